import type { SeenRecord } from '../shared/domain/schemas/search.ts';
import { MOST_SEEN, seenBefore } from '../shared/domain/search/seen.ts';

const ID = '([0-9a-f]{8}-[0-9a-f-]{27})';

/** The addresses of the records that have a page of their own. */
const PAGES: readonly (readonly [RegExp, SeenRecord['table'], string])[] = [
  [new RegExp(`^/initiatives/${ID}`), 'initiative', '/initiatives'],
  [new RegExp(`^/parties-prenantes/${ID}`), 'stakeholder', '/parties-prenantes'],
  [new RegExp(`^/financement/financements/${ID}`), 'funding', '/financement/financements'],
  [new RegExp(`^/dossiers/transmis/${ID}`), 'frozen_dossier', '/dossiers/transmis'],
  [new RegExp(`^/dossiers/${ID}`), 'dossier', '/dossiers'],
];

let seen: readonly SeenRecord[] = [];
/** The opening of a portfolio in which they were seen. */
let seenOf: number | null = null;

/** Remembers the record whose page an address is, if it is one; in this window's memory alone, by its number. */
export function noteSeen(address: string): void {
  const record = recordAt(address);
  if (record === null) return;
  seen = seenBefore([record], seen);
}

/** The records seen last in this window, the newest first. */
export function recordsSeen(): SeenRecord[] {
  return [...seen];
}

/** Forgets what was seen of the portfolio of another opening. */
export function seeOnly(opening: number | null): void {
  if (opening !== seenOf) seen = [];
  seenOf = opening;
}

/** Whether an address is of a record that is remembered as seen. */
export function isOfRecord(address: string): boolean {
  return recordAt(address) !== null;
}

/** Those of some records that are not what is being looked at. */
export function seenElsewhere<R extends SeenRecord>(records: readonly R[], address: string): R[] {
  const here = recordAt(address);
  return records.filter(({ id }) => id !== here?.id).slice(0, MOST_SEEN - 1);
}

/** The address of a record's page. */
export function seenAddress({ table, id }: SeenRecord): string {
  return `${PAGES.find(([, one]) => one === table)?.[2] ?? ''}/${id}`;
}

function recordAt(address: string): SeenRecord | null {
  for (const [page, table] of PAGES) {
    const id = page.exec(address)?.[1];
    if (id !== undefined) return { table, id };
  }
  return null;
}
