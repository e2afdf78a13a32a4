import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { findTitles, update } from '../../electron/services/initiatives.ts';
import { fillStress, twentyYears } from '../support/stress/stress.ts';
import { contextAt, resources } from '../support/world.ts';
import { copyAlone, savingAlone, verifyAlone } from './alone.ts';
import { allInTurns, inTurns, type Measured } from './measure.ts';

const ROUNDS = 40;

/** Saving, opening and copying with a password and without, against SQLite alone; a fifth of twenty years. */
export async function protectionMeasures(folder: string): Promise<Measured[]> {
  const context = contextAt(new Date());
  const key = await FileKey.fromPassword('trois loutres sans parapluie', randomBytes(16));
  const make = (name: string, by: FileKey | null) => {
    const path = join(folder, name);
    createPortfolio(path, (db) => fillStress(db, resources.grid(), twentyYears(0.2)), by);
    return { path, key: by };
  };
  const guarded = make('Chiffré.essaim', key);
  const clear = make('Clair.essaim', null);
  const alone = join(folder, 'Seul.essaim');
  copyFileSync(clear.path, alone);
  const aim = 'as low as can be';

  const open = ({ path, key: by }: typeof guarded) => openPortfolio(path, { key: by }).close();
  const opening = await allInTurns(ROUNDS, {
    guarded: () => open(guarded),
    clear: () => open(clear),
    alone: () => verifyAlone(alone),
  });
  const files = { guarded: opened(guarded), clear: opened(clear) };
  let turn = 0;
  const save = (which: keyof typeof files) => {
    const { db, id } = files[which];
    turn += 1;
    update(db, context, { id, patch: { socialNeed: `Se déplacer, fois ${turn}.` } });
  };
  const raw = savingAlone(alone);
  const saving = await allInTurns(ROUNDS * 5, {
    guarded: () => save('guarded'),
    clear: () => save('clear'),
    alone: () => raw.save(files.clear.id, `Se déplacer, fois ${(turn += 1)}.`),
  });
  raw.close();
  files.guarded.close();
  files.clear.close();
  const copy = ({ path, key: by }: typeof guarded) => {
    const to = `${path}.copie`;
    rmSync(to, { force: true });
    copyAlone(path, to, by);
  };
  const copying = await inTurns(
    ROUNDS / 4,
    () => copy(guarded),
    () => copy(clear),
  );
  const keepers = { guarded: keeperOf(folder, guarded), clear: keeperOf(folder, clear) };
  const backup = (which: keyof typeof keepers) =>
    keepers[which].make({
      why: 'work',
      now: new Date(),
      isForced: true,
      say: () => undefined,
    });
  const backingUp = await allInTurns(ROUNDS / 4, {
    guarded: () => backup('guarded'),
    clear: () => backup('clear'),
    alone: () => copy(clear),
  });
  for (const keeper of Object.values(keepers)) keeper.close();
  const asked = await inTurns(
    5,
    async () => void (await FileKey.fromPassword('trois loutres', randomBytes(16))),
    () => undefined,
  );
  return [
    ...againstAlone('open, against SQLite and its verification alone', opening),
    ...againstAlone('save, against one synced SQLite commit', saving),
    { what: 'copy (VACUUM INTO) with a password, against without', ...copying, aim },
    ...againstAlone('backup, proved, against VACUUM INTO alone', backingUp),
    {
      what: 'the key of a password, in another thread',
      ours: asked.ours,
      reference: null,
      aim: '100 to 300 ms',
    },
  ];
}

type ThreeWays = Readonly<Record<'guarded' | 'clear' | 'alone', number>>;

/** The same without a password, then with one whose key is known, each against SQLite alone without one. */
function againstAlone(what: string, { guarded, clear, alone }: ThreeWays): Measured[] {
  const low = 'as low as can be';
  const aim = what.startsWith('save') ? '≤ 1.5' : low;
  return [
    { what, ours: clear, reference: alone, aim },
    { what: `${what}, with a password`, ours: guarded, reference: alone, aim: low },
  ];
}

/** Who keeps the copies of a file that nobody has open. */
function keeperOf(
  folder: string,
  { path, key }: { path: string; key: FileKey | null },
): CopyKeeper {
  const file = openPortfolio(path, { key });
  const identity = readIdentity(file.readable);
  file.close();
  const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
  const root = join(folder, 'profile', 'backups');
  return new CopyKeeper(root, { path, identity, key: key?.copy() ?? null }, gate);
}

function opened({ path, key }: { path: string; key: FileKey | null }) {
  const file = openPortfolio(path, { key });
  if (file.writable === null) throw new Error('the file must be writable');
  const [first] = findTitles(file.readable, { text: '', chosenId: null });
  if (first === undefined) throw new Error('the file is empty');
  return { db: file.writable, id: first.id, close: () => file.close() };
}
