import { presentState } from '../../shared/domain/fundingState.ts';
import type {
  AnsweredFunding,
  AnsweredLine,
  AnsweredReport,
  DossierAnswer,
} from '../../shared/domain/schemas/answer.ts';
import type { Budget, Funding } from '../../shared/domain/schemas/funding.ts';
import type { AnswerSheet } from '../../shared/ipc/contract/answers.ts';
import type { FrozenRow } from '../../shared/ipc/contract/dossiers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getBudget } from '../database/repositories/budgets.ts';
import { listAnswers } from '../database/repositories/dossierAnswers.ts';
import { getDossier } from '../database/repositories/dossiers.ts';
import { getFrozenTemplate } from '../database/repositories/frozenDossiers.ts';
import { getFrozenRow } from '../database/repositories/frozenRows.ts';
import { listFunders } from '../database/repositories/funders.ts';
import { listFundings, listFundingsOf } from '../database/repositories/fundings.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { readFrozenTemplate } from './kept.ts';

/** A copy that left, its answers, and the money that an answer may be about; nothing of an initiative in the bin. */
export function answerSheet(db: ReadableDb, { id }: { id: string }): AnswerSheet {
  const frozen = getFrozenRow(db, id);
  const isGone = isGoneForGood(db, frozen);
  const answers = listAnswers(db, id);
  const funder = listFunders(db).find((one) => one.id === frozen.funderId);
  const program = funder?.programs.find(({ name }) => name === frozen.programName);
  const about = {
    frozen,
    template: readFrozenTemplate(getFrozenTemplate(db, id)),
    answers,
    funderId: funder?.id ?? null,
    programId: program?.id ?? null,
  };
  if (isGone)
    return { ...about, period: NO_PERIOD, fundings: [], lines: [], reports: [], budget: null };
  const budget = budgetOf(db, frozen);
  const known = new Set(answers.map(({ fundingId }) => fundingId));
  const fundings = (
    frozen.initiativeId === null ? listFundings(db) : listFundingsOf(db, frozen.initiativeId)
  ).filter((one) => known.has(one.id) || mayBeOf(one, about.funderId));
  return {
    ...about,
    period: { start: budget?.start ?? null, end: budget?.end ?? null },
    fundings: fundings.map(answeredFunding),
    lines: budget === null ? [] : answeredLines(budget, about.funderId),
    reports: reportsStillDue(answers, fundings),
    budget:
      budget === null ? null : { id: budget.id, title: budget.title, fundingId: budget.fundingId },
  };
}

/** Known by what they ask for: a report that was taken back and came again has lost its tie to its answer. */
function reportsStillDue(
  answers: readonly DossierAnswer[],
  fundings: readonly Funding[],
): AnsweredReport[] {
  return answers.flatMap(({ id: answerId, fundingId, report }) => {
    const asked = fundings
      .find((one) => one.id === fundingId)
      ?.reports.find(
        ({ state, label, dueOn }) =>
          state === 'to_do' && label === report?.label && dueOn === report.dueOn,
      );
    return asked === undefined ? [] : [{ ...asked, answerId }];
  });
}

/** An initiative that was deleted for good leaves its copies; one in the bin refuses. */
function isGoneForGood(db: ReadableDb, { initiativeId }: FrozenRow): boolean {
  if (initiativeId === null) return false;
  try {
    requirePresent(db, initiativeId);
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return true;
    throw error;
  }
}

function mayBeOf({ kind, funderId: of }: Funding, funderId: string | null): boolean {
  return kind !== 'own' && (of === null || of === funderId);
}

function answeredFunding(funding: Funding): AnsweredFunding {
  const { id, title, funderId, programId, kind, start, end, conditions, funderName, instalments } =
    funding;
  const { state, amount, date } = presentState(funding);
  const own = { id, title, funderId, programId, kind, start, end, conditions, funderName };
  const planned = instalments.reduce((sum, one) => sum + one.amount, 0);
  return { ...own, state, amount, since: date, planned };
}

const NO_PERIOD = { start: null, end: null };

/** The budget of the dossier, as long as both are there. */
function budgetOf(db: ReadableDb, { dossierId, hasDossier }: FrozenRow): Budget | null {
  const budgetId = hasDossier ? getDossier(db, dossierId).budgetId : null;
  return budgetId === null ? null : getBudget(db, budgetId);
}

function answeredLines(
  { title: budgetTitle, lines }: Budget,
  funderId: string | null,
): AnsweredLine[] {
  if (funderId === null) return [];
  return lines
    .filter(
      (line) => line.side === 'revenue' && line.funderId === funderId && line.fundingId === null,
    )
    .map(({ id, side, label, state, inKind, amount }) => ({
      id,
      side,
      label,
      budgetTitle,
      state,
      inKind,
      amount,
    }));
}
