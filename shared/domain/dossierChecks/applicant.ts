import type { Check } from './check.ts';

/** A dossier that leaves in nobody's name. */
export function applicantChecks({
  organisation,
}: {
  readonly organisation: { readonly name: string };
}): Check[] {
  if (organisation.name.trim() !== '') return [];
  return [{ id: 'noApplicant', isBlocking: false, place: 'away', effects: [], names: [] }];
}
