/** What is written of a line of a budget, on one line; null where nothing is, and in copies made before there was a note. */
export function noteOf(note: string | undefined): string | null {
  const said = (note ?? '').replaceAll(/\s+/gu, ' ').trim();
  return said === '' ? null : said;
}

/** What stands under a line: what it is, then what is said of it. */
export function under(what: string | null, note: string | null): string | null {
  const said = [what, note].filter((text) => text !== null);
  return said.length === 0 ? null : said.join(' · ');
}
