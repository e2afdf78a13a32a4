import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { WritableDb } from '../connection.ts';
import { insert, type Table } from '../record.ts';

/** A testimony that is gone, and whose consent had been withdrawn while a copy that left carries it. */
export type ErasedWithdrawal = {
  /** The identifier of its evidence, which copies that left still name. */
  id: string;
  initiativeId: string;
  number: number;
  /** Empty when all that was known of it was to be destroyed. */
  pseudonym: string;
  withdrawnOn: LocalDate;
};

const ERASED = {
  name: 'erased_withdrawal',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    number: 'number',
    pseudonym: 'pseudonym',
    withdrawnOn: 'withdrawn_on',
  },
} as const satisfies Table<keyof ErasedWithdrawal>;

/** Leaves nothing of who they were in the withdrawals that an initiative keeps: it is about to go for good. */
export function forgetPseudonyms(db: WritableDb, initiativeId: string): void {
  db.run("UPDATE erased_withdrawal SET pseudonym = '' WHERE initiative_id = ?", initiativeId);
}

/** Keeps that a testimony was withdrawn, for the copies that carry it after it is gone. */
export function insertErasedWithdrawal(db: WritableDb, erased: ErasedWithdrawal): void {
  insert(db, ERASED, erased);
}
