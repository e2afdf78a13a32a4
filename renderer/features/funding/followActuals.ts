import type { KeyboardEvent } from 'react';

/**
 * Enter in a « Réel » goes to the next one, from the expenses on to the revenues, with its content selected:
 * what is typed there takes the place of what it held. After the last one it stays.
 */
export function followActuals(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('tbody td input')];
  const index = fields.indexOf(event.target);
  if (index === -1) return;
  event.preventDefault();
  const next = fields[index + 1] ?? event.target;
  next.focus();
  next.select();
}
