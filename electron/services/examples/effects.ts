import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertEffectLink } from '../../database/repositories/effectLinks.ts';
import { insertRecheck } from '../../database/repositories/effectRechecks.ts';
import { insertEffect } from '../../database/repositories/effects.ts';
import { all, type Filling, type Keys, known } from './filling.ts';

/** What an initiative changed, what was learned of it since, and which effect fed which; its effects by key. */
export function fillEffects(
  { db, context }: Filling,
  initiativeId: string,
  sample: Pick<SampleInitiative, 'effects' | 'effectLinks'>,
  evidence: Keys,
): Keys {
  const effects = new Map<string, string>();
  for (const { key, evidence: keys, rechecks, ...fields } of sample.effects) {
    const id = context.newId();
    if (key !== undefined) effects.set(key, id);
    const evidenceIds = all(evidence, keys);
    insertEffect(db, { ...fields, id, initiativeId, evidenceIds, rechecks: [] });
    for (const recheck of rechecks) {
      insertRecheck(db, { ...recheck, id: context.newId(), effectId: id });
    }
  }
  for (const { from, to, ...fields } of sample.effectLinks) {
    const ends = { fromId: known(effects, from), toId: known(effects, to) };
    insertEffectLink(db, { ...fields, ...ends, id: context.newId(), initiativeId });
  }
  return effects;
}
