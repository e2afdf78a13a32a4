/**
 * Opens a portfolio of an older form, which takes it to the next: the process that `migrating.test.ts` kills.
 * Arguments: the file, and `loose` to plant the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
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
} else {
  openPortfolio(path, { migrations: [...MIGRATIONS, step] }).close();
}
writeSync(1, 'new\n');
