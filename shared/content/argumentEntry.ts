import type { Translate } from '../strings/index.ts';
import type { ColumnItem } from './dossierContent.ts';

/** An entry, which says so when nothing proves it. */
export function item(
  text: string,
  details: string[],
  evidence: string[],
  t: Translate,
): ColumnItem {
  const all = evidence.length === 0 ? [...details, t('dossier:argument.noEvidence')] : details;
  return { text, detail: all.join(' '), evidence };
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
