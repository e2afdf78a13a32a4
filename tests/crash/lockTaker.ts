/**
 * Takes a lock as soon as a file shows, says whether it has it, and holds it until it is ended. Arguments:
 * the file to lock, the file that gives the start, and `careless` for the planted fault: the lock is looked
 * at, then written, as two steps.
 */
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { lockPath, takeLock } from '../../electron/files/fileLock.ts';

const [path = '', start = '', planted = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
// Awake at the very moment: a timer would be milliseconds late.
while (!existsSync(start));
const attempt = planted === 'careless' ? careless() : takeLock(path);
writeSync(1, `${attempt.ok ? 'taken' : attempt.why}\n`);
setInterval(() => {}, 1_000);

function careless(): { ok: true } | { ok: false; why: string } {
  if (!readFileSync(lockPath(path), 'utf8').includes('"dead"')) return { ok: false, why: 'held' };
  // As long as a folder on a network takes from one to the other.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  writeFileSync(lockPath(path), JSON.stringify({ pid: process.pid }));
  return { ok: true };
}
