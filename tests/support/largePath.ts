import type { PathSource } from '../../shared/content/effectPath.ts';
import type { EffectLink } from '../../shared/domain/schemas/effect.ts';
import type { Effect, StageChange } from '../../shared/domain/schemas/initiative.ts';
import { EFFECT_LEVELS, TEMPORALITIES } from '../../shared/domain/vocabulary.ts';

/** A pilot from which the terms of a path are counted. */
export const PILOT: StageChange = {
  id: 'p',
  initiativeId: 'i',
  stage: 'experimentation',
  date: '2016-04',
  reason: '',
  endKind: null,
};

/** An effect observed in 2018, with what a test changes of it. */
export function effect(id: string, changes: Partial<Effect> = {}): Effect {
  return {
    id,
    initiativeId: 'i',
    statement: `Effet ${id}`,
    observedOn: '2018',
    level: 'individual',
    nature: 'practices',
    temporality: 'medium',
    expected: true,
    polarity: 'positive',
    ownContribution: '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: null,
    confidenceReason: '',
    recheckMonths: null,
    evidenceIds: [],
    rechecks: [],
    ...changes,
  };
}

/** One effect fed another. */
export function link(fromId: string, toId: string, date: string | null = null): EffectLink {
  return { id: `${fromId}-${toId}`, initiativeId: 'i', fromId, toId, date, how: '' };
}

/** Three hundred effects over twenty years, and four hundred links, a few of them back in time. Seeded. */
export function largePath(): PathSource {
  let seed = 11;
  const chance = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  const effects = Array.from({ length: 300 }, (_, index) =>
    effect(`e${index}`, {
      statement: `Une phrase ${'assez longue '.repeat(1 + Math.floor(chance() * 6))}numéro ${index}`,
      observedOn: chance() < 0.9 ? String(2006 + Math.floor((index / 300) * 20)) : null,
      level: EFFECT_LEVELS[Math.floor(chance() * 4)] ?? 'individual',
      temporality: TEMPORALITIES[Math.floor(chance() * 3)] ?? 'short',
      expected: chance() < 0.7,
      polarity: chance() < 0.8 ? 'positive' : 'negative',
    }),
  );
  const links = new Map<string, EffectLink>();
  while (links.size < 400) {
    const from = Math.floor(chance() * 300);
    const to = Math.min(299, Math.max(0, from + Math.floor(chance() * 40) - 4));
    if (from !== to) {
      const one = link(`e${from}`, `e${to}`, String(2010 + (to % 15)));
      links.set(one.id, one);
    }
  }
  return { effects, effectLinks: [...links.values()], stages: [PILOT] };
}
