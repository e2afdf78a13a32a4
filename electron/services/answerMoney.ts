import type { AnswerWrites } from '../../shared/domain/answerWrites.ts';
import type { Funding, FundingFields } from '../../shared/domain/schemas/funding.ts';
import type { WritableDb } from '../database/connection.ts';
import { accountFor, setLineState, tieLine } from '../database/repositories/budgets.ts';
import type { AnswerRow } from '../database/repositories/dossierAnswers.ts';
import { insertReport, insertState, removeReport } from '../database/repositories/fundingParts.ts';
import {
  insertFunding,
  touchFunding,
  updateFunding,
  writeShares,
} from '../database/repositories/fundings.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';

/** Writes what an answer becomes; gives what the funding said of itself before, and what was written. Inside a transaction. */
export function writeMoney(
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

/** What of the money an answer keeps the identifiers of. */
export type Ties = Pick<AnswerRow, 'fundingId' | 'stateId' | 'reportId' | 'madeFunding'>;

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

/** What a funding says of itself. */
export function ownOf(funding: Funding): FundingFields {
  const { title, funderId, programId, kind, start, end, conditions } = funding;
  return { title, funderId, programId, kind, start, end, conditions };
}
