/** The records that have a page of their own, by which they are seen again. */
export const SEEN_TABLES = [
  'initiative',
  'stakeholder',
  'funding',
  'dossier',
  'frozen_dossier',
] as const;

/** A record that was seen, as it is kept: never its name. */
export type SeenRecord = { readonly table: (typeof SEEN_TABLES)[number]; readonly id: string };

/** The records that are remembered as seen: eight, and the one that is being looked at. */
export const MOST_SEEN = 9;

/** What was seen just now before what was seen earlier, each record once, the newest first. */
export function seenBefore(
  now: readonly SeenRecord[],
  earlier: readonly SeenRecord[],
): SeenRecord[] {
  const ids = new Set(now.map(({ id }) => id));
  return [...now, ...earlier.filter(({ id }) => !ids.has(id))].slice(0, MOST_SEEN);
}
