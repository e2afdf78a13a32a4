import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { StripQuestion, StripWindow } from '../../shared/domain/schemas/strip.ts';
import type { ReadableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { firstStripDate, stripLines } from '../database/repositories/initiativeQuery/strips.ts';
import { countAnswers } from '../database/repositories/initiativeQuery/windows.ts';
import { stripMarks, stripStages } from '../database/repositories/stripMarks.ts';
import type { Context } from './context.ts';
import { listScope } from './listScope.ts';

/** Part of the strip of time of the portfolio: the lives of some initiatives, one line each. */
export function stripWindow(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { withHead, ...question }: StripQuestion,
): StripWindow {
  const scope = listScope(db, context, shipped);
  const lines = stripLines(db, question, scope);
  const ids = lines.map(({ initiativeId }) => initiativeId);
  const stages = grouped(stripStages(db, ids), 'initiativeId');
  const marks = grouped(stripMarks(db, ids, question.precision), 'initiativeId');
  return {
    lines: lines.map(({ initiativeId, title, isArchived, fundingUntil, followUpOn }) => ({
      initiativeId,
      title,
      isArchived,
      stages: (stages.get(initiativeId) ?? []).map(({ id, stage, date }) => ({ id, stage, date })),
      marks: (marks.get(initiativeId) ?? []).map(({ kind, date, count, recordId }) => {
        return { kind, date, count, recordId };
      }),
      fundingUntil,
      followUpOn,
    })),
    head: withHead
      ? {
          total: countAnswers(db, question.filter, scope),
          first: firstStripDate(db, question.filter, scope),
        }
      : null,
  };
}
