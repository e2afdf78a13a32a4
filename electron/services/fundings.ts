import type {
  Funding,
  FundingFields,
  FundingStateFields,
} from '../../shared/domain/schemas/funding.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import { keepLines } from '../database/repositories/budgets.ts';
import { getEffect } from '../database/repositories/effects.ts';
import { getProgram } from '../database/repositories/funders.ts';
import { getState, insertState, removeState } from '../database/repositories/fundingParts.ts';
import {
  getFunding,
  insertFunding,
  listFundingsOf,
  removeFunding,
  touchFunding,
  updateFunding,
  writePayer,
  writeShares,
} from '../database/repositories/fundings.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { updateLine } from './budgets.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';
import { requireOrder } from './periods.ts';

export { everyFunding, getFunding } from '../database/repositories/fundings.ts';

/** The fundings in which an initiative has a share; refuses when it is not there, or lies in the bin. */
export function fundingsOf(db: ReadableDb, initiativeId: string): Funding[] {
  requirePresent(db, initiativeId);
  return listFundingsOf(db, initiativeId);
}

/**
 * Adds a funding with its first state, for some initiatives (the first has the rest) or the organisation itself,
 * and ties to it the lines of budgets that are the same money.
 */
export function addFunding(
  db: WritableDb,
  context: Context,
  input: {
    fields: FundingFields;
    first: FundingStateFields;
    initiativeIds: readonly string[];
    lineIds?: readonly string[] | undefined;
  },
): Funding {
  return db.transaction(() => {
    requireOrder(input.fields.start, input.fields.end);
    const id = context.newId();
    insertFunding(db, { ...coherent(db, input.fields), id });
    insertState(db, { ...input.first, id: context.newId(), fundingId: id });
    for (const initiativeId of input.initiativeIds) {
      touchInitiative(db, initiativeId, instant(context));
    }
    const shares = input.initiativeIds.map((initiativeId) => ({ initiativeId, amount: null }));
    writeShares(db, id, shares);
    for (const lineId of input.lineIds ?? []) {
      updateLine(db, context, { id: lineId, patch: { fundingId: id } });
    }
    return getFunding(db, id);
  });
}

/** Changes what a funding has of its own. */
export function changeFunding(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<FundingFields> },
): Funding {
  return db.transaction(() => {
    const before = touchFunding(db, id, instant(context));
    const after = patched<FundingFields & { id: string }>(before, patch);
    if (patch.start !== undefined || patch.end !== undefined) requireOrder(after.start, after.end);
    updateFunding(db, coherent(db, after));
    return getFunding(db, id);
  });
}

/** Removes a funding; the lines of budgets that came from it stay, with what it said. */
export function dropFunding(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    const { shares } = touchFunding(db, id, instant(context));
    keepLines(
      db,
      id,
      shares.map(({ initiativeId }) => initiativeId),
    );
    removeFunding(db, id);
    return null;
  });
}

/** Says where a funding stands at a date, after what was said before. */
export function addFundingState(
  db: WritableDb,
  context: Context,
  { fundingId, fields }: { fundingId: string; fields: FundingStateFields },
): Funding {
  return db.transaction(() => {
    touchFunding(db, fundingId, instant(context));
    insertState(db, { ...fields, id: context.newId(), fundingId });
    return getFunding(db, fundingId);
  });
}

/** Takes back a state that was said by mistake; refuses to take the only one. */
export function dropFundingState(
  db: WritableDb,
  context: Context,
  { id }: { id: string },
): Funding {
  return db.transaction(() => {
    const { fundingId } = getState(db, id);
    if (touchFunding(db, fundingId, instant(context)).states.length === 1)
      throw new Refusal('invalid_input');
    removeState(db, id);
    return getFunding(db, fundingId);
  });
}

/** Says that a funding keeps an effect up, or no longer; the effect's initiative must have a share in it. */
export function setPayer(
  db: WritableDb,
  context: Context,
  input: { fundingId: string; effectId: string; pays: boolean },
): Funding {
  return db.transaction(() => {
    getFunding(db, input.fundingId);
    touchInitiative(db, getEffect(db, input.effectId).initiativeId, instant(context));
    writePayer(db, input);
    return getFunding(db, input.fundingId);
  });
}

/** A programme is that of the funder: another funder leaves it behind. */
function coherent<F extends FundingFields>(db: WritableDb, funding: F): F {
  const { programId, funderId } = funding;
  const isKept = programId === null || getProgram(db, programId).funderId === funderId;
  return isKept ? funding : { ...funding, programId: null };
}
