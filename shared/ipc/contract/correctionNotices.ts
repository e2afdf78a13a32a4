import { z } from 'zod';
import {
  CarriedRef,
  CopyToCorrect,
  CorrectionNotice,
  NoticeFields,
} from '../../domain/schemas/correctionNotice.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { call, Done } from './call.ts';

/** What copies that left said wrong, and what was done of it. */
export const correctionNoticeCalls = {
  /** Of one initiative, or of all that are not in the bin; the last copy first. */
  'correctionNotice.list': call(
    z.strictObject({ initiativeId: Id.nullable() }),
    z.array(CopyToCorrect),
  ),
  /** Notes of one copy that a notice was sent on a day, or that none is needed; all or none. */
  'correctionNotice.answer': call(
    z.strictObject({
      frozenId: Id,
      about: z
        .array(CarriedRef.omit({ frozenId: true }))
        .min(1)
        .max(500),
      fields: NoticeFields,
    }),
    z.array(CorrectionNotice),
  ),
  /** Takes it back: it is asked again. */
  'correctionNotice.takeBack': call(z.strictObject({ ids: z.array(Id).min(1).max(500) }), Done),
};
