import type { Participation } from './schemas/stakeholder.ts';
import { type Phase, POWERS, type Power } from './vocabulary.ts';

type Parts = Pick<Participation, 'phases'>;

/** Whether it takes part in a phase, whatever its power there. */
export function takesPartIn({ phases }: Parts, phase: Phase): boolean {
  return phases.some((part) => part.phase === phase);
}

/** Its power in a phase; null when it is not known, or when it does not take part. */
export function powerIn({ phases }: Parts, phase: Phase): Power | null {
  return phases.find((part) => part.phase === phase)?.power ?? null;
}

/** Its powers over the phases, each once, in the order of the vocabulary. */
export function powersOf({ phases }: Parts): Power[] {
  return POWERS.filter((power) => phases.some((part) => part.power === power));
}

/** Whether it decides with others, or governs with them, in at least one phase. */
export function decides({ phases }: Parts): boolean {
  return phases.some(({ power }) => power === 'co_deciding' || power === 'co_governing');
}
