import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { type OpenFile, openPortfolio } from '../../electron/database/open.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { ask } from '../support/portfolioFile.ts';
import { fillStress } from '../support/stress/stress.ts';
import { expect, resources, test } from '../support/world.ts';

const INITIATIVES = 200;
const JOINED = 30;
const writer = join(import.meta.dirname, 'severalWriter.ts');

/** The last that a writer said of each turn; the line that was cut told nobody. */
function understand(said: string, told: Map<string, string>): void {
  for (const line of said.split('\n').slice(0, -1)) {
    const [what = '', mark = ''] = line.split(' ');
    if (what !== 'open') told.set(mark, what);
  }
}

/** How a turn stands in the file: how many initiatives have its sectors, and who its two names are. */
function standing({ readable }: OpenFile, mark: string) {
  const sectors = readable.get<{ rows: number; initiatives: number }>(
    `SELECT count(*) AS rows, count(DISTINCT initiative_id) AS initiatives
     FROM initiative_sector WHERE name LIKE ? || ' %'`,
    `Tour ${mark}`,
  );
  const names = readable.all<{ name: string; lines: number; roles: number }>(
    `SELECT s.name, count(p.id) AS lines, sum(p.role = 'Garde; Cède') AS roles
     FROM stakeholder AS s LEFT JOIN participation AS p ON p.stakeholder_id = s.id
     WHERE s.name IN (?, ?) GROUP BY s.id ORDER BY s.name`,
    `Garde ${mark}`,
    `Cède ${mark}`,
  );
  const merges = readable.get<{ count: number }>(
    `SELECT count(*) AS count FROM stakeholder_merge WHERE gone_name = ?`,
    `Cède ${mark}`,
  );
  return { sectors, names, merges: merges?.count };
}

/** A portfolio of so many initiatives. */
function begun(folder: string): string {
  const path = join(folder, 'A.essaim');
  createPortfolio(path, (made) =>
    fillStress(made, resources.grid(), { initiatives: INITIATIVES, applications: 0 }, 3),
  );
  return path;
}

type Kill = { path: string; seed: number; random: () => number; planted?: string };

/** Starts a writer and ends it after a while; what it said is added to `told`. */
async function killed({ path, seed, random, planted = '' }: Kill, told: Map<string, string>) {
  const child = startScript(writer, [path, String(seed), planted]);
  const saying = heard(child);
  // The planted fault shows in the first act.
  await heardLines(child, planted === '' ? 1 + Math.floor(random() * 6) : 1);
  await new Promise((resolve) => setTimeout(resolve, 20 + random() * 130));
  child.kill('SIGKILL');
  understand(await saying, told);
}

/** Holds the file against what was said: of each turn all, or nothing. */
function heldAgainst(path: string, seed: number, told: ReadonlyMap<string, string>): void {
  const file = openPortfolio(path);
  try {
    expect(file.readOnly).toBeNull();
    for (const mark of new Set([...told.keys(), `${seed}-0`, next(told, seed)])) {
      const last = told.get(mark);
      const { sectors, names, merges } = standing(file, mark);
      // All of it, or nothing; what was acknowledged, or what followed it and was not said yet.
      expect([0, INITIATIVES * 20], mark).toContain(sectors?.rows);
      expect([0, INITIATIVES], mark).toContain(sectors?.initiatives);
      if (last !== undefined && last !== 'changed') expect(sectors?.rows, mark).toBe(0);
      const isOne = names.length === 1 && merges === 1;
      if (isOne) {
        expect(names[0], mark).toEqual({ name: `Garde ${mark}`, lines: JOINED, roles: JOINED });
      } else if (last === 'two' || last === 'one' || last === 'again') {
        expect(names, mark).toEqual([
          { name: `Cède ${mark}`, lines: JOINED, roles: 0 },
          { name: `Garde ${mark}`, lines: JOINED, roles: 0 },
        ]);
        expect(merges, mark).toBe(0);
      }
      if (last === 'again') expect(isOne, mark).toBe(false);
    }
    // What a killed writer left fills the lists of sectors, which take no more than a hundred names.
    file.writable?.run("DELETE FROM initiative_sector WHERE name LIKE 'Tour %'");
  } finally {
    file.close();
  }
  expect(ask(path, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  expect(ask(path, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
}

for (const { round, seed, tries } of faultRounds(7100, { short: 15, share: 0.5 })) {
  test(`killed ${tries} times while changing several and making two names one, a portfolio has all of it or nothing (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const path = begun(folder);
    const told = new Map<string, string>();
    const fault = counting('killed while changing many');
    let cut = 0;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const own = seed * 100 + attempt;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await killed({ path, seed: own, random }, told);
      // Killed before its first write, it left no journal.
      const journal = statSync(`${path}-journal`, { throwIfNoEntry: false });
      if (journal !== undefined && journal.size > 0) cut += 1;
      fault.attempt(() => heldAgainst(path, own, told));
    }
    expect(readdirSync(folder)).toEqual(['A.essaim']);
    test
      .info()
      .annotations.push({ type: 'kills in the middle of a change', description: `${cut}` });
  });
}

test('the harness of changes of several finds one that is not one transaction', async ({
  folder,
}) => {
  const random = seeded(11);
  const path = begun(folder);
  let found = 0;
  for (let attempt = 0; attempt < 20 && found === 0; attempt += 1) {
    const told = new Map<string, string>();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await killed({ path, seed: attempt, random, planted: 'loose' }, told);
    try {
      heldAgainst(path, attempt, told);
    } catch {
      found += 1;
    }
  }
  expect(found).toBe(1);
});

/** The turn that a writer had begun when it was killed, which it may not have said anything of. */
function next(told: ReadonlyMap<string, string>, seed: number): string {
  const said = [...told.keys()].filter((mark) => mark.startsWith(`${seed}-`)).length;
  return `${seed}-${said}`;
}
