import type { Translate } from '../strings/index.ts';
import type { ColumnItem } from './dossierContent.ts';

/** An entry, marked on the screen when nothing proves it; `isAhead`: nothing can yet. */
export function item(
  text: string,
  details: string[],
  evidence: string[],
  isAhead = false,
): ColumnItem {
  const isUnproved = evidence.length === 0 && !isAhead;
  return { text, detail: details.join(' '), evidence, isUnproved };
}

/** With a point at its end. */
export function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** « Source : Registre. »; nothing when none was noted. */
export function sourceWords(source: string, t: Translate): string[] {
  return source.trim() === ''
    ? []
    : [t('dossier:argument.source', { source: ended(source.trim()) })];
}
