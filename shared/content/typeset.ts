import { frenchSpaces } from '../strings/typography.ts';

const NBSP = '\u00a0';

/** Addresses of the web and of people: each letter of them counts. */
const ADDRESS = /((?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+)/iu;

/**
 * A person's text as French sets it in print: « ’ » for a straight apostrophe between letters, no-break
 * spaces inside « » and before a colon, for a space typed before « ; ! ? », and between a number and what it counts. Addresses pass as they
 * are, and so do codes, times, feet and inches: an apostrophe or a colon changes between words only.
 * Nothing typed goes away; what is stored is not concerned.
 */
export function typeset(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const set = text
    .split(ADDRESS)
    .map((piece, at, all) => (at % 2 === 1 ? piece : setWords(piece, at === all.length - 1)))
    .join('');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, set);
  return set;
}

/** Texts set already: a dossier is drawn again at each pause of the hand, and all but one are as they were. */
const known = new Map<string, string>();

/** Beyond, all are forgotten: a great dossier holds some thousands. */
const MOST_KNOWN = 20_000;

function setWords(text: string, isEnd: boolean): string {
  const apostrophes = text.replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’');
  const quoted = apostrophes
    .replace(/«[ \u00a0\u202f]*(?=\S)/gu, `«${NBSP}`)
    .replace(/(?<=\S)[ \u00a0\u202f]*»/gu, `${NBSP}»`);
  const colons = quoted.replace(/(?<=[\p{L}\d»)]):(?=\s|$)/gu, (colon, at: number) =>
    at === quoted.length - 1 && !isEnd ? colon : `${NBSP}:`,
  );
  return frenchSpaces(colons)
    .replace(/(?<=\S) (?=[;!?]+(?:\s|$))/gu, NBSP)
    .replace(COUNTED, NBSP)
    .replace(PAGE_OF, NBSP);
}

/** The space between a number and the word that it counts: « 22 kilomètres », « 4 812 passages »; a year counts nothing. */
const COUNTED = /(?<=(?<![\p{L}\d.,:/-])\d{1,3}(?:[\u00a0\u202f]\d{3})*(?:,\d+)?) (?=\p{Ll}{3})/gu;

/** The space between « p. » or « no » and its number. */
const PAGE_OF = /(?<=(?<!\p{L})(?:pp?\.|no|n°)) (?=\d)/gu;

/** What is not French text, whatever it holds. */
const NOT_TEXT = new Set(['url', 'logo', 'link']);

/**
 * The same data with each of its texts set for print: identifiers, dates and codes hold nothing that
 * `typeset` changes. The data given is not touched.
 */
export function typesetTexts<T>(data: T): T;
export function typesetTexts(data: unknown): unknown {
  if (typeof data === 'string') return typeset(data);
  if (Array.isArray(data)) return data.map((one: unknown) => typesetTexts(one));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, one]) => [key, NOT_TEXT.has(key) ? one : typesetTexts(one)]),
  );
}
