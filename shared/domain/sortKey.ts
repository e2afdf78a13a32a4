/**
 * Keys under which names are sorted and recognised. SQLite knows neither accents nor ligatures, so
 * they are computed here and kept beside the name.
 */

/**
 * Sorting key: no accents, no ligatures, lower case, typewriter's punctuation, which comes before
 * letters as in a dictionary and is what a keyboard types. « L’Œuvre à côté » → « l'oeuvre a cote ».
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[«»“”]/gu, '"')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

/**
 * What makes two names the same one: letters whatever their case, the spaces between them and the
 * shape of their apostrophes. Accents count: « Le Marche » is not « Le Marché ».
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['‘’ʼ´`′]/gu, '’')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}
