import { z } from 'zod';
import { MOST_PASTED_ROWS } from '../../domain/pastedRows.ts';
import {
  BudgetLineFields,
  FunderFields,
  FundingFields,
  FundingStateFields,
} from '../../domain/schemas/funding.ts';
import { EffectFields, EvidenceFields, MilestoneFields } from '../../domain/schemas/initiative.ts';
import { Id, Line, Title } from '../../domain/schemas/primitives.ts';
import { ParticipationFields } from '../../domain/schemas/stakeholder.ts';
import { call } from './call.ts';

const rowsOf = <F extends z.ZodType>(fields: F) => z.array(fields).min(1).max(MOST_PASTED_ROWS);

/** Who gives, by its name: one that is known already only takes what it has not, a programme among it. */
const PastedFunder = FunderFields.extend({ program: Title.nullable() });

/** A funding, from the funder of that name, which is added where there is none; empty: nobody said it. */
const PastedFunding = FundingFields.pick({
  title: true,
  kind: true,
  start: true,
  end: true,
}).extend({
  funderName: Line,
  first: FundingStateFields,
  /** The lines of budgets that are the same money: tied to it at once. */
  lineIds: z.array(Id).max(500).optional(),
});

/** Rows that were pasted from a spreadsheet, once they are understood. */
export const pastedRowCalls = {
  /** Adds them, all or none, as one change, whose number in the journal is answered. Stopped by `selection.stop`. */
  'pastedRows.add': call(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('effects'),
        initiativeId: Id,
        rows: rowsOf(EffectFields),
      }),
      z.strictObject({
        kind: z.literal('milestones'),
        initiativeId: Id,
        rows: rowsOf(MilestoneFields),
      }),
      z.strictObject({
        kind: z.literal('participations'),
        initiativeId: Id,
        rows: rowsOf(ParticipationFields),
      }),
      z.strictObject({
        kind: z.literal('budgetLines'),
        budgetId: Id,
        /** By `funderName`, who pays is found among the funders by its name, or added to them; empty: nobody said it. */
        rows: rowsOf(BudgetLineFields.extend({ funderName: Line })),
      }),
      z.strictObject({ kind: z.literal('funders'), rows: rowsOf(PastedFunder) }),
      z.strictObject({
        kind: z.literal('fundings'),
        initiativeIds: z.array(Id).max(1),
        rows: rowsOf(PastedFunding),
      }),
      z.strictObject({
        kind: z.literal('evidence'),
        initiativeId: Id,
        rows: rowsOf(EvidenceFields),
      }),
    ]),
    /** How many rows said something new, and the records that each of them is; no change where none did. */
    z.strictObject({
      count: z.number().int().min(0),
      ids: z.array(Id).max(MOST_PASTED_ROWS),
      change: z.number().int().nullable(),
    }),
  ),
};
