import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import type { ReadableDb } from '../connection.ts';
import { listStakeholders } from './stakeholders.ts';

/** The names that initiatives out of the bin already have, each once, as they are written. */
export type NamesInUse = {
  carrier: string[];
  cdcRole: string[];
  sectors: string[];
  partners: string[];
  funder: string[];
};

/** The names in use, in French order. */
export function namesInUse(db: ReadableDb): NamesInUse {
  const names = (sql: string) =>
    db
      .all<{ name: string }>(sql)
      .map(({ name }) => name)
      .toSorted(byFrenchOrder);
  return {
    carrier: names(
      "SELECT DISTINCT carrier AS name FROM initiative WHERE removed_at IS NULL AND carrier <> ''",
    ),
    cdcRole: names(
      "SELECT DISTINCT cdc_role AS name FROM initiative WHERE removed_at IS NULL AND cdc_role <> ''",
    ),
    sectors: names(`SELECT DISTINCT s.name FROM initiative_sector AS s
      JOIN initiative AS i ON i.id = s.initiative_id WHERE i.removed_at IS NULL`),
    partners: listStakeholders(db).map(({ name }) => name),
    funder: names('SELECT name FROM funder'),
  };
}

/** The initiatives that have stages already, and those that have money: of these, a sheet fills neither. */
export function filledInitiatives(db: ReadableDb): { stages: Set<string>; money: Set<string> } {
  const having = (table: string) =>
    new Set(
      db
        .all<{ id: string }>(`SELECT DISTINCT initiative_id AS id FROM ${table}`)
        .map(({ id }) => id),
    );
  return { stages: having('stage_change'), money: having('funding_share') };
}

/** What an initiative already has, among what a sheet may say of it. */
export type Filled = {
  stages: number;
  participations: number;
  fundings: number;
  budgets: number;
  urls: readonly string[];
};

/** What an initiative already has: only what it has not is filled. */
export function filledOf(db: ReadableDb, id: string): Filled {
  const count = (table: string) =>
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE initiative_id = ?`, id)?.n ?? 0;
  return {
    stages: count('stage_change'),
    participations: count('participation'),
    fundings: count('funding_share'),
    budgets: count('budget'),
    urls: db
      .all<{ url: string }>(
        'SELECT url FROM evidence WHERE initiative_id = ? AND url IS NOT NULL',
        id,
      )
      .map(({ url }) => url),
  };
}
