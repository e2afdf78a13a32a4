/**
 * Keys under which names are found, sorted and recognised. SQLite knows neither accents nor ligatures nor
 * numbers inside a text, so they are computed here and kept beside the name.
 */

/**
 * Key to find by: no accents, no ligatures, lower case, typewriter's punctuation, which comes before
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
 * Key to sort by, byte after byte: that by which a name is found, each number in it preceded by how many
 * digits it has, so that « n° 2 » comes before « n° 10 ». « Rang 010 » → « rang 0210 ».
 */
export function orderKey(text: string): string {
  return sortKey(text).replace(/\d+/gu, (digits) => {
    const number = digits.replace(/^0+(?=\d)/u, '');
    return `${String(Math.min(number.length, 99)).padStart(2, '0')}${number}`;
  });
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
