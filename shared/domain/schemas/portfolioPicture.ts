import { z } from 'zod';
import {
  EFFECT_LEVELS,
  POLARITIES,
  RECHECK_ANSWERS,
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  STAGES,
} from '../vocabulary.ts';
import { DossierMoney } from './dossierMoney.ts';
import { Portrait } from './portrait.ts';
import { Id, PartialDate, TimeOfDay } from './primitives.ts';

/**
 * A change, and what was last learned of it. Of its evidence and of what one did for it, only whether there is
 * some: nothing of a testimony can come with it.
 */
export const PicturedEffect = z.strictObject({
  id: Id,
  statement: z.string(),
  level: z.enum(EFFECT_LEVELS),
  observedOn: PartialDate.nullable(),
  polarity: z.enum(POLARITIES),
  expected: z.boolean(),
  /** Its own rhythm of rechecks, in months; null: that of the portfolio. */
  recheckMonths: z.number().int().min(1).nullable(),
  /** How many pieces of evidence it has. */
  proofs: z.number().int().min(0),
  /** Somebody wrote what one did for it. */
  isContributed: z.boolean(),
  /** The last look at it; null when nobody looked since. */
  last: z.strictObject({ date: PartialDate, answer: z.enum(RECHECK_ANSWERS) }).nullable(),
});
export type PicturedEffect = z.infer<typeof PicturedEffect>;

/** An initiative among the others of a portfolio. */
export const PicturedInitiative = z.strictObject({
  id: Id,
  title: z.string(),
  summary: z.string(),
  ruptureForm: z.enum(RUPTURE_FORMS).nullable(),
  ruptureScope: z.enum(RUPTURE_SCOPES).nullable(),
  carrier: z.string(),
  sectors: z.array(z.string()),
  territories: z.array(z.string()),
  /** In the order of time, none ahead of the day of the dossier. */
  stages: z.array(z.strictObject({ stage: z.enum(STAGES), date: PartialDate })),
  effects: z.array(PicturedEffect),
});
export type PicturedInitiative = z.infer<typeof PicturedInitiative>;

/** Something that has a date ahead. */
export const PicturedDue = z.strictObject({
  kind: z.enum(['followUp', 'milestone', 'fundingEnd', 'report']),
  date: PartialDate,
  time: TimeOfDay.nullable(),
  label: z.string(),
  /** Of several, in one text; empty for what belongs to none. */
  initiativeTitle: z.string(),
});
export type PicturedDue = z.infer<typeof PicturedDue>;

/**
 * What a dossier of the whole portfolio is drawn from, as it stood: every initiative that is not in the
 * bin, those put aside too. Of persons it has nothing: no testimony, no stakeholder.
 */
export const PortfolioPicture = z.strictObject({
  /** By title. */
  initiatives: z.array(PicturedInitiative),
  /** How the grid was read over all of them. */
  portrait: Portrait,
  /** The month with which the organisation's year begins, 1 to 12. */
  startMonth: DossierMoney.shape.startMonth,
  /** All that pays, or may, without what goes to initiatives in the bin. */
  fundings: DossierMoney.shape.fundings,
  /** What is dated from the day of the dossier to a year later, and what is late, in the order of time. */
  due: z.array(PicturedDue),
});
export type PortfolioPicture = z.infer<typeof PortfolioPicture>;
