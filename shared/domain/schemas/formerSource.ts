import { z } from 'zod';
import { FUNDING_KINDS, RECHECK_ANSWERS, REVENUE_STATES } from '../vocabulary.ts';
import { FundingInstalment } from './funding.ts';

/**
 * What is read again of the source of a frozen dossier, of whatever form: each part on its own, so that
 * one that came later, or has another shape by now, is `undefined` and leaves the others readable. Nothing
 * more is asked of a field than what comparing needs.
 */
function part<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

const Said = z.string();
const OrNull = z.string().nullable();
/** A field that came later than its record: absent is « we cannot tell », null is « nothing ». */
const Later = OrNull.optional().catch(undefined);
const Proofs = z.array(z.string()).optional().catch(undefined);

/** What a correction of a record left beside it. */
const Corrections = z
  .array(z.object({ id: Said, madeAt: Said, reason: Said }))
  .optional()
  .catch(undefined);

const Line = z.object({
  id: Said,
  side: z.enum(['revenue', 'expense']),
  label: Said,
  funderId: OrNull,
  state: OrNull,
  inKind: z.boolean(),
  amount: z.number().int(),
  /** Its amount is followed there, state after state. */
  fundingId: Later,
  actual: z.number().int().nullable().optional().catch(undefined),
});

const Indicator = z.object({
  id: Said,
  name: Said,
  unit: Said,
  baselineValue: Later,
  baselineCorrections: Corrections,
  measures: part(
    z.array(z.object({ id: Said, date: Said, value: Said, corrections: Corrections })),
  ),
  targets: part(
    z.array(z.object({ id: Said, date: Said, value: OrNull, corrections: Corrections })),
  ),
});

const Effect = z.object({
  id: Said,
  statement: Said,
  observedOn: OrNull,
  expected: z.boolean().optional().catch(undefined),
  confidence: Later,
  evidenceIds: Proofs,
  rechecks: part(
    z.array(z.object({ id: Said, date: Said, answer: Said, corrections: Corrections })),
  ),
});

const Application = z.object({
  id: Later,
  date: Said,
  readings: z.array(z.object({ componentId: Said, level: OrNull })),
  /** Written beside it once it was concluded; null: of the whole of it. */
  corrections: z
    .array(z.object({ id: Said, componentId: OrNull, madeAt: Said, text: Said }))
    .optional()
    .catch(undefined),
});

const Grid = z.object({
  dimensions: z.array(
    z.object({
      components: z.array(z.object({ id: Said, label: z.object({ text: Said }) })),
    }),
  ),
});

/** A funding, or the part of it that is an initiative's, over the years. */
const Fundings = z.array(
  z.object({
    kind: z.enum(FUNDING_KINDS),
    start: OrNull,
    end: OrNull,
    states: z.array(
      z.object({ date: Said, state: z.enum(REVENUE_STATES), amount: z.number().int() }),
    ),
    instalments: z.array(FundingInstalment),
    binned: z.number().int(),
  }),
);

/** What pays, or may, from one day to another. */
const Payments = z.array(
  z.object({
    state: z.enum(REVENUE_STATES),
    inKind: z.boolean(),
    start: OrNull,
    end: OrNull,
  }),
);

const Money = z.object({
  startMonth: z.number().int(),
  fundings: part(Fundings),
  payments: part(Payments),
  effects: part(z.array(z.object({ id: Said, statement: Said, payments: Payments }))),
});

/** An initiative among the others of a portfolio. */
const Pictured = z.object({
  id: Said,
  title: Said,
  ruptureForm: OrNull,
  ruptureScope: OrNull,
  sectors: z.array(Said),
  territories: z.array(Said),
  stages: z.array(z.object({ stage: Said, date: Said })),
  effects: z.array(
    z.object({
      id: Said,
      statement: Said,
      observedOn: OrNull,
      last: z.object({ date: Said, answer: z.enum(RECHECK_ANSWERS) }).nullable(),
    }),
  ),
});

const Picture = z.object({
  initiatives: part(z.array(Pictured)),
  portrait: part(
    z.object({
      grid: Grid,
      groups: z.array(
        z.object({
          components: z.array(
            z.object({ componentId: Said, counts: z.record(z.string(), z.number().int()) }),
          ),
        }),
      ),
    }),
  ),
  startMonth: z.number().int(),
  fundings: part(Fundings),
});

const Block = z.object({
  key: Said,
  kind: Said,
  included: z.boolean(),
  /** What a person took out of it. */
  leftOut: z.array(Said).default([]).catch([]),
});

export const FormerSource = z.object({
  dossier: z.object({
    funderId: Later,
    /** What it gave account of. */
    fundingId: Later,
    blocks: z.array(Block),
  }),
  template: z.object({
    blocks: z.array(z.object({ key: Said, draws: z.array(Said).default([]) })),
    maxPages: z.number().nullable().optional().catch(undefined),
  }),
  /** Whether its pages had the lines of its budget: no part of the source, told by the texts kept beside it. */
  hadBudget: z.boolean().optional().catch(undefined),
  /** Whether its cover said what is asked, a report's does not; absent from the first copies. */
  coverAsks: z.boolean().optional().catch(undefined),
  /** What the register says that it asked in money, in cents: no part of the source, kept beside it. */
  registered: z.number().int().nullable().optional().catch(undefined),
  /** The day on which it was drawn. */
  today: Said.optional().catch(undefined),
  money: part(Money),
  /** How many were followed beyond a pilot: nothing more is read of them. */
  lives: part(z.array(z.unknown())),
  /** Null in the dossier of an initiative. */
  portfolio: part(Picture.nullable()),
  budget: part(z.object({ id: Said, start: Later, end: Later, lines: z.array(Line) }).nullable()),
  gridApplication: part(Application.nullable()),
  grid: part(Grid),
  initiative: z.object({
    stages: part(z.array(z.object({ id: Said, stage: Said, date: Said }))),
    participations: part(z.array(z.object({ id: Said, name: Said }))),
    evidence: part(z.array(z.object({ id: Said }))),
    testimonies: part(z.array(z.object({ evidenceId: Said, pseudonym: Said }))),
    effects: part(z.array(Effect)),
    indicators: part(z.array(Indicator)),
    diffusions: part(z.array(z.object({ id: Said, statement: Said, date: OrNull }))),
    milestones: part(
      z.array(z.object({ id: Said, label: Said, start: Said, end: OrNull, doneOn: Later })),
    ),
    followUps: part(z.array(z.object({ id: Said, dueOn: Said, doneOn: OrNull, outcome: OrNull }))),
  }),
});
export type FormerSource = z.infer<typeof FormerSource>;
