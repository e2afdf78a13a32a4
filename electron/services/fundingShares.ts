import type { Funding, FundingShareFields } from '../../shared/domain/schemas/funding.ts';
import type { WritableDb } from '../database/connection.ts';
import { keepLines } from '../database/repositories/budgets.ts';
import {
  getFunding,
  removeShare,
  touchFunding,
  writeShares,
} from '../database/repositories/fundings.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';

/** Says that an initiative has a share in a funding, and how much; the other shares stay as they are. */
export function setShare(
  db: WritableDb,
  context: Context,
  { id, share }: { id: string; share: FundingShareFields },
): Funding {
  return db.transaction(() => {
    touchFunding(db, id, instant(context));
    touchInitiative(db, share.initiativeId, instant(context));
    writeShares(db, id, [share]);
    return getFunding(db, id);
  });
}

/** Takes the share of an initiative away; what it had from the funding stays in its budgets, as it was. */
export function dropShare(
  db: WritableDb,
  context: Context,
  { id, initiativeId }: { id: string; initiativeId: string },
): Funding {
  return db.transaction(() => {
    touchFunding(db, id, instant(context));
    touchInitiative(db, initiativeId, instant(context));
    keepLines(db, id, [initiativeId]);
    removeShare(db, id, initiativeId);
    return getFunding(db, id);
  });
}
