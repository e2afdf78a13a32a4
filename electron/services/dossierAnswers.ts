import { localDay } from '../../shared/content/localDay.ts';
import { answerWrites, isBeforeState, isSure } from '../../shared/domain/answerWrites.ts';
import type {
  AnsweredReport,
  AnswerMoney,
  DossierAnswer,
  DossierAnswerFields,
} from '../../shared/domain/schemas/answer.ts';
import type { FundingReport } from '../../shared/domain/schemas/funding.ts';
import type { AnswerSheet } from '../../shared/ipc/contract/answers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { insertAnswer, listAnswers } from '../database/repositories/dossierAnswers.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { writeMoney } from './answerMoney.ts';
import { answerSheet } from './answerSheet.ts';
import { type AnswerUndo, asItStands, takeBack } from './answerUndo.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';
import { requireOrder } from './periods.ts';

type NewAnswer = {
  frozenId: string;
  fields: DossierAnswerFields;
  money: AnswerMoney;
  correctsId: string | null;
};

/** The answers of one session. */
export type DossierAnswers = {
  /** Adds an answer, and in the same transaction what it becomes in the money. */
  add(db: WritableDb, context: Context, input: NewAnswer): DossierAnswer;
  /**
   * Takes the last answer of a copy back with what it wrote, while this session remembers it. Refuses
   * (`cannot_undo`) once something else stands on it, or when one of the rows concerned changed since.
   */
  takeBack(db: WritableDb, context: Context, input: { id: string }): null;
};

/** As many as there are messages on the screen, each with its « Annuler ». */
const REMEMBERED = 3;

/**
 * What an answer wrote over is remembered here and not by the window, which could say that something else
 * was there; until the application ends.
 */
export function createDossierAnswers(): DossierAnswers {
  let remembered: readonly { db: WritableDb; undo: AnswerUndo }[] = [];
  return {
    add(db, context, input) {
      const { answer, undo } = addAnswer(db, context, input);
      remembered = [{ db, undo }, ...remembered].slice(0, REMEMBERED);
      return answer;
    },
    takeBack(db, context, { id }) {
      const found = remembered.find((one) => one.db === db && one.undo.answerId === id);
      if (found === undefined) throw new Refusal('cannot_undo');
      db.transaction(() => takeBack(db, context, found.undo));
      remembered = remembered.filter((one) => one !== found);
      return null;
    },
  };
}

function addAnswer(
  db: WritableDb,
  context: Context,
  input: NewAnswer,
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
    const { withdrawn, accounting, refused, tied } = writes;
    const lines = [...refused, ...(tied === null ? [] : [tied])];
    const wrote = {
      answerId: id,
      former: written.former,
      lines: lines.map(({ id: lineId, state }) => ({ id: lineId, state })),
      report: withdrawn === null ? null : reportItself(withdrawn),
      budgetId: accounting?.id ?? null,
    };
    return { answer, undo: { ...wrote, left: asItStands(db, wrote) } };
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
