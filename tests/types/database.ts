/** What must, or must not, compile of the two handles of a portfolio. Nothing runs here: `tsc -b` is the test. */
import type { ReadableDb, WritableDb } from '../../electron/database/connection.ts';
import { removeStage } from '../../electron/database/repositories/stages.ts';
import * as bin from '../../electron/services/bin.ts';
import * as initiatives from '../../electron/services/initiatives.ts';

declare const readable: ReadableDb;
declare const writable: WritableDb;

// Who may write may read.
initiatives.get(writable, { id: '' });
// Who may read may not write: neither by a service, nor by a repository, nor by a statement.
// @ts-expect-error -- a readable portfolio
bin.restore(readable, { id: '' });
// @ts-expect-error -- a readable portfolio
removeStage(readable, '');
// @ts-expect-error -- a readable portfolio has no such act
readable.run('');
// @ts-expect-error -- nor this one
readable.transaction(() => undefined);
// @ts-expect-error -- and SQLite itself stays behind the handle
readable.raw.exec('');
