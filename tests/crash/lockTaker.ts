/**
 * Takes a lock at a given moment, says whether it has it, and holds it for a while. Arguments: the file,
 * the moment in milliseconds.
 */
import { writeSync } from 'node:fs';
import { takeLock } from '../../electron/files/fileLock.ts';

const [path = '', moment = '0'] = process.argv.slice(2);
// Awake at the very moment: a timer would be milliseconds late.
while (Date.now() < Number(moment));
const attempt = takeLock(path);
writeSync(1, attempt.ok ? 'taken' : attempt.why);
setTimeout(() => process.exit(), 2_000);
