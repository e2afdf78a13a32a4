import type { PastedCell } from '../../shared/domain/pastedRows.ts';

/** What a cell says in words, a date among them; null where it says nothing. */
export function said({ value }: PastedCell): string | null {
  return typeof value === 'string' ? value : null;
}
