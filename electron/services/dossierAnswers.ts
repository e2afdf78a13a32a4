import { localDay } from '../../shared/content/localDay.ts';
import {
  type AnswerWrites,
  answerWrites,
  isBeforeState,
  isSure,
} from '../../shared/domain/answerWrites.ts';
import type {
  AnsweredReport,
  AnswerMoney,
  AnswerUndo,
  DossierAnswer,
  DossierAnswerFields,
} from '../../shared/domain/schemas/answer.ts';
import type { Funding, FundingFields, FundingReport } from '../../shared/domain/schemas/funding.ts';
import type { AnswerSheet } from '../../shared/ipc/contract/answers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { accountFor, setLineState, tieLine } from '../database/repositories/budgets.ts';
import {
  type AnswerRow,
  getAnswerRow,
  insertAnswer,
  listAnswers,
  removeAnswer,
} from '../database/repositories/dossierAnswers.ts';
import {
  insertReport,
  insertState,
  removeReport,
  removeState,
} from '../database/repositories/fundingParts.ts';
import {
  insertFunding,
  removeFunding,
  touchFunding,
  updateFunding,
  writeShares,
} from '../database/repositories/fundings.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { answerSheet } from './answerSheet.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';
import { requireOrder } from './periods.ts';

/** Adds an answer, and in the same transaction what it becomes in the money. */
export function addAnswer(
  db: WritableDb,
  context: Context,
  input: {
    frozenId: string;
    fields: DossierAnswerFields;
    money: AnswerMoney;
    correctsId: string | null;
  },
): { answer: DossierAnswer; undo: AnswerUndo } {
  const { frozenId, fields, money, correctsId } = input;
  return db.transaction(() => {
    const sheet = answerSheet(db, { id: frozenId });
    requirePast(context, fields.answeredOn);
    // Nobody answers what was not sent yet.
    if (fields.answeredOn < localDay(sheet.frozen.madeAt)) throw new Refusal('invalid_input');
    requireMoney(db, sheet, fields, money);
    const writes = answerWrites(fields, money, sheet, correctsId);
    const written = writeMoney(db, context, sheet.frozen.initiativeId, writes);
    const { report, inKind, ...said } = fields;
    const id = context.newId();
    insertAnswer(db, {
      ...said,
      id,
      frozenId,
      correctsId,
      inKind: inKind ? 1 : 0,
      reportLabel: report?.label ?? '',
      reportOn: report?.dueOn ?? null,
      reportTime: report?.dueTime ?? null,
      ...written.ties,
      recordedAt: instant(context),
    });
    const answer = listAnswers(db, frozenId).find((one) => one.id === id);
    if (answer === undefined) throw new Refusal('not_found');
    const lines = [...writes.refused, ...(writes.tied === null ? [] : [writes.tied])];
    return {
      answer,
      undo: {
        answerId: id,
        former: written.former,
        lines: lines.map((line) => ({ id: line.id, state: line.state })),
        report: writes.withdrawn === null ? null : reportItself(writes.withdrawn),
        budgetId: writes.accounting?.id ?? null,
      },
    };
  });
}

function reportItself({ answerId: _answer, ...report }: AnsweredReport): FundingReport {
  return report;
}

/** What is chosen must be there still, and take a state of that day. */
function requireMoney(
  db: ReadableDb,
  sheet: AnswerSheet,
  { answeredOn }: DossierAnswerFields,
  money: AnswerMoney,
): void {
  if (money.kind === 'new') {
    const { initiativeId } = sheet.frozen;
    if (initiativeId !== null) requirePresent(db, initiativeId);
    requireOrder(money.fields.start, money.fields.end);
  }
  if (money.kind !== 'existing' && money.kind !== 'kept') return;
  const funding = sheet.fundings.find(({ id }) => id === money.fundingId);
  if (funding === undefined) throw new Refusal('not_found');
  if (money.kind === 'kept' ? !isSure(funding) : isBeforeState(answeredOn, funding))
    throw new Refusal('invalid_input');
}

/** Writes what an answer becomes; gives what the funding said of itself before, and what was written. */
function writeMoney(
  db: WritableDb,
  context: Context,
  initiativeId: string | null,
  writes: AnswerWrites,
): { former: FundingFields | null; ties: Ties } {
  const { state, report, tied, refused, withdrawn, accounting } = writes;
  const { fundingId, former } = writeFunding(db, context, initiativeId, writes);
  for (const { id } of refused) setLineState(db, id, 'refused');
  if (withdrawn !== null) removeReport(db, withdrawn.id);
  const ties: Ties = {
    fundingId,
    stateId: null,
    reportId: null,
    madeFunding: writes.made === null ? 0 : 1,
  };
  if (fundingId === null) return { former, ties };
  if (state !== null) {
    ties.stateId = context.newId();
    insertState(db, { ...state, id: ties.stateId, fundingId });
  }
  if (report !== null) {
    ties.reportId = context.newId();
    insertReport(db, { ...report, id: ties.reportId, fundingId });
  }
  if (tied !== null) tieLine(db, tied.id, fundingId);
  if (accounting !== null) accountFor(db, accounting.id, fundingId);
  return { former, ties };
}

type Ties = Pick<AnswerRow, 'fundingId' | 'stateId' | 'reportId' | 'madeFunding'>;

function writeFunding(
  db: WritableDb,
  context: Context,
  initiativeId: string | null,
  { made, changed }: AnswerWrites,
): { fundingId: string | null; former: FundingFields | null } {
  if (made !== null) {
    const fundingId = context.newId();
    insertFunding(db, { ...made, id: fundingId });
    // What was asked for the whole portfolio is the organisation's, shared by no initiative.
    if (initiativeId !== null) {
      touchInitiative(db, initiativeId, instant(context));
      writeShares(db, fundingId, [{ initiativeId, amount: null }]);
    }
    return { fundingId, former: null };
  }
  if (changed === null) return { fundingId: null, former: null };
  const fundingId = changed.funding.id;
  const former = ownOf(touchFunding(db, fundingId, instant(context)));
  updateFunding(db, { ...former, ...changed.patch, id: fundingId });
  return { fundingId, former };
}

function ownOf(funding: Funding): FundingFields {
  const { title, funderId, programId, kind, start, end, conditions } = funding;
  return { title, funderId, programId, kind, start, end, conditions };
}

/**
 * Takes the last answer of a copy back with what it wrote. Refuses (`cannot_undo`) once something else
 * stands on it: another answer, another state, an instalment, an effect, a report that left.
 */
export function takeAnswerBack(db: WritableDb, context: Context, undo: AnswerUndo): null {
  return db.transaction(() => {
    const answer = getAnswerRow(db, undo.answerId);
    const { fundingId, stateId, reportId } = answer;
    if (listAnswers(db, answer.frozenId).at(-1)?.id !== answer.id) throw new Refusal('cannot_undo');
    removeAnswer(db, answer.id);
    for (const line of undo.lines) {
      tieLine(db, line.id, null);
      setLineState(db, line.id, line.state);
    }
    if (undo.report !== null) insertReport(db, undo.report);
    if (undo.budgetId !== null) accountFor(db, undo.budgetId, null);
    if (fundingId === null) return null;
    const funding = touchFunding(db, fundingId, instant(context));
    if (isTouched(funding, answer)) throw new Refusal('cannot_undo');
    if (answer.madeFunding === 1) {
      removeFunding(db, fundingId);
      return null;
    }
    if (stateId !== null) removeState(db, stateId);
    if (reportId !== null) removeReport(db, reportId);
    if (undo.former !== null) updateFunding(db, { ...undo.former, id: fundingId });
    return null;
  });
}

/** True once something was added to what the answer wrote. */
function isTouched(
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
