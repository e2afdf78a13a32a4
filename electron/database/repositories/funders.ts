import type { Funder, Program } from '../../../shared/domain/schemas/funding.ts';
import { orderKey } from '../../../shared/domain/sortKey.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';

type Row = Omit<Funder, 'programs'>;

const FUNDER = {
  name: 'funder',
  columns: { id: 'id', name: 'name', url: 'url' },
} as const satisfies Table<keyof Row>;

const WITH_KEY = {
  name: 'funder',
  columns: { ...FUNDER.columns, sortKey: 'sort_key' },
} as const satisfies Table<string>;

const PROGRAM = {
  name: 'program',
  columns: {
    id: 'id',
    funderId: 'funder_id',
    name: 'name',
    requirements: 'requirements',
    url: 'url',
    verifiedOn: 'verified_on',
    deadlineOn: 'deadline_on',
    deadlineTime: 'deadline_time',
    leastAmount: 'least_amount',
    mostAmount: 'most_amount',
    mostPercent: 'most_percent',
    mostInKindPercent: 'most_in_kind_percent',
    leastOwnPercent: 'least_own_percent',
    mostMonths: 'most_months',
    source: 'source',
  },
} as const satisfies Table<keyof Program>;

/** Funders in the order of their names, each with its programmes in the order of adding. */
export function listFunders(db: ReadableDb): Funder[] {
  const programs = grouped(
    db.all<Program>(`SELECT ${columnList(PROGRAM)} FROM program ORDER BY id`),
    'funderId',
  );
  const withPrograms = (row: Row): Funder => ({ ...row, programs: programs.get(row.id) ?? [] });
  return db
    .all<Row>(`SELECT ${columnList(FUNDER)} FROM funder ORDER BY sort_key, name, id`)
    .map(withPrograms);
}

/** One funder; refuses when it is not there. */
export function getFunder(db: ReadableDb, id: string): Funder {
  const programs = db.all<Program>(
    `SELECT ${columnList(PROGRAM)} FROM program WHERE funder_id = ? ORDER BY id`,
    id,
  );
  return { ...find<Row>(db, FUNDER, id), programs };
}

/** Adds a funder without any programme. */
export function insertFunder(db: WritableDb, funder: Row): void {
  insert(db, WITH_KEY, { ...funder, sortKey: orderKey(funder.name) });
}

/** Writes a funder as it now is; its programmes stay. */
export function updateFunder(db: WritableDb, funder: Row): void {
  update(db, WITH_KEY, funder.id, { ...funder, sortKey: orderKey(funder.name) });
}

/** Removes a funder and its programmes; the revenues, fundings and dossiers that named it stay, without it. */
export function removeFunder(db: WritableDb, id: string): void {
  remove(db, FUNDER, id);
}

/** One programme; refuses when it is not there. */
export function getProgram(db: ReadableDb, id: string): Program {
  return find(db, PROGRAM, id);
}

/** Adds a programme to its funder. */
export function insertProgram(db: WritableDb, program: Program): void {
  insert(db, PROGRAM, program);
}

/** Writes a programme as it now is. */
export function updateProgram(db: WritableDb, program: Program): void {
  update(db, PROGRAM, program.id, program);
}

/** Removes a programme; the fundings and dossiers that named it stay, without it. */
export function removeProgram(db: WritableDb, id: string): void {
  remove(db, PROGRAM, id);
}
