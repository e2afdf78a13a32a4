import { z } from 'zod';
import { RECHECK_ANSWERS } from '../vocabulary.ts';
import { Id, Instant, NonBlankText, PartialDate, Text } from './primitives.ts';

/** A length of time in months, from one month to twenty years. */
export const Months = z.number().int().min(1).max(240);

/** What is known of a link: since when one effect fed the other, and how. */
export const EffectLinkFields = z.strictObject({
  date: PartialDate.nullable(),
  how: Text,
});
export type EffectLinkFields = z.infer<typeof EffectLinkFields>;

/** One effect fed another of the same initiative; effects may feed each other. */
export const EffectLink = EffectLinkFields.extend({
  id: Id,
  initiativeId: Id,
  fromId: Id,
  toId: Id,
});
export type EffectLink = z.infer<typeof EffectLink>;

/** « Tient toujours? »: what was learned of an effect at a date, and from whom; followed by the next one. */
export const EffectRecheckFields = z.strictObject({
  date: PartialDate,
  answer: z.enum(RECHECK_ANSWERS),
  /** Who said it, or where it was seen. */
  source: Text,
  note: Text,
});
export type EffectRecheckFields = z.infer<typeof EffectRecheckFields>;

/** What a correction makes of a recheck, and why. */
export const RecheckCorrectionFields = EffectRecheckFields.extend({ reason: NonBlankText });
export type RecheckCorrectionFields = z.infer<typeof RecheckCorrectionFields>;

/** What a recheck said before it was corrected. Only added: never changed nor removed on its own. */
export const RecheckCorrection = z.strictObject({
  id: Id,
  recheckId: Id,
  formerDate: PartialDate,
  formerAnswer: z.enum(RECHECK_ANSWERS),
  formerSource: Text,
  formerNote: Text,
  madeAt: Instant,
  reason: NonBlankText,
});
export type RecheckCorrection = z.infer<typeof RecheckCorrection>;

export const EffectRecheck = EffectRecheckFields.extend({
  id: Id,
  effectId: Id,
  /** The first one first. */
  corrections: z.array(RecheckCorrection),
});
export type EffectRecheck = z.infer<typeof EffectRecheck>;

/** How a portfolio looks at its effects. */
export const EffectSettings = z
  .strictObject({
    /** After so many months without a look, an effect says so; an effect may have a rhythm of its own. */
    recheckMonths: Months,
    /** The short term ends so many months after the pilot began, the medium term so many. */
    shortMonths: Months,
    mediumMonths: Months,
  })
  .refine(({ shortMonths, mediumMonths }) => shortMonths < mediumMonths);
export type EffectSettings = z.infer<typeof EffectSettings>;
