/**
 * Makes copies of a portfolio without end, here and in a second place, and says each once it is proved: the
 * process that `copying.test.ts` kills. Arguments: the file, the folder of copies, the second place, and
 * `named` to name copies before they are written, which a test must catch.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { createIds } from '../../electron/services/ids.ts';
import { create } from '../../electron/services/initiatives.ts';

const [path = '', root = '', place = '', fault = ''] = process.argv.slice(2);
const context = { now: () => new Date(), newId: createIds() };
const file = openPortfolio(path);
const { writable: db } = file;
if (db === null) throw new Error(`read-only: ${file.readOnly}`);
const identity = readIdentity(file.readable);
const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
const keeper = new CopyKeeper(root, { path: file.path, identity, key: null }, gate);
if (keeper.state().second === null) keeper.setSecond({ folder: place, now: new Date() });

for (let turn = 0; ; turn += 1) {
  create(db, context, { title: `Initiative ${turn}` });
  if (fault === 'named') {
    const bytes = readFileSync(file.path);
    const copy = join(keeper.state().folder, `A — 2020-01-01 ${turn}.essaim`);
    writeFileSync(copy, bytes.subarray(0, bytes.length / 2));
    writeSync(1, '0\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    writeFileSync(copy, bytes);
    continue;
  }
  const made = keeper.make({ why: 'work', now: new Date(), isForced: true, say: () => undefined });
  keeper.mirror(new Date());
  writeSync(1, `${made?.initiatives ?? 0}\n`);
}
