import type { OwnRun } from '../../../../shared/domain/schemas/ownText.ts';
import type { Look } from './pastedLook.ts';

/** Signs beside which French keeps a no-break space. */
const KEEPS = /[«»:;!?%$\d]/u;

/** A text of a page as it is shown: its spaces and ends of lines are one space, what cannot be seen is left out. */
export function shownText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\ufeff\u200b]/gu, '')
      .replace(/[ \t\r\n\f]+/gu, ' ')
  );
}

/** Digits that stand above or below the line, as letters of their own: « m2 » stays « m² ». */
export function raised(text: string, place: 'sup' | 'sub'): string {
  const digits = place === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return /^\d+$/u.test(text.trim())
    ? text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit)
    : text;
}

/**
 * Runs as a paragraph has them: no space at its ends nor twice in a row, neighbours of one look in one.
 * Word writes what it aligns by rows of no-break spaces; one alone stays where French wants it.
 */
export function tidyRuns(runs: readonly OwnRun[]): OwnRun[] {
  const whole = runs.map(({ text }) => text).join('');
  const keep = keptLetters(whole);
  let at = 0;
  const tidy: OwnRun[] = [];
  for (const { text, ...look } of runs) {
    const kept = keep.slice(at, at + text.length).join('');
    at += text.length;
    if (kept === '') continue;
    const last = tidy.at(-1);
    if (last !== undefined && isSameLook(last, look)) last.text += kept;
    else tidy.push({ text: kept, ...look });
  }
  return tidy;
}

/** Each letter of a text as it is kept, or nothing in its place. */
function keptLetters(text: string): string[] {
  const letters = text.split('');
  for (const { 0: space, index } of text.matchAll(/[ \u00a0\u202f\n]+/gu)) {
    const end = index + space.length;
    const isEdge = index === 0 || end === text.length;
    const sides = `${text[index - 1] ?? ''}${text[end] ?? ''}`;
    const isFrench = space.length === 1 && space !== ' ' && space !== '\n' && KEEPS.test(sides);
    letters.fill('', index, end);
    if (isEdge) continue;
    if (space.includes('\n')) letters[index] = space.replace(/[^\n]/gu, '').slice(0, 2);
    else letters[index] = isFrench ? space : ' ';
  }
  return letters;
}

function isSameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}
