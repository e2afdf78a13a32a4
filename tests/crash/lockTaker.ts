/**
 * Takes a lock as soon as a file shows, says whether it has it, and holds it until it is ended. Arguments:
 * the file to lock, the file that gives the start.
 */
import { existsSync, writeSync } from 'node:fs';
import { takeLock } from '../../electron/files/fileLock.ts';

const [path = '', start = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
// Awake at the very moment: a timer would be milliseconds late.
while (!existsSync(start));
const attempt = takeLock(path);
writeSync(1, `${attempt.ok ? 'taken' : attempt.why}\n`);
setInterval(() => {}, 1_000);
