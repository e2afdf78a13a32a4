import type {
  FundingInstalment,
  FundingInstalmentFields,
  FundingReport,
  FundingReportFields,
} from '../../shared/domain/schemas/funding.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getInstalment,
  getReport,
  insertInstalment,
  insertReport,
  removeInstalment,
  removeReport,
  updateInstalment,
  updateReport,
} from '../database/repositories/fundingParts.ts';
import { touchFunding } from '../database/repositories/fundings.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

type Part = { id: string; fundingId: string };

/** The three acts on what a funding has several of. */
function partService<P extends Part, Fields>(store: {
  get(db: ReadableDb, id: string): P;
  insert(db: WritableDb, part: P): void;
  update(db: WritableDb, part: P): void;
  remove(db: WritableDb, id: string): void;
  complete(fields: Fields, ids: Part): P;
}) {
  return {
    add: (
      db: WritableDb,
      context: Context,
      { fundingId, fields }: { fundingId: string; fields: Fields },
    ): P =>
      db.transaction(() => {
        touchFunding(db, fundingId, instant(context));
        const part = store.complete(fields, { id: context.newId(), fundingId });
        store.insert(db, part);
        return store.get(db, part.id);
      }),
    update: (
      db: WritableDb,
      context: Context,
      { id, patch }: { id: string; patch: Patch<Fields> },
    ): P =>
      db.transaction(() => {
        const before = store.get(db, id);
        touchFunding(db, before.fundingId, instant(context));
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields are fields of the part
        store.update(db, patched(before, patch as Patch<P>));
        return store.get(db, id);
      }),
    remove: (db: WritableDb, context: Context, { id }: { id: string }): null =>
      db.transaction(() => {
        touchFunding(db, store.get(db, id).fundingId, instant(context));
        store.remove(db, id);
        return null;
      }),
  };
}

/** Payments to come: add, change, remove. */
export const instalments = partService<FundingInstalment, FundingInstalmentFields>({
  get: getInstalment,
  insert: insertInstalment,
  update: updateInstalment,
  remove: removeInstalment,
  complete: (fields, ids) => ({ ...fields, ...ids }),
});

/** Reports to the funder: add, change, remove. */
export const reports = partService<FundingReport, FundingReportFields>({
  get: getReport,
  insert: insertReport,
  update: updateReport,
  remove: removeReport,
  complete: (fields, ids) => ({ ...fields, ...ids }),
});
