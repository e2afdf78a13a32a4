/** Addresses that are cut to what is no screen, and where one goes instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/animation': '/initiatives',
  '/dossiers/transmis': '/dossiers',
};

/**
 * The screen that lists what an address shows: what comes before the first of its records that is gone.
 * Null when the address names none of them.
 */
export function listAbove(address: string, gone: ReadonlySet<string>): string | null {
  const parts = address.split('/');
  const at = parts.findIndex((part) => gone.has(part));
  if (at === -1) return null;
  const above = parts.slice(0, at).join('/');
  return ELSEWHERE[above] ?? above;
}
