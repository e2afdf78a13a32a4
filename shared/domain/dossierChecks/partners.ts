import type { Participation } from '../schemas/stakeholder.ts';
import type { Check } from './check.ts';

/** Stakeholders of whom nobody said in which phases they took part. */
export function phaseChecks(
  participations: readonly Pick<Participation, 'id' | 'name' | 'phases'>[],
): Check[] {
  const without = participations.filter(({ phases }) => phases.length === 0);
  const [first] = without;
  if (first === undefined) return [];
  const names = without.map(({ name }) => name);
  const common = { isBlocking: false, place: 'away', effects: [] } as const;
  return [{ ...common, id: 'noPhases', names, fieldId: first.id }];
}
