import type {
  Funder,
  FunderFields,
  Program,
  ProgramFields,
} from '../../shared/domain/schemas/funding.ts';
import { nameKey } from '../../shared/domain/sortKey.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getFunder,
  getProgram,
  insertFunder,
  insertProgram,
  listFunders,
  removeFunder,
  removeProgram,
  updateFunder,
  updateProgram,
} from '../database/repositories/funders.ts';
import type { Context } from './context.ts';
import { patched } from './patched.ts';

export { listFunders as list } from '../database/repositories/funders.ts';

/** Adds a funder. */
export function add(
  db: WritableDb,
  context: Context,
  { fields }: { fields: FunderFields },
): Funder {
  return db.transaction(() => {
    const funder = { ...fields, id: context.newId() };
    insertFunder(db, funder);
    return getFunder(db, funder.id);
  });
}

/** Who gives, and whether it was added for that name; null: nobody named it. */
export type FunderOf = (name: string) => { id: string | null; isNew: boolean };

/**
 * Finds who gives by its name, as the portfolio writes it or nearly, and adds it where it is not there; inside the
 * transaction of whoever asks, and knows the portfolio as it was when first asked.
 */
export function namedFunders(db: WritableDb, context: Context): FunderOf {
  let known: Map<string, string> | null = null;
  return (name) => {
    if (name === '') return { id: null, isNew: false };
    known ??= new Map(listFunders(db).map((one) => [nameKey(one.name), one.id]));
    const key = nameKey(name);
    const there = known.get(key);
    if (there !== undefined) return { id: there, isNew: false };
    const id = context.newId();
    insertFunder(db, { id, name, url: null });
    known.set(key, id);
    return { id, isNew: true };
  };
}

/** Changes what is known of a funder. */
export function update(
  db: WritableDb,
  { id, patch }: { id: string; patch: Patch<FunderFields> },
): Funder {
  return db.transaction(() => {
    const { programs: _, ...before } = getFunder(db, id);
    updateFunder(db, patched(before, patch));
    return getFunder(db, id);
  });
}

/** Removes a funder with its programmes; what named it stays, without it. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeFunder(db, id);
    return null;
  });
}

/** Adds a programme to a funder. */
export function addProgram(
  db: WritableDb,
  context: Context,
  { funderId, fields }: { funderId: string; fields: ProgramFields },
): Program {
  return db.transaction(() => {
    const program = { ...coherent(fields), id: context.newId(), funderId };
    insertProgram(db, program);
    return getProgram(db, program.id);
  });
}

/** Changes a programme. One without a day has no hour. */
export function changeProgram(
  db: WritableDb,
  { id, patch }: { id: string; patch: Patch<ProgramFields> },
): Program {
  return db.transaction(() => {
    updateProgram(db, coherent(patched(getProgram(db, id), patch)));
    return getProgram(db, id);
  });
}

/** Removes a programme; what named it stays, without it. */
export function dropProgram(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeProgram(db, id);
    return null;
  });
}

function coherent<P extends ProgramFields>(program: P): P {
  return program.deadlineOn === null ? { ...program, deadlineTime: null } : program;
}
