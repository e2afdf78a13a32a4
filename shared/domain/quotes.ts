import { writtenLanguage } from './language.ts';

const NBSP = '\u00a0';

/** A name inside of a sentence: « Nom », “Name” on screens in English. */
export function inQuotes(text: string): string {
  return writtenLanguage() === 'fr-CA' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;
}

/** A text that comes inside quotation marks: its own give way to those of the second rank, “ ” (OQLF), ‘ ’ on screens in English. */
export function quotable(text: string): string {
  return writtenLanguage() === 'fr-CA'
    ? text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')
    : text.replaceAll('“', '‘').replaceAll('”', '’');
}
