import { insertEffectLink } from '../../../electron/database/repositories/effectLinks.ts';
import { insertRecheck } from '../../../electron/database/repositories/effectRechecks.ts';
import { insertEffect } from '../../../electron/database/repositories/effects.ts';
import { insertIndicator } from '../../../electron/database/repositories/indicators.ts';
import { insertTarget } from '../../../electron/database/repositories/indicatorTargets.ts';
import { insertMeasure } from '../../../electron/database/repositories/measures.ts';
import {
  CONFIDENCES,
  EFFECT_LEVELS,
  EFFECT_NATURES,
  INDICATOR_DIRECTIONS,
  RECHECK_ANSWERS,
  TEMPORALITIES,
} from '../../../shared/domain/vocabulary.ts';
import { type Filling, someDate } from './filling.ts';
import { SENTENCES } from './words.ts';

/** An effect that the initiative's evidence may prove, and what was learned of it since; its identifier. */
export function addEffect(
  { db, chance }: Filling,
  initiativeId: string,
  evidence: readonly string[],
): string {
  const id = chance.id();
  const isProved = evidence.length > 0 && chance.is(0.6);
  insertEffect(db, {
    id,
    initiativeId,
    statement: chance.pick(SENTENCES).slice(0, 300),
    observedOn: chance.is(0.9) ? someDate(chance, 2010, 2026) : null,
    level: chance.pick(EFFECT_LEVELS),
    nature: chance.pick(EFFECT_NATURES),
    temporality: chance.pick(TEMPORALITIES),
    expected: chance.is(0.7),
    polarity: chance.is(0.9) ? 'positive' : 'negative',
    ownContribution: chance.is(0.5) ? chance.pick(SENTENCES) : '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: chance.is(0.6) ? chance.pick(CONFIDENCES) : null,
    confidenceReason: '',
    recheckMonths: chance.is(0.1) ? chance.pick([6, 12, 60]) : null,
    rechecks: [],
    evidenceIds: isProved ? [chance.pick(evidence)] : [],
  });
  while (chance.is(0.4)) {
    insertRecheck(db, {
      id: chance.id(),
      effectId: id,
      date: someDate(chance, 2014, 2026),
      answer: chance.pick(RECHECK_ANSWERS),
      source: '',
      note: '',
    });
  }
  return id;
}

/** Says that one of those that came before fed an effect; never two by two, as a path is not a net. */
export function feed(
  { db, chance }: Filling,
  initiativeId: string,
  former: readonly string[],
  toId: string,
): void {
  if (former.length === 0 || chance.is(0.6)) return;
  const date = chance.is(0.6) ? someDate(chance, 2012, 2026) : null;
  const fromId = chance.pick(former);
  insertEffectLink(db, { id: chance.id(), initiativeId, fromId, toId, date, how: '' });
}

/** An indicator measured so many times, once a month at most, with holes; it may follow an effect. */
export function addIndicator(
  { db, chance }: Filling,
  initiativeId: string,
  effects: readonly string[],
  measures: number,
): void {
  const id = chance.id();
  const direction = chance.pick(INDICATOR_DIRECTIONS);
  insertIndicator(db, {
    id,
    initiativeId,
    effectId: effects.length > 0 && chance.is(0.4) ? chance.pick(effects) : null,
    name: 'Personnes jointes dans l’année',
    unit: 'personnes',
    direction,
    baselineValue: chance.is(0.5) ? '12.50' : null,
    baselineDate: null,
    baselineSource: '',
    rhythmMonths: chance.is(0.5) ? 12 : null,
  });
  if (chance.is(0.5)) {
    insertTarget(db, { id: chance.id(), indicatorId: id, date: '2028', value: '1200' });
  }
  let month = chance.whole(2008, 2020) * 12;
  for (let made = 0; made < measures; made += 1) {
    month += chance.whole(1, 9);
    const date = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const value = `${chance.whole(1, 2_000)}.${chance.whole(10, 99)}`;
    insertMeasure(db, { id: chance.id(), indicatorId: id, date, value, source: '', note: '' });
  }
}
