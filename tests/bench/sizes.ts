import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { findTitles, update } from '../../electron/services/initiatives.ts';
import { openOffice } from '../support/office.ts';
import { contextAt } from '../support/world.ts';
import { copyAlone, savingAlone, verifyAlone } from './alone.ts';
import { allInTurns, type Measured, processorTime, table } from './measure.ts';
import { yearsFile } from './yearsFile.ts';

type Pair = { ours: number; reference: number | null };
type Sized = Readonly<Record<string, Pair>>;

/** Cells of a line of the list that is taken to a spreadsheet. */
const CELLS = 12;

/**
 * What is done to the whole file of twenty years, at one time and at ten: opened, saved, copied, taken out as JSON and
 * as a spreadsheet, each against SQLite alone where it has a part. In time of the processor, but the save, which
 * waits for the disk. What lasts is done once, for the ten times weigh more than a gigabyte.
 */
export async function sizeMeasures(
  folder: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  const once = await sized(folder, 1, say);
  const tenfold = await sized(folder, 10, say);
  return Object.entries(once).map(([what, { ours, reference }]) => {
    const ten = tenfold[what];
    const aim = what.startsWith('save') ? '≤ 1.5' : 'growth ≤ 10';
    const row: Measured = { what: `the file of twenty years: ${what}`, ours, reference, aim };
    if (ten !== undefined) row.tenfold = ten;
    return row;
  });
}

async function sized(folder: string, scale: number, say: (line: string) => void): Promise<Sized> {
  const seen: Record<string, Pair> = {};
  const keep = (what: string, pair: Pair) => {
    seen[what] = pair;
    say(table([{ what: `at ${scale}: ${what}`, ...pair, aim: '–' }]));
  };
  const place = join(folder, `${scale}`);
  mkdirSync(place);
  const path = join(place, 'Années.essaim');
  copyFileSync(await yearsFile(scale), path);
  keep(
    'open, against SQLite and its verification alone',
    await allInTurns(
      5,
      { ours: () => openPortfolio(path).close(), reference: () => verifyAlone(path) },
      processorTime,
    ),
  );
  keep('save, against one synced SQLite commit', await saved(path));
  keep('backup, proved, against VACUUM INTO alone', await backedUp(place, path));
  const { json, sheet } = await takenOut(place, path);
  keep('taken out as JSON, against its rows read alone', json);
  keep('its list as a spreadsheet', sheet);
  rmSync(place, { recursive: true });
  return seen;
}

async function saved(path: string): Promise<Pair> {
  const context = contextAt(new Date());
  const open = openPortfolio(path);
  const { writable } = open;
  if (writable === null) throw new Error('the file must be writable');
  const id = findTitles(writable, { text: '', chosenId: null })[0]?.id ?? '';
  let turn = 0;
  const need = () => `Se déplacer, fois ${(turn += 1)}.`;
  // On one connection and one file, whose page cache is as it is for both; what is written down apart.
  const ours = () => update(writable, context, { id, patch: { socialNeed: need() } });
  const times = await allInTurns(40, { ours });
  open.close();
  const alone = savingAlone(path);
  const { reference } = await allInTurns(40, { reference: () => alone.save(id, need()) });
  alone.close();
  return { ours: times.ours, reference };
}

async function backedUp(place: string, path: string): Promise<Pair> {
  const file = openPortfolio(path);
  const identity = readIdentity(file.readable);
  file.close();
  const root = join(place, 'profile', 'backups');
  const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
  const keeper = new CopyKeeper(root, { path, identity, key: null }, gate);
  const ours = await worked(() =>
    keeper.make({ why: 'work', now: new Date(), isForced: true, say: () => undefined }),
  );
  keeper.close();
  rmSync(root, { recursive: true });
  const copy = `${path}.copie`;
  const reference = await worked(() => copyAlone(path, copy));
  rmSync(copy);
  return { ours, reference };
}

async function takenOut(place: string, path: string): Promise<{ json: Pair; sheet: Pair }> {
  const { call, session, answers } = openOffice(place, contextAt(new Date()));
  session.openPath(path);
  answers.place = place;
  answers.table = join(place, 'Liste.xlsx');
  const lines = await call['initiative.count'](undefined);
  const row = Array.from({ length: CELLS }, (_, cell) => ({ text: `Une valeur ${cell}` }));
  const sheet = await worked(() =>
    call['takeOut.sheet']({
      list: 'initiatives',
      form: 'xlsx',
      sheet: {
        title: 'Initiatives',
        filters: [],
        heads: row.map(({ text }) => text),
        named: 0,
        rows: Array.from({ length: lines }, () => row),
      },
    }),
  );
  const json = await worked(() => call['takeOut.portfolio'](undefined));
  session.close();
  return {
    json: { ours: json, reference: await worked(() => readAlone(path)) },
    sheet: { ours: sheet, reference: null },
  };
}

/** Every row of every table, as JSON, kept nowhere. */
function readAlone(path: string): void {
  const raw = connect(path, 'readonly');
  const tables = raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  for (const { name } of tables) {
    for (const row of raw.prepare(`SELECT * FROM "${name}"`).iterate()) JSON.stringify(row);
  }
  raw.close();
}

/** What the processor worked in one run, ms. */
async function worked(run: () => unknown): Promise<number> {
  const before = processorTime();
  await run();
  return processorTime() - before;
}
