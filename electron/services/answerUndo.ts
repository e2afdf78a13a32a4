import type { AnsweredLine } from '../../shared/domain/schemas/answer.ts';
import type { Funding, FundingFields, FundingReport } from '../../shared/domain/schemas/funding.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  accountFor,
  getBudget,
  getWrittenLine,
  listNaming,
  setLineState,
  tieLine,
} from '../database/repositories/budgets.ts';
import {
  type AnswerRow,
  getAnswerRow,
  listAnswers,
  listAnswersNaming,
  removeAnswer,
} from '../database/repositories/dossierAnswers.ts';
import { getFrozenInitiative } from '../database/repositories/frozenDossiers.ts';
import { insertReport, removeReport, removeState } from '../database/repositories/fundingParts.ts';
import {
  getFunding,
  removeFunding,
  touchFunding,
  updateFunding,
} from '../database/repositories/fundings.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { ownOf } from './answerMoney.ts';
import { type Context, instant } from './context.ts';

/** What an answer wrote over: what the funding and the lines said before. */
export type Overwritten = {
  readonly answerId: string;
  /** Null when no funding was there before, or when none was concerned. */
  readonly former: FundingFields | null;
  readonly lines: readonly Pick<AnsweredLine, 'id' | 'state'>[];
  /** The report that it took back. */
  readonly report: FundingReport | null;
  /** The budget that it made account for the funding. */
  readonly budgetId: string | null;
};

/** The same, with how the rows concerned stood once it was written. */
export type AnswerUndo = Overwritten & { readonly left: string };

/** The rows that an answer wrote over as they stand, to compare; refuses (`not_found`) when one is gone. */
export function asItStands(
  db: ReadableDb,
  { answerId, lines, report, budgetId }: Overwritten,
): string {
  const { fundingId, madeFunding } = getAnswerRow(db, answerId);
  return JSON.stringify({
    lines: lines.map(({ id }) => {
      const line = getWrittenLine(db, id);
      return [line.fundingId, line.state];
    }),
    accountsFor: budgetId === null ? null : getBudget(db, budgetId).fundingId,
    funding: fundingId === null ? null : ownOf(getFunding(db, fundingId)),
    reported: report === null ? null : getFunding(db, report.fundingId).id,
    made: fundingId === null || madeFunding === 0 ? null : standingOn(db, fundingId),
  });
}

/** All that would lose a funding that goes: its shares, the lines and the budgets that name it, the answers. */
function standingOn(db: ReadableDb, fundingId: string): unknown {
  const { shares } = getFunding(db, fundingId);
  return [
    shares.map(({ initiativeId, amount }) => [initiativeId, amount]),
    listNaming(db, fundingId),
    listAnswersNaming(db, fundingId),
  ];
}

/** Puts back what an answer wrote over, inside a transaction; see `DossierAnswers.takeBack`. */
export function takeBack(db: WritableDb, context: Context, undo: AnswerUndo): null {
  const answer = getAnswerRow(db, undo.answerId);
  const { fundingId, stateId, reportId, frozenId } = answer;
  const initiativeId = getFrozenInitiative(db, frozenId);
  if (initiativeId !== null && undo.lines.length > 0) requirePresent(db, initiativeId);
  if (listAnswers(db, frozenId).at(-1)?.id !== answer.id) throw new Refusal('cannot_undo');
  if (!isAsLeft(db, undo)) throw new Refusal('cannot_undo');
  removeAnswer(db, answer.id);
  for (const line of undo.lines) {
    tieLine(db, line.id, null);
    setLineState(db, line.id, line.state);
  }
  if (undo.report !== null) insertReport(db, undo.report);
  if (undo.budgetId !== null) accountFor(db, undo.budgetId, null);
  if (fundingId === null) return null;
  const funding = touchFunding(db, fundingId, instant(context));
  if (isAddedTo(funding, answer)) throw new Refusal('cannot_undo');
  if (answer.madeFunding === 1) {
    removeFunding(db, fundingId);
    return null;
  }
  if (stateId !== null) removeState(db, stateId);
  if (reportId !== null) removeReport(db, reportId);
  if (undo.former !== null) updateFunding(db, { ...undo.former, id: fundingId });
  return null;
}

function isAsLeft(db: ReadableDb, undo: AnswerUndo): boolean {
  try {
    return asItStands(db, undo) === undo.left;
  } catch (error) {
    // What is gone cannot be put back.
    if (error instanceof Refusal && error.code === 'not_found') return false;
    throw error;
  }
}

/** True once something was added to what the answer wrote. */
function isAddedTo(
  { states, reports, instalments, effectIds }: Funding,
  { stateId, reportId, madeFunding }: AnswerRow,
): boolean {
  const written = reports.find(({ id }) => id === reportId);
  if (stateId !== null && states.at(-1)?.id !== stateId) return true;
  if (reportId !== null && written?.state !== 'to_do') return true;
  if (madeFunding === 0) return false;
  const others = reports.filter(({ id }) => id !== reportId).length;
  return states.length + instalments.length + effectIds.length + others > 1;
}
