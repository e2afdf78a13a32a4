/**
 * Opens a portfolio of an older form, which takes it to the next: the process that `migrating.test.ts` kills.
 * Arguments: the file; `loose` plants the fault that the harness must find, `thread` has it done as the window does.
 */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeFormInThread } from '../../electron/backups/migrationThread.ts';
import { connect } from '../../electron/database/connect.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { plantedStep } from '../support/plantedStep.ts';

const [path = '', planted = ''] = process.argv.slice(2);
const step = plantedStep();
writeSync(1, 'begun\n');
if (planted === 'loose') {
  const raw = connect(path, 'writable');
  raw.pragma('foreign_keys = OFF');
  raw.pragma('legacy_alter_table = ON');
  // Each statement by itself, as if nobody had thought of a transaction.
  raw.exec(step.sql);
  raw.pragma(`user_version = ${step.version}`);
  raw.close();
} else if (planted === 'thread') {
  const change = changeFormInThread({
    workerFile: join(import.meta.dirname, '../../electron/backups/migrationWorker.ts'),
    root: join(dirname(path), 'copies'),
    migrations: [...MIGRATIONS, step],
  });
  const { signal } = new AbortController();
  await change(path, null, { signal, onProgress: () => undefined });
} else {
  openPortfolio(path, { migrations: [...MIGRATIONS, step] }).close();
}
writeSync(1, 'new\n');
