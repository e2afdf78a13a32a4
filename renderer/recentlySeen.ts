import type { SeenRecord } from '../shared/domain/schemas/search.ts';

/** More is not read. */
const MOST = 8;

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

/** Remembers the record whose page an address is, if it is one; in this window's memory alone, by its number. */
export function noteSeen(address: string): void {
  const record = recordAt(address);
  if (record === null) return;
  seen = [record, ...seen.filter(({ id }) => id !== record.id)].slice(0, MOST + 1);
}

/** The records seen last, the newest first, without the one that is being looked at. */
export function recentlySeen(address: string): SeenRecord[] {
  const here = recordAt(address);
  return seen.filter(({ id }) => id !== here?.id).slice(0, MOST);
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
