/**
 * Fills a small disk with a portfolio, then says how it was refused and what is left. Argument: the
 * folder of that disk.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { atomicWrite } from '../../electron/files/atomicWrite.ts';
import type { Context } from '../../electron/services/context.ts';
import { createIds } from '../../electron/services/ids.ts';
import { create, listTitles, update } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'A.essaim');
const context: Context = { now: () => new Date(), newId: createIds() };
const codes: string[] = [];
const refused = (work: () => void) => {
  try {
    work();
    codes.push('done');
  } catch (error) {
    codes.push(error instanceof Error ? error.message : 'unknown');
  }
};

createPortfolio(path, (db) => fillEmpty(db, context));
const file = openPortfolio(path);
const db = file.writable;
if (db === null) throw new Error('read-only');
const stored: string[] = [];
refused(() => {
  for (;;) {
    const { id } = create(db, context, { title: 'Initiative' });
    stored.push(id);
    update(db, context, { id, patch: { summary: 'x'.repeat(20_000) } });
  }
});
refused(() => atomicWrite(join(folder, 'Dossier.pdf'), new Uint8Array(1_000_000)));
refused(() => createPortfolio(join(folder, 'B.essaim'), (other) => fillEmpty(other, context)));
const kept = new Set(listTitles(db).map(({ id }) => id));
file.close();
const again = openPortfolio(path);
const lost = stored.filter((id) => !kept.has(id)).length;
const integrity = again.readable.get('SELECT count(*) AS n FROM initiative');
again.close();
process.stdout.write(
  JSON.stringify({ codes, stored: stored.length, lost, integrity, left: readdirSync(folder) }),
);
