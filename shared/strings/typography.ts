const NBSP = '\u00a0';

/**
 * Puts the no-break spaces that Québec French asks for (OQLF): before a colon and inside « », between
 * a number and its unit or its thousands. The catalogue is written with plain spaces, so that nobody
 * has to see the difference; person's own text never passes here.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`)
    .replace(/ :(?=\s|$)/g, `${NBSP}:`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/(\d|\}) (?=[%$](?:\W|$)|h \d|h(?:\W|$)|Mo\b|Ko\b)/g, `$1${NBSP}`)
    .replace(/(\d[ \u00a0]h) (?=\d)/g, `$1${NBSP}`)
    .replace(/(^|\s)– (?=\d)/g, `$1–${NBSP}`);
}
