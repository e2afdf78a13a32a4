import { z } from 'zod';
import { END_KINDS, STAGES } from '../vocabulary.ts';
import { Id, Line, NonBlankText, PartialDate, Title } from './primitives.ts';
import { Territory } from './territory.ts';

const Sectors = z.array(Title).min(1).max(100);
const Territories = z.array(Territory).min(1).max(100);

/** One thing done to several initiatives at once. */
export const BulkChange = z.discriminatedUnion('kind', [
  /** A stage change each, with the same date and reason; nothing is overwritten. */
  z.strictObject({
    kind: z.literal('stage'),
    stage: z.enum(STAGES),
    date: PartialDate,
    reason: NonBlankText,
    /** For an end, its kind, when it is known. */
    endKind: z.enum(END_KINDS).nullable().optional(),
  }),
  z.strictObject({ kind: z.enum(['addSectors', 'removeSectors']), sectors: Sectors }),
  z.strictObject({
    kind: z.enum(['addTerritories', 'removeTerritories']),
    territories: Territories,
  }),
  z.strictObject({ kind: z.literal('carrier'), carrier: Line }),
  z.strictObject({ kind: z.literal('cdcRole'), cdcRole: Line }),
  /** To the archives, out of them, to the bin. */
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('unarchive') }),
  z.strictObject({ kind: z.literal('remove') }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

const Count = z.number().int();

/** What a change would do to a selection: `changed + same + full = total`. */
export const BulkPreview = z.strictObject({
  total: Count,
  changed: Count,
  /** They are already so. */
  same: Count,
  /** They have as many sectors or territories as can be, and stay as they are. */
  full: Count,
  /** Of those that change: the stage is added behind a later one, which stays the present one. */
  behind: Count,
});
export type BulkPreview = z.infer<typeof BulkPreview>;

/** What was done to several initiatives, and under which name it can be undone. */
export const BulkDone = z.strictObject({ undoId: Id, changed: Count });
export type BulkDone = z.infer<typeof BulkDone>;
