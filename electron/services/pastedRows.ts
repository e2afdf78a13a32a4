import { nameKey } from '../../shared/domain/sortKey.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { WritableDb } from '../database/connection.ts';
import { nextUndone } from '../database/repositories/changes.ts';
import { addLine } from './budgets.ts';
import type { Context } from './context.ts';
import { effects } from './effects.ts';
import { evidence } from './evidence.ts';
import {
  add as addFunder,
  addProgram,
  list as listFunders,
  update as updateFunder,
} from './funders.ts';
import { addFunding } from './fundings.ts';
import { milestones } from './milestones.ts';
import { addParticipation } from './participations.ts';

/**
 * Adds rows that were pasted, all or none, as one change of the journal, by slices; `onLongChange` hears how much
 * is done, then null. Refuses (`cancelled`) once stopped.
 */
export async function addPastedRows(
  db: WritableDb,
  context: Context,
  input: Input<'pastedRows.add'>,
  onLongChange: (done: number | null) => void,
): Promise<Output<'pastedRows.add'>> {
  // Before anything is awaited: whoever comes later waits.
  db.requireTurn();
  try {
    await db.transactionBySlices(adding(db, context, input), onLongChange);
    return { count: input.rows.length, change: nextUndone(db)?.id ?? 0 };
  } finally {
    onLongChange(null);
  }
}

function* adding(
  db: WritableDb,
  context: Context,
  input: Input<'pastedRows.add'>,
): Generator<number, void> {
  const count = input.rows.length;
  let done = 0;
  for (const add of additions(db, context, input)) {
    add();
    done += 1;
    yield done / count;
  }
}

/** A funder once, whatever the rows that name it: its site and its programmes are added where they are not there. */
function addPastedFunder(
  db: WritableDb,
  context: Context,
  { name, url, program }: Extract<Input<'pastedRows.add'>, { kind: 'funders' }>['rows'][number],
  funderOf: (name: string) => string | null,
): void {
  const id = funderOf(name);
  const funder = listFunders(db).find((one) => one.id === id);
  if (funder === undefined) return;
  if (url !== null && funder.url === null) updateFunder(db, { id: funder.id, patch: { url } });
  const isThere = funder.programs.some((one) => nameKey(one.name) === nameKey(program ?? ''));
  if (program === null || isThere) return;
  addProgram(db, context, { funderId: funder.id, fields: { ...blankProgram, name: program } });
}

const blankProgram = {
  requirements: '',
  url: null,
  verifiedOn: null,
  deadlineOn: null,
  deadlineTime: null,
  leastAmount: null,
  mostAmount: null,
  mostPercent: null,
  mostInKindPercent: null,
  leastOwnPercent: null,
  mostMonths: null,
  source: '',
};

/** Finds who gives by its name, as the portfolio writes it or nearly, and adds it where it is not there. */
function namedFunders(db: WritableDb, context: Context): (name: string) => string | null {
  let known: Map<string, string> | null = null;
  return (name) => {
    if (name === '') return null;
    known ??= new Map(listFunders(db).map((one) => [nameKey(one.name), one.id]));
    const key = nameKey(name);
    const id = known.get(key) ?? addFunder(db, context, { fields: { name, url: null } }).id;
    known.set(key, id);
    return id;
  };
}

function additions(
  db: WritableDb,
  context: Context,
  input: Input<'pastedRows.add'>,
): (() => unknown)[] {
  switch (input.kind) {
    case 'effects': {
      const { initiativeId } = input;
      return input.rows.map((fields) => () => effects.add(db, context, { initiativeId, fields }));
    }
    case 'milestones': {
      const { initiativeId } = input;
      return input.rows.map(
        (fields) => () => milestones.add(db, context, { initiativeId, fields }),
      );
    }
    case 'participations': {
      const { initiativeId } = input;
      return input.rows.map(
        (fields) => () => addParticipation(db, context, { initiativeId, fields }),
      );
    }
    case 'evidence': {
      const { initiativeId } = input;
      return input.rows.map((fields) => () => evidence.add(db, context, { initiativeId, fields }));
    }
    case 'fundings': {
      const { initiativeIds } = input;
      const funderOf = namedFunders(db, context);
      return input.rows.map(({ funderName, first, ...given }) => () => {
        const payer = { funderId: funderOf(funderName), programId: null, conditions: '' };
        return addFunding(db, context, { fields: { ...given, ...payer }, first, initiativeIds });
      });
    }
    case 'funders': {
      const funderOf = namedFunders(db, context);
      return input.rows.map((row) => () => addPastedFunder(db, context, row, funderOf));
    }
    case 'budgetLines':
    default: {
      const { budgetId } = input;
      const funderOf = namedFunders(db, context);
      return input.rows.map(({ funderName, ...given }) => () => {
        const fields = { ...given, funderId: given.funderId ?? funderOf(funderName) };
        return addLine(db, context, { budgetId, fields });
      });
    }
  }
}
