/**
 * Writes so many changes in a portfolio and says each once it is acknowledged: the process whose power is cut
 * by `power.test.ts`. Arguments: the file, how many, and `off` to plant the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
import type { Raw } from '../../../electron/database/connect.ts';
import { openPortfolio } from '../../../electron/database/open.ts';
import type { Context } from '../../../electron/services/context.ts';
import { createIds } from '../../../electron/services/ids.ts';
import * as initiatives from '../../../electron/services/initiatives.ts';

const [path = '', count = '1', planted = ''] = process.argv.slice(2);
const context: Context = { now: () => new Date(), newId: createIds() };
const file = openPortfolio(path);
const db = file.writable;
if (db === null) throw new Error(`read-only: ${file.readOnly}`);
if (planted === 'off') {
  const raw: Raw = Reflect.get(db, 'raw');
  raw.pragma('synchronous = OFF');
}
for (let made = 0; made < Number(count); made += 1) {
  const { id } = initiatives.create(db, context, { title: `Initiative ${made}` });
  writeSync(1, `${id}\n`);
  const summary = `${made} `.repeat(1 + made * 40);
  initiatives.update(db, context, { id, patch: { summary, sectors: ['Logement', 'Eau'] } });
  writeSync(1, `${id} ${summary.length}\n`);
}
file.close();
