/** Signs that are not seen: soft hyphens, spaces without width, marks of direction, characters of control. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|(?![\t\n])\p{Cc}/gu;

/** What is on one line as a person types it already: most cells of a long sheet. */
const PLAIN =
  /^(?![ §])[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u024f\u2013\u2014\u2018\u2019\u2026]*(?<! )$/u;

/**
 * A cell, or a paste from Word, as a person would have typed it: no sign that is not seen, no-break spaces
 * as plain ones, bullets of a list as « - », lines ended alike, nothing around.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\u2028\u2029]/gu, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replaceAll(/^[ \t]*[·•▪▫◦‣●○§\uf0b7\uf0a7][ \t]*/gmu, '- ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/gu, ' ');
}

/** An apostrophe before what a spreadsheet would take for a formula is how it was kept from it, and no text. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}
