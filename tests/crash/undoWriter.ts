/**
 * Undoes and redoes all that a portfolio holds, without end, and says each once it is acknowledged: the
 * process that `undo.test.ts` kills. Arguments: the file, and `loose` to plant the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
import { openPortfolio } from '../../electron/database/open.ts';
import { next, redo, undo } from '../../electron/services/changes.ts';
import { loosen } from '../support/looseWrites.ts';

const [path = '', planted = ''] = process.argv.slice(2);

const file = openPortfolio(path);
const db = file.writable;
if (db === null) throw new Error(`read-only: ${file.readOnly}`);

if (planted === 'loose') loosen(db);

writeSync(1, 'open\n');
for (;;) {
  for (let id = next(db).undo?.id; id !== undefined; id = next(db).undo?.id) {
    undo(db, { id });
    writeSync(1, 'undone\n');
  }
  for (let id = next(db).redo?.id; id !== undefined; id = next(db).redo?.id) {
    redo(db, { id });
    writeSync(1, 'redone\n');
  }
}
