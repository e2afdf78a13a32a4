import type {
  FundingInstalment,
  FundingReport,
  FundingState,
} from '../../../shared/domain/schemas/funding.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

export type StateRow = FundingState & { fundingId: string };

/** A funding that only initiatives in the bin have is in no answer; `f` is the funding. */
export const IN_SIGHT = `(NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = f.id)
  OR EXISTS (SELECT 1 FROM funding_share AS s JOIN initiative AS i ON i.id = s.initiative_id
    WHERE s.funding_id = f.id AND i.removed_at IS NULL))`;

/** The fundings that are in no answer. */
export function unseenFundings(db: ReadableDb): string[] {
  return db
    .all<{ id: string }>(`SELECT f.id FROM funding AS f WHERE NOT ${IN_SIGHT}`)
    .map(({ id }) => id);
}

/** Its money is sure: the last of its states says so; `f` is the funding. */
export const IS_SURE = `(SELECT s.state FROM funding_state AS s WHERE s.funding_id = f.id
  ORDER BY s.date DESC, s.id DESC LIMIT 1) IN ('confirmed', 'received')`;

const of = <Field extends string>(table: Table<Field>) => ({ ...table, list: columnList(table) });

/** The dated states, the instalments and the reports of fundings. */
export const STATE = of({
  name: 'funding_state',
  columns: {
    id: 'id',
    fundingId: 'funding_id',
    date: 'date',
    state: 'state',
    amount: 'amount',
    note: 'note',
  },
} as const satisfies Table<keyof StateRow>);

export const INSTALMENT = of({
  name: 'funding_instalment',
  columns: {
    id: 'id',
    fundingId: 'funding_id',
    dueOn: 'due_on',
    amount: 'amount',
    receivedOn: 'received_on',
  },
} as const satisfies Table<keyof FundingInstalment>);

export const REPORT = of({
  name: 'funding_report',
  columns: {
    id: 'id',
    fundingId: 'funding_id',
    label: 'label',
    dueOn: 'due_on',
    dueTime: 'due_time',
    state: 'state',
    sentOn: 'sent_on',
  },
} as const satisfies Table<keyof FundingReport>);

/** One part of a kind; refuses when it is not there. */
export const getState = (db: ReadableDb, id: string): StateRow => find(db, STATE, id);
export const getInstalment = (db: ReadableDb, id: string): FundingInstalment =>
  find(db, INSTALMENT, id);
export const getReport = (db: ReadableDb, id: string): FundingReport => find(db, REPORT, id);

/** Adds a part. A state is never changed afterwards: another follows it. */
export const insertState = (db: WritableDb, row: StateRow): void => insert(db, STATE, row);
export const insertInstalment = (db: WritableDb, row: FundingInstalment): void =>
  insert(db, INSTALMENT, row);
export const insertReport = (db: WritableDb, row: FundingReport): void => insert(db, REPORT, row);

/** Writes a part as it now is. */
export const updateInstalment = (db: WritableDb, row: FundingInstalment): void =>
  update(db, INSTALMENT, row.id, row);
export const updateReport = (db: WritableDb, row: FundingReport): void =>
  update(db, REPORT, row.id, row);

/** Takes a part away. */
export const removeState = (db: WritableDb, id: string): void => remove(db, STATE, id);
export const removeInstalment = (db: WritableDb, id: string): void => remove(db, INSTALMENT, id);
export const removeReport = (db: WritableDb, id: string): void => remove(db, REPORT, id);
