import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import { nameKey } from '../../shared/domain/sortKey.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { WritableDb } from '../database/connection.ts';
import { nextUndone } from '../database/repositories/changes.ts';
import { getFunder } from '../database/repositories/funders.ts';
import { addLine, updateLine } from './budgets.ts';
import type { Context } from './context.ts';
import { effects } from './effects.ts';
import { evidence } from './evidence.ts';
import { addProgram, type FunderOf, namedFunders, update as updateFunder } from './funders.ts';
import { addFunding } from './fundings.ts';
import { milestones } from './milestones.ts';
import { addParticipation } from './participations.ts';

/**
 * Adds rows that were pasted, all or none, as one change of the journal, by slices; `onLongChange` hears how much
 * is done, then null. Tells the records of the rows that said something new; where none did, there is no change to take back.
 * Refuses (`cancelled`) once stopped.
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
    const ids = await db.transactionBySlices(adding(db, context, input), onLongChange);
    const count = ids.length;
    // Where nothing was written no action was: the last one is another, which is not to be taken back.
    return { count, ids, change: count === 0 ? null : (nextUndone(db)?.id ?? null) };
  } finally {
    onLongChange(null);
  }
}

function* adding(
  db: WritableDb,
  context: Context,
  input: Input<'pastedRows.add'>,
): Generator<number, string[]> {
  let done = 0;
  const ids: string[] = [];
  for (const add of additions(db, context, input)) {
    const written = add();
    if (written !== null) ids.push(written.id);
    done += 1;
    yield done / input.rows.length;
  }
  return ids;
}

/** The record that a row wrote; null where it says nothing that was not there. */
type Written = { readonly id: string } | null;

/** A funder once, whatever the rows that name it: its site and its programmes are added where they are not there. */
function addPastedFunder(
  db: WritableDb,
  context: Context,
  { name, url, program }: Extract<Input<'pastedRows.add'>, { kind: 'funders' }>['rows'][number],
  funderOf: FunderOf,
): Written {
  const { id, isNew } = funderOf(name);
  if (id === null) return null;
  const funder = getFunder(db, id);
  const addsUrl = url !== null && funder.url === null;
  if (addsUrl) updateFunder(db, { id: funder.id, patch: { url } });
  const isThere = funder.programs.some((one) => nameKey(one.name) === nameKey(program ?? ''));
  const addsProgram = program !== null && !isThere;
  if (addsProgram) {
    addProgram(db, context, { funderId: funder.id, fields: { ...NEW_PROGRAM, name: program } });
  }
  return isNew || addsUrl || addsProgram ? { id } : null;
}

function additions(
  db: WritableDb,
  context: Context,
  input: Input<'pastedRows.add'>,
): (() => Written)[] {
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
      return input.rows.map(({ funderName, first, lineIds, ...given }) => () => {
        const payer = { funderId: funderOf(funderName).id, programId: null, conditions: '' };
        const fields = { ...given, ...payer };
        return addFunding(db, context, { fields, first, initiativeIds, lineIds });
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
        const { fundingId } = given;
        const funderId = given.funderId ?? funderOf(funderName).id;
        const line = addLine(db, context, {
          budgetId,
          fields: { ...given, funderId, fundingId: null },
        });
        // Tied once it is there: what it takes is what the funding has left for it.
        return fundingId === null
          ? line
          : updateLine(db, context, { id: line.id, patch: { fundingId } });
      });
    }
  }
}
