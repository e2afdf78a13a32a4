import type {
  Stakeholder,
  StakeholderDetail,
  StakeholderFields,
} from '../../shared/domain/schemas/stakeholder.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  findByName,
  getStakeholder,
  insertStakeholder,
  removeStakeholder,
  requireShown,
  updateStakeholder,
} from '../database/repositories/stakeholders.ts';
import { stakeholderUses } from '../database/repositories/stakeholderUses.ts';
import type { Context } from './context.ts';
import { listMerges } from './mergeOrder.ts';
import { patched } from './patched.ts';

export { listStakeholderRows as list } from '../database/repositories/stakeholderUses.ts';

/** A stakeholder with all that the portfolio says of it. */
export function get(db: ReadableDb, { id }: { id: string }): StakeholderDetail {
  requireShown(db, id);
  return {
    stakeholder: getStakeholder(db, id),
    ...stakeholderUses(db, id, 'present'),
    merges: listMerges(db, id),
  };
}

/** Adds to the register, before it takes part in anything; refuses (`name_taken`) what is there. */
export function add(
  db: WritableDb,
  context: Context,
  { fields }: { fields: StakeholderFields },
): Stakeholder {
  return db.transaction(() => {
    const id = context.newId();
    free(db, id, [fields.name, ...fields.aliases]);
    insertStakeholder(db, { ...fields, id });
    return getStakeholder(db, id);
  });
}

/** Changes it everywhere at once; refuses (`name_taken`) a name or an alias that is another's, and one that only the bin names (`in_bin`). */
export function update(
  db: WritableDb,
  { id, patch }: { id: string; patch: Patch<StakeholderFields> },
): Stakeholder {
  return db.transaction(() => {
    requireShown(db, id);
    const after = patched(getStakeholder(db, id), patch);
    free(db, id, [after.name, ...after.aliases]);
    updateStakeholder(db, after);
    return getStakeholder(db, id);
  });
}

/** Takes it out of the register; refuses (`stakeholder_used`) one that takes part or adopted something, were it in the bin. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    const { participations, adoptions } = stakeholderUses(db, id, 'with_bin');
    if (participations.length > 0 || adoptions.length > 0) throw new Refusal('stakeholder_used');
    removeStakeholder(db, id);
    return null;
  });
}

function free(db: ReadableDb, id: string, names: readonly string[]): void {
  const isTaken = names.some((name) => ![null, id].includes(findByName(db, name)));
  if (isTaken) throw new Refusal('name_taken');
}
