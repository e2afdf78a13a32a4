import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import type { Stakeholder, StakeholderFields } from '../../../shared/domain/schemas/stakeholder.ts';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import { distinctBy } from './distinct.ts';

const STAKEHOLDER = {
  name: 'stakeholder',
  columns: { id: 'id', name: 'name', kind: 'kind', contact: 'contact', note: 'note' },
} as const satisfies Table<Exclude<keyof Stakeholder, 'aliases'>>;

const WITH_KEY = {
  name: 'stakeholder',
  columns: { ...STAKEHOLDER.columns, nameKey: 'name_key' },
} as const satisfies Table<string>;

const ALIAS = {
  name: 'stakeholder_alias',
  columns: {
    stakeholderId: 'stakeholder_id',
    position: 'position',
    name: 'name',
    nameKey: 'name_key',
  },
} as const satisfies Table<string>;

type Row = Omit<Stakeholder, 'aliases'>;
type AliasRow = { stakeholderId: string; name: string };

/** Initiatives that are named together with a stakeholder, by a participation or an adoption. */
const NAMED_IN = `SELECT p.initiative_id FROM participation AS p WHERE p.stakeholder_id = stakeholder.id
  UNION ALL SELECT d.initiative_id FROM diffusion AS d WHERE d.stakeholder_id = stakeholder.id`;

/** Is named in something that is not in the bin, or in nothing at all. */
const SHOWN = `EXISTS (SELECT 1 FROM initiative AS i WHERE i.removed_at IS NULL AND i.id IN (${NAMED_IN}))
  OR NOT EXISTS (${NAMED_IN})`;

/** The register of stakeholders, in French order, without those that only what lies in the bin names. */
export function listStakeholders(db: ReadableDb): Stakeholder[] {
  const aliases = grouped(
    db.all<AliasRow>(`${ALIASES} ORDER BY stakeholder_id, position`),
    'stakeholderId',
  );
  return db
    .all<Row>(`SELECT ${columnList(STAKEHOLDER)} FROM stakeholder WHERE ${SHOWN}`)
    .map((row) => stakeholderOf(row, aliases.get(row.id) ?? []))
    .toSorted((a, b) => byFrenchOrder(a.name, b.name));
}

/** The stakeholders that are in no answer. */
export function unseenStakeholders(db: ReadableDb): string[] {
  return db
    .all<{ id: string }>(`SELECT id FROM stakeholder WHERE NOT (${SHOWN})`)
    .map(({ id }) => id);
}

/** One stakeholder; refuses when it is not in the register. */
export function getStakeholder(db: ReadableDb, id: string): Stakeholder {
  const aliases = db.all<AliasRow>(`${ALIASES} WHERE stakeholder_id = ? ORDER BY position`, id);
  return stakeholderOf(find<Row>(db, STAKEHOLDER, id), aliases);
}

function stakeholderOf(row: Row, aliases: readonly AliasRow[]): Stakeholder {
  return { ...row, aliases: aliases.map(({ name }) => name) };
}

/** Refuses when it is not in the register (`not_found`), or when only what lies in the bin names it (`in_bin`). */
export function requireShown(db: ReadableDb, id: string): void {
  getStakeholder(db, id);
  if (isNamedInBinOnly(db, id)) throw new Refusal('in_bin');
}

/** It is in the register, and only what lies in the bin names it. */
export function isNamedInBinOnly(db: ReadableDb, id: string): boolean {
  return db.get(`SELECT 1 FROM stakeholder WHERE id = ? AND NOT (${SHOWN})`, id) !== undefined;
}

/** The stakeholder that bears this name or has it for alias, whatever its case, spaces and apostrophes; or null. */
export function findByName(db: ReadableDb, name: string): string | null {
  const key = nameKey(name);
  const found = db.get<{ id: string }>(
    `SELECT id FROM stakeholder WHERE name_key = ?
     UNION ALL SELECT stakeholder_id FROM stakeholder_alias WHERE name_key = ?`,
    key,
    key,
  );
  return found?.id ?? null;
}

/** Adds to the register. */
export function insertStakeholder(db: WritableDb, stakeholder: Stakeholder): void {
  insert(db, WITH_KEY, { ...stakeholder, nameKey: nameKey(stakeholder.name) });
  writeAliases(db, stakeholder);
}

/** Writes a stakeholder as it now is, everywhere where it takes part. */
export function updateStakeholder(db: WritableDb, stakeholder: Stakeholder): void {
  update(db, WITH_KEY, stakeholder.id, { ...stakeholder, nameKey: nameKey(stakeholder.name) });
  writeAliases(db, stakeholder);
}

/** Takes out of the register; the schema refuses for one that takes part or adopted something. */
export function removeStakeholder(db: WritableDb, id: string): void {
  remove(db, STAKEHOLDER, id);
}

/** Who takes part in an initiative, in the bin or not, or adopted something of it. */
export function listNamedIn(db: ReadableDb, initiativeId: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT stakeholder_id AS id FROM participation WHERE initiative_id = ?
       UNION SELECT stakeholder_id FROM diffusion
       WHERE initiative_id = ? AND stakeholder_id IS NOT NULL`,
      initiativeId,
      initiativeId,
    )
    .map(({ id }) => id);
}

/** Takes out of the register one that is named nowhere and of which nothing more was written: no alias, contact, note. */
export function dropIfBare(db: WritableDb, id: string): void {
  db.run(
    `DELETE FROM stakeholder
     WHERE id = ? AND contact = '' AND note = '' AND NOT EXISTS (${NAMED_IN})
       AND NOT EXISTS (SELECT 1 FROM stakeholder_alias AS a WHERE a.stakeholder_id = stakeholder.id)`,
    id,
  );
}

/** The stakeholder of that name or alias, as the register has it; added under `newId` when it is not there. */
export function findOrAddStakeholder(
  db: WritableDb,
  named: Pick<StakeholderFields, 'name' | 'kind'>,
  newId: () => string,
): string {
  const known = findByName(db, named.name);
  if (known !== null) return known;
  const id = newId();
  insertStakeholder(db, { id, ...named, aliases: [], contact: '', note: '' });
  return id;
}

/** Its own name is no alias of it. */
function writeAliases(db: WritableDb, { id, name, aliases }: Stakeholder): void {
  db.run('DELETE FROM stakeholder_alias WHERE stakeholder_id = ?', id);
  const others = distinctBy(aliases, nameKey).filter((alias) => nameKey(alias) !== nameKey(name));
  for (const [position, alias] of others.entries()) {
    insert(db, ALIAS, { stakeholderId: id, position, name: alias, nameKey: nameKey(alias) });
  }
}

const ALIASES = 'SELECT stakeholder_id AS "stakeholderId", name FROM stakeholder_alias';
