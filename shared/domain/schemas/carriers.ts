import { z } from 'zod';
import { DRAWS } from '../blockKinds.ts';
import { HOLDER_PARTS, PROBLEM_PLACES } from '../consentProblem.ts';
import { BlockKey, DossierBlock } from './dossier.ts';
import { Id, Instant, Line, LocalDate } from './primitives.ts';

/** How a dossier carries a testimony: its words are in it, or only its number and its title. */
const HOW = z.enum(['shown', 'cited']);

/** Which dossiers carry a testimony: those in hand, as they would be drawn today, and those that were sent. */
export const TestimonyCarriers = z.strictObject({
  drafts: z.array(z.strictObject({ dossierId: Id, title: Line, how: HOW })),
  /** The last sent first; read in what each was drawn from when it left. */
  sent: z.array(
    z.strictObject({
      frozenId: Id,
      dossierId: Id,
      title: Line,
      recipient: Line,
      madeAt: Instant,
      how: HOW,
    }),
  ),
});
export type TestimonyCarriers = z.infer<typeof TestimonyCarriers>;

/** A testimony that a sent copy carries although its consent has been withdrawn since. */
export const WithdrawnSince = z.strictObject({
  frozenId: Id,
  title: Line,
  recipient: Line,
  madeAt: Instant,
  how: HOW,
  evidenceId: Id,
  initiativeId: Id,
  number: z.number().int().min(1),
  /** Null when the initiative lies in the bin, where nothing of it is told, or went for good. */
  pseudonym: Line.nullable(),
  /** The testimony itself is no longer in the portfolio: only this is. */
  isErased: z.boolean(),
  /** The last withdrawal of what let it be sent. */
  withdrawnOn: LocalDate,
});
export type WithdrawnSince = z.infer<typeof WithdrawnSince>;

/** Something of a dossier that a consent does not cover; its meaning is in `consentProblem.ts`. */
export const ConsentProblem = z.strictObject({
  kind: z.enum(['withheld', 'cited', 'quoted', 'named', 'clues']),
  place: z.enum(PROBLEM_PLACES),
  evidenceId: Id,
  initiativeId: Id,
  number: z.number().int().min(1),
  pseudonym: Line,
  state: z.enum(['none', 'not_covered', 'not_begun', 'valid', 'ended', 'withdrawn']),
  block: BlockKey.nullable(),
  record: z.strictObject({ initiativeId: Id, part: z.enum(HOLDER_PARTS), id: Id }).nullable(),
  words: z.array(z.string()),
});

const Citing = z.object({ evidenceIds: z.array(z.string()) });

/** What is read of the source of a frozen dossier, of whatever form: only what tells which testimonies it carried. */
export const FrozenCarrying = z.object({
  dossier: z.object({ blocks: z.array(DossierBlock) }),
  template: z.object({
    blocks: z.array(z.object({ key: BlockKey, draws: z.array(z.enum(DRAWS)) })),
  }),
  gridApplication: z.object({ readings: z.array(Citing) }).nullable(),
  initiative: z.object({
    evidence: z.array(z.object({ id: z.string(), number: z.number() })),
    testimonies: z.array(z.object({ evidenceId: z.string() })).default([]),
    effects: z.array(Citing).default([]),
    diffusions: z.array(Citing).default([]),
    inKindContributions: z.array(Citing).default([]),
  }),
});
