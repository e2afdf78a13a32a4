// oxlint-disable typescript/no-unsafe-type-assertion -- the calls are made by their names alone

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Raw } from '../../electron/database/connect.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { next, undo } from '../../electron/services/changes.ts';
import { effects as effectsOf } from '../../electron/services/effects.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { effectFields } from '../support/effectFields.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { keptFile } from '../support/keptFile.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { plantedStep } from '../support/plantedStep.ts';
import { ask } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';

/** Questions about the computer, or that choose a file; the search for words asks for words. */
const NO_QUESTION = /^app\.|^protection\.|^recovery\.|^portfolio\.(?!logo$|underneath$)|^backup\./;

/** Empty in any file at rest, or as long as nothing was taken out of evidence. */
const MAY_BE_EMPTY = ['change_file', 'replay'];

for (const { version } of MIGRATIONS) {
  test(`the kept file of version ${version} is opened, and all of it can be read`, async ({
    folder,
    world,
  }) => {
    const path = join(folder, 'A.essaim');
    writeFileSync(path, keptFile(version));
    const first = openOffice(folder, world);
    const opened = await first.call['portfolio.open'](undefined);
    expect(opened?.readOnly).toBeNull();
    expect(opened?.portfolio.organisation.name).not.toBe('');
    // A second one only reads: what is no question refuses.
    const office = openOffice(folder, world);
    expect((await office.call['portfolio.open'](undefined))?.readOnly).toBe('open_elsewhere');
    const titles = (await everyInitiative(office.call)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(10);
    const { answered, wrong } = await everyAnswer(office, idsIn(path));
    expect(wrong).toEqual([]);
    expect([...answered]).toEqual(
      expect.arrayContaining(['initiative.get', 'grid.get', 'dossier.get', 'frozen.preview']),
    );
    office.session.close();
    first.session.close();
  });

  test(`the kept file of version ${version} has something in every table`, ({ folder }) => {
    const path = join(folder, 'A.essaim');
    writeFileSync(path, keptFile(version));
    expect(emptyTables(path)).toEqual(MAY_BE_EMPTY);
  });
}

test('a table in the midst of the others is made anew, and all that named it goes on', ({
  folder,
  world,
}) => {
  const path = join(folder, 'A.essaim');
  writeFileSync(path, keptFile(MIGRATIONS.length));
  const effects = ask(path, (raw) => raw.prepare('SELECT count(*) FROM effect').pluck().get());
  const file = openPortfolio(path, { migrations: [...MIGRATIONS, plantedStep()] });
  const db = file.writable;
  if (db === null) throw new Error('read-only');
  expect(db.get('SELECT effects FROM planted')).toEqual({ effects });
  // Its own triggers are there, those of others reach it, and what was done before can be taken back.
  expect(() =>
    db.run("UPDATE effect SET initiative_id = '01a20739-0000-7000-8000-000000000000'"),
  ).toThrow(Refusal);
  const before = contentOf(db);
  const { id } = initiatives.create(db, world, { title: 'Une autre' });
  effectsOf.add(db, world, { initiativeId: id, fields: effectFields() });
  expect(next(db).undo).not.toBeNull();
  for (let step = 0; step < 2; step += 1) undo(db, next(db).undo ?? { id: 0 });
  expect(contentOf(db)).toEqual(before);
  undo(db, next(db).undo ?? { id: 0 });
  expect(contentOf(db)).not.toEqual(before);
  file.close();
  expect(ask(path, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
});

/** The tables in which there is nothing. */
function emptyTables(path: string): string[] {
  return ask(path, (raw) =>
    tableNames(raw).filter(
      (name) => raw.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() === undefined,
    ),
  );
}

/** The first and the last identifier of each table that has one. */
function idsIn(path: string): string[] {
  const reader = connect(path, 'readonly');
  try {
    return tableNames(reader).flatMap((name) => {
      const hasId = reader
        .prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'id' AND type = 'TEXT'")
        .get(name);
      if (hasId === undefined) return [];
      return reader
        .prepare<[], string>(
          `SELECT id FROM (SELECT min(id) AS id FROM "${name}" UNION SELECT max(id) FROM "${name}")
           WHERE id IS NOT NULL`,
        )
        .pluck()
        .all();
    });
  } finally {
    reader.close();
  }
}

function tableNames(raw: Raw): string[] {
  return raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
}

/**
 * Asks every question that takes nothing or an identifier, with each of these: those that were answered,
 * and what was neither an answer of the right form nor a refusal of that identifier.
 */
async function everyAnswer(
  { call }: Pick<Office, 'call'>,
  ids: readonly string[],
): Promise<{ answered: Set<string>; wrong: string[] }> {
  const answered = new Set<string>();
  const wrong: string[] = [];
  for (const channel of Object.keys(contract) as Channel[]) {
    if (NO_QUESTION.test(channel)) continue;
    const { input, output } = contract[channel];
    const answerTo = call[channel] as (asked: unknown) => unknown;
    const inputs = input.safeParse(undefined).success ? [undefined] : ids.map((id) => ({ id }));
    for (const asked of inputs.filter((one) => input.safeParse(one).success)) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const answer = output.safeParse(await answerTo(asked));
        if (answer.success) answered.add(channel);
        else wrong.push(`${channel} ${JSON.stringify(asked)}: ${answer.error.message}`);
      } catch (error) {
        const code = error instanceof Refusal ? error.code : String(error);
        if (code === 'read_only') break;
        if (!(error instanceof Refusal) || code.startsWith('file_')) {
          wrong.push(`${channel} ${JSON.stringify(asked)}: ${code}`);
        }
      }
    }
  }
  return { answered, wrong };
}
