import { z } from 'zod';
import { DESCENT_KINDS, STAGES } from '../vocabulary.ts';
import { Id, Line, PartialDate, Text, Title } from './primitives.ts';

/**
 * A tie between an initiative and the one that it came from or went on in. The other one is of the
 * portfolio (`otherInitiativeId`) or outside it (`otherName`): one of the two, never both.
 */
export const DescentFields = z.strictObject({
  kind: z.enum(DESCENT_KINDS),
  otherInitiativeId: Id.nullable(),
  /** The name of one that is outside the portfolio, or that left it; empty for one that is in it. */
  otherName: Line,
  date: PartialDate.nullable(),
  note: Text,
  /** Evidence of the initiative that holds the tie. */
  evidenceIds: z.array(Id).max(200),
});
export type DescentFields = z.infer<typeof DescentFields>;
export const Descent = DescentFields.extend({ id: Id, initiativeId: Id });
export type Descent = z.infer<typeof Descent>;

/** An initiative of the portfolio, as its relatives show it. */
export const Relative = z.strictObject({
  id: Id,
  title: Title,
  /** Every stage that it entered, so that its end can be told. */
  stages: z.array(z.strictObject({ stage: z.enum(STAGES), date: PartialDate })),
});
export type Relative = z.infer<typeof Relative>;

/** What an initiative comes from and what comes of it, over the generations, and their names. */
export const Family = z.strictObject({
  descents: z.array(Descent),
  relatives: z.array(Relative),
});
export type Family = z.infer<typeof Family>;
