import type { Stakeholder } from '../../../shared/domain/schemas/initiative.ts';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, type Table } from '../record.ts';

const STAKEHOLDER = {
  name: 'stakeholder',
  columns: { id: 'id', name: 'name', kind: 'kind' },
} as const satisfies Table<keyof Stakeholder>;

const WITH_KEY = {
  name: 'stakeholder',
  columns: { ...STAKEHOLDER.columns, nameKey: 'name_key' },
} as const satisfies Table<string>;

/** Takes part in something that is not in the bin, or in nothing at all. */
const PRESENT = `EXISTS (SELECT 1 FROM participation AS p JOIN initiative AS i ON i.id = p.initiative_id
    WHERE p.stakeholder_id = stakeholder.id AND i.removed_at IS NULL)
  OR NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.stakeholder_id = stakeholder.id)`;

const french = new Intl.Collator('fr-CA');

/** The register of stakeholders, in French order, without those that take part only in what lies in the bin. */
export function listStakeholders(db: ReadableDb): Stakeholder[] {
  return db
    .all<Stakeholder>(`SELECT ${columnList(STAKEHOLDER)} FROM stakeholder WHERE ${PRESENT}`)
    .toSorted((a, b) => french.compare(a.name, b.name));
}

/**
 * The stakeholder of that name, whatever its case and spaces; added under `newId` when it is not in
 * the register. What it is was said last here, so the register follows.
 */
export function findOrAddStakeholder(
  db: WritableDb,
  named: Omit<Stakeholder, 'id'>,
  newId: () => string,
): string {
  const key = nameKey(named.name);
  const known = db.get<{ id: string }>('SELECT id FROM stakeholder WHERE name_key = ?', key);
  if (known === undefined) {
    const id = newId();
    insert(db, WITH_KEY, { ...named, id, nameKey: key });
    return id;
  }
  db.run(
    'UPDATE stakeholder SET name = ?, kind = ? WHERE id = ?',
    named.name,
    named.kind,
    known.id,
  );
  return known.id;
}

/** Takes a stakeholder that takes part in nothing any more out of the register: most often a typing mistake. */
export function dropIfUnused(db: WritableDb, id: string): void {
  db.run(
    `DELETE FROM stakeholder
     WHERE id = ? AND NOT EXISTS (SELECT 1 FROM participation AS p WHERE p.stakeholder_id = stakeholder.id)`,
    id,
  );
}
