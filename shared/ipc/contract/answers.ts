import { z } from 'zod';
import {
  AnsweredFunding,
  AnsweredLine,
  AnsweredReport,
  AnswerMoney,
  DossierAnswer,
  DossierAnswerFields,
} from '../../domain/schemas/answer.ts';
import { Id, LocalDate, PartialDate } from '../../domain/schemas/primitives.ts';
import { ById, call, Done } from './call.ts';
import { FrozenRow } from './dossiers.ts';

/** The template of a copy as it stood when the copy left; what its source does not tell is null. */
export const FrozenTemplate = z.strictObject({
  name: z.string(),
  version: z.number().int().nullable(),
  /** The day on which somebody had read what the funder asks. */
  verifiedOn: LocalDate.nullable(),
  /** It follows the rules of no funder, which nobody had to verify. */
  isGeneral: z.boolean(),
});
export type FrozenTemplate = z.infer<typeof FrozenTemplate>;

/** A copy that left, what was answered to it, and the money that an answer may be about. */
export const AnswerSheet = z.strictObject({
  frozen: FrozenRow,
  /** Null when its source has none that we read. */
  template: FrozenTemplate.nullable(),
  /** In the order in which they were written. */
  answers: z.array(DossierAnswer),
  /** The funder of the copy, when it still is in the portfolio. */
  funderId: Id.nullable(),
  programId: Id.nullable(),
  /** Of the dossier's budget: what the money was asked for. */
  period: z.strictObject({ start: PartialDate.nullable(), end: PartialDate.nullable() }),
  /** Fundings of the initiative that are of this funder, or of none. */
  fundings: z.array(AnsweredFunding),
  /** Revenues of the dossier's budget that name this funder beside any funding. */
  lines: z.array(AnsweredLine),
  /** Reports still to be sent that its answers asked for. */
  reports: z.array(AnsweredReport),
  /** The dossier's budget, and the funding that it accounts for. */
  budget: z.strictObject({ id: Id, title: z.string(), fundingId: Id.nullable() }).nullable(),
});
export type AnswerSheet = z.infer<typeof AnswerSheet>;

/** What funders answered to the dossiers that left. */
export const answerCalls = {
  /** Of one copy; refuses (`in_bin`) while its initiative lies in the bin. */
  'dossierAnswer.get': call(ById, AnswerSheet),
  /** Adds an answer, or a correction of one, and writes in one gesture what it becomes in the money. */
  'dossierAnswer.add': call(
    z.strictObject({
      frozenId: Id,
      fields: DossierAnswerFields,
      money: AnswerMoney,
      correctsId: Id.nullable(),
    }),
    DossierAnswer,
  ),
  /**
   * Takes the last answer of a copy back with all that it wrote; refuses (`cannot_undo`) once something stands
   * on it or changed since, or when it was not written in this session.
   */
  'dossierAnswer.takeBack': call(ById, Done),
};
