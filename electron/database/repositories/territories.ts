import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { orderKey } from '../../../shared/domain/sortKey.ts';
import { territoryKey } from '../../../shared/domain/territories.ts';
import type { WritableDb } from '../connection.ts';
import { insert, type Table } from '../record.ts';
import { distinctBy } from './distinct.ts';

const COLUMNS = { position: 'position', kind: 'kind', name: 'name', mrcCode: 'mrc_code' } as const;

/** What has territories, and the columns besides theirs: whose they are, and the key by which lists find them. */
const OWNERS: Readonly<
  Record<
    'portfolio_territory' | 'initiative_territory' | 'diffusion_territory',
    { readonly ownerId?: string; readonly sortKey?: string }
  >
> = {
  // The portfolio has one row, so nothing says whose they are.
  portfolio_territory: {},
  initiative_territory: { ownerId: 'initiative_id', sortKey: 'sort_key' },
  diffusion_territory: { ownerId: 'diffusion_id' },
};

/** The columns of a territory, as it is read. */
export const TERRITORY_FIELDS = 'kind, name, mrc_code AS "mrcCode"';

/** Writes the territories of one record in this order, each once. */
export function writeTerritories(
  db: WritableDb,
  name: keyof typeof OWNERS,
  ownerId: string | null,
  territories: readonly Territory[],
): void {
  const own = OWNERS[name];
  if (own.ownerId === undefined) db.run(`DELETE FROM ${name}`);
  else db.run(`DELETE FROM ${name} WHERE ${own.ownerId} = ?`, ownerId);
  const table: Table<string> = { name, columns: { ...COLUMNS, ...own } };
  for (const [position, territory] of distinctBy(territories, territoryKey).entries()) {
    insert(db, table, { ...territory, position, ownerId, sortKey: orderKey(territory.name) });
  }
}
