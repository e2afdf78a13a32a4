import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertEffectLink } from '../../database/repositories/effectLinks.ts';
import { correctRecheck, insertRecheck } from '../../database/repositories/effectRechecks.ts';
import { insertEffect } from '../../database/repositories/effects.ts';
import { instant } from '../context.ts';
import { createIds } from '../ids.ts';
import { all, type Filling, type Keys, known } from './filling.ts';

const RECORDED_DAYS = 90;

/** What an initiative changed, what was learned of it since, and which effect fed which; its effects by key. */
export function fillEffects(
  { db, context }: Filling,
  initiativeId: string,
  sample: Pick<SampleInitiative, 'effects' | 'effectLinks'>,
  evidence: Keys,
): Keys {
  const effects = new Map<string, string>();
  // Recorded a season ago, in their order: what was written just now would not be asked about again.
  const recorded = context.now().getTime() - RECORDED_DAYS * 86_400_000;
  const newEffectId = createIds(() => recorded);
  for (const { key, evidence: keys, rechecks, ...fields } of sample.effects) {
    const id = newEffectId();
    if (key !== undefined) effects.set(key, id);
    const evidenceIds = all(evidence, keys);
    insertEffect(db, { ...fields, id, initiativeId, evidenceIds, rechecks: [] });
    for (const { corrections, ...typed } of rechecks) {
      let recheck = { ...typed, id: context.newId(), effectId: id };
      insertRecheck(db, recheck);
      for (const { reason, ...now } of corrections) {
        const corrected = { ...recheck, ...now };
        const kept = { id: context.newId(), madeAt: instant(context), reason };
        correctRecheck(db, recheck, corrected, kept);
        recheck = corrected;
      }
    }
  }
  for (const { from, to, ...fields } of sample.effectLinks) {
    const ends = { fromId: known(effects, from), toId: known(effects, to) };
    insertEffectLink(db, { ...fields, ...ends, id: context.newId(), initiativeId });
  }
  return effects;
}
