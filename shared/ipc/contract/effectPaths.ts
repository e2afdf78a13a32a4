import { z } from 'zod';
import {
  EffectLink,
  EffectLinkFields,
  EffectRecheckFields,
  EffectSettings,
  RecheckCorrectionFields,
} from '../../domain/schemas/effect.ts';
import { Effect } from '../../domain/schemas/initiative.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** Which effect fed which, whether each still holds, and how the portfolio looks at its effects. */
export const effectPathCalls = {
  'effectLink.add': call(
    z.strictObject({ fromId: Id, toId: Id, fields: EffectLinkFields }),
    EffectLink,
  ),
  'effectLink.update': call(
    z.strictObject({ id: Id, patch: EffectLinkFields.partial() }),
    EffectLink,
  ),
  'effectLink.remove': call(ById, Done),
  'effectRecheck.add': call(z.strictObject({ effectId: Id, fields: EffectRecheckFields }), Effect),
  /** Corrects a recheck that was noted wrong; what it said stays beside it. */
  'effectRecheck.correct': call(
    z.strictObject({ id: Id, fields: RecheckCorrectionFields }),
    Effect,
  ),
  /** Takes back a recheck noted by mistake; answers with the effect that is left. Refuses once it was corrected. */
  'effectRecheck.remove': call(ById, Effect),
  'effectSettings.get': call(Nothing, EffectSettings),
  'effectSettings.update': call(EffectSettings, EffectSettings),
};
