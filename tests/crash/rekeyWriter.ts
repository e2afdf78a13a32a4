/**
 * Changes the password of a portfolio without end, and says each change once it is acknowledged: the
 * process that `rekey.test.ts` kills. Arguments: the file; how many changes it has had; `in place` writes the
 * copy over the file instead of putting it in its place, as a fault that the test must find.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CopyUnderKey, copyUnderKeyInThread } from '../../electron/database/rekeyThread.ts';
import { openRecentFiles } from '../../electron/files/recentFiles.ts';
import type { Dialogs } from '../../electron/services/dialogs.ts';
import { createIds } from '../../electron/services/ids.ts';
import { Session } from '../../electron/services/session.ts';
import { passwordOf } from './rekeyPasswords.ts';

const path = process.argv[2] ?? '';
let step = Number(process.argv[3]);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever is asked, nobody answers
const dialogs = new Proxy({} as Dialogs, { get: () => () => Promise.resolve(null) });
const inThread = copyUnderKeyInThread(
  join(import.meta.dirname, '../../electron/database/rekeyWorker.ts'),
);
/** The planted fault: the file is written over, page by page. */
const inPlace: CopyUnderKey = async (rekeying) => {
  await inThread(rekeying);
  const bytes = readFileSync(rekeying.copy);
  const file = openSync(rekeying.path, 'r+');
  for (let at = 0; at < bytes.length; at += 4096) {
    writeSync(file, bytes, at, 4096, at);
    // oxlint-disable-next-line no-await-in-loop -- as slow as a stick
    await wait(5);
  }
  closeSync(file);
};
const session = new Session({
  context: { now: () => new Date(), newId: createIds() },
  dialogs,
  recent: openRecentFiles(join(dirname(path), 'profile')),
  copiesOf: () => [],
  examplesFolder: dirname(path),
  onChange: () => undefined,
  onProtection: () => undefined,
  copyUnderKey: process.argv[4] === 'in place' ? inPlace : inThread,
});
const first = passwordOf(step);
try {
  session.openPath(path);
} catch (refused) {
  if (first === null) throw refused;
  await session.unlock(first);
}
writeSync(1, `${step}\n`);
for (;;) {
  const change = { former: passwordOf(step), password: passwordOf(step + 1) };
  // oxlint-disable-next-line no-await-in-loop -- one change after the other
  await session.changePassword(change);
  step += 1;
  writeSync(1, `${step}\n`);
}
