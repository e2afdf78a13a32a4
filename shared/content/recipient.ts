import type { DossierSource } from '../domain/schemas/detail.ts';
import type { Funder } from '../domain/schemas/funding.ts';

/** Who a dossier is for, and under which programme. */
export function recipientOf(
  { name, programs }: Funder,
  { dossier }: Pick<DossierSource, 'dossier'>,
): string {
  const program = programs.find(({ id }) => id === dossier.programId)?.name.trim() ?? '';
  return program === '' ? name : `${name}, ${program}`;
}
