import { type Cents, MOST_CENTS, parseCents } from '../money.ts';
import type { CellFault } from './importTerms.ts';

/** An amount of a cell, in cents; null for « – », « s. o. »: nothing is known. */
export type CellMoney = { ok: true; value: Cents | null } | { ok: false; fault: CellFault };

const NOTHING =
  /^(?:[-–—.]+(?: ?\$)?|\$ ?[-–—]+|s\/?\.? ?o\.?|n\/?\.? ?[ad]\.?|nd|na|inconnue?|aucune?)$/iu;

/** Whether the amounts of a column have their cents after a point, as in English: one has, and none has them after a comma. */
export function isPointed(texts: readonly string[]): boolean {
  const ends = (mark: RegExp) => texts.some((text) => mark.test(text.trim()));
  return ends(/\d\.\d{1,2}(?:\s?\$)?$/u) && !ends(/\d,\d{1,2}(?:\s?\$)?$/u);
}

/**
 * Reads an amount as people write it in a cell: « 12 345,67 $ », « 12,345.67 », « 12.345,67 », « CAD 1 200 »,
 * « 12 k$ », « 1,2 M$ », what a formula left (« 333.3333 », to the cent). « 12,345 » and « 12.345 » mean two things,
 * unless the cents of its column come after a point (`pointed`); « 12 m », twelve months or metres, is no amount.
 */
export function parseCellMoney(text: string, pointed = false): CellMoney {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/^(?:cad|cdn|ca)\b ?|(?:^| )(?:\$? ?(?:cad|cdn|ca)|dollars?)\.?$/giu, '')
    .trim();
  if (NOTHING.test(bare)) return { ok: true, value: null };
  const short = /^(?<number>.*\d) ?(?<unit>[kKM]) ?\$?$/u.exec(bare)?.groups;
  if (short?.['number'] !== undefined) {
    return times(short['number'], short['unit'] === 'M' ? 1_000_000 : 1_000);
  }
  const figures = bare.replace(/^\$ ?/u, '').replace(/ ?\$$/u, '');
  if (/^\(.*\)$/u.test(figures) || /^[-−–]/u.test(figures)) {
    return { ok: false, fault: 'money_negative' };
  }
  if (/^\d{1,3}[.,]\d{3}$/u.test(figures) && !figures.startsWith('0')) {
    if (pointed && figures.includes(',')) return parseCellMoney(figures.replace(',', ''));
    return { ok: false, fault: 'money_two_meanings' };
  }
  // The habit of Europe, and several groups of thousands, which nothing else looks like.
  const grouped = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/u.test(figures)
    ? figures.replaceAll('.', '').replace(',', '.')
    : /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/u.test(figures)
      ? figures.replaceAll(/[.,]/gu, '')
      : figures;
  if (/^\d+[.,]\d{3,}$/u.test(grouped)) return computed(Number(grouped.replace(',', '.')));
  const parsed = parseCents(grouped);
  return parsed.ok ? parsed : { ok: false, fault: 'money_unreadable' };
}

/** Whether a cell is an amount under zero, and nothing but it: « -500 $ », « (500) ». */
export function isUnderZero(text: string): boolean {
  return /^(?:[-−–]\s?\$?\s?\d[\d\s.,]*(?:\s?[kKM])?\s?\$?|\(\$?\s?\d[\d\s.,]*\$?\))$/u.test(
    text.trim(),
  );
}

/** What a formula left, to the nearest cent. */
function computed(amount: number): CellMoney {
  const cents = Math.round(amount * 100);
  return cents <= MOST_CENTS
    ? { ok: true, value: cents }
    : { ok: false, fault: 'money_unreadable' };
}

/** So many thousands, or millions: what comes after the cents of their number counts too. */
function times(number: string, by: number): CellMoney {
  const money = parseCellMoney(number);
  if (!money.ok) return money;
  if (money.value === null) return { ok: false, fault: 'money_unreadable' };
  const long = /^(?:\$ ?)?(?<decimal>\d+[.,]\d{3,})$/u.exec(number)?.groups?.['decimal'];
  return computed(
    long === undefined ? (money.value / 100) * by : Number(long.replace(',', '.')) * by,
  );
}
