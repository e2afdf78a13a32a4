import type { EffectFields } from '../../shared/domain/schemas/initiative.ts';

/** An effect in its fields: seen over the territory within the year, with nothing else noted. */
export function effectFields(changes: Partial<EffectFields> = {}): EffectFields {
  return {
    statement: 'Un effet',
    observedOn: null,
    level: 'territory',
    nature: 'practices',
    temporality: 'short',
    expected: true,
    polarity: 'positive',
    ownContribution: '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: null,
    confidenceReason: '',
    recheckMonths: null,
    evidenceIds: [],
    ...changes,
  };
}
