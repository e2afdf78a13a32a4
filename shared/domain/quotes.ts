import { writtenLanguage } from './language.ts';

const NBSP = '\u00a0';

/** A name inside of a sentence: « Nom », “Name” on screens in English. */
export function inQuotes(text: string): string {
  return writtenLanguage() === 'fr-CA' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;
}
