import type { Participation, ParticipationFields } from '../../shared/domain/schemas/initiative.ts';
import type { WritableDb } from '../database/connection.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import {
  getParticipation,
  insertParticipation,
  removeParticipation,
  updateParticipation,
} from '../database/repositories/participations.ts';
import { dropIfUnused, findOrAddStakeholder } from '../database/repositories/stakeholders.ts';
import type { ChildService } from './children.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

export { listStakeholders } from '../database/repositories/stakeholders.ts';

/** Who takes part in an initiative: add, change, remove. The register of stakeholders follows. */
export const participations: ChildService<Participation, ParticipationFields> = {
  add: (db, context, { initiativeId, fields }) =>
    db.transaction(() => {
      touchInitiative(db, initiativeId, instant(context));
      const id = context.newId();
      const stakeholderId = register(db, context, fields);
      insertParticipation(db, { ...fields, id, initiativeId, stakeholderId });
      return getParticipation(db, id);
    }),
  update: (db, context, { id, patch }) =>
    db.transaction(() => {
      const before = getParticipation(db, id);
      const after = patched(before, patch);
      touchInitiative(db, before.initiativeId, instant(context));
      updateParticipation(db, { ...after, stakeholderId: register(db, context, after) });
      dropIfUnused(db, before.stakeholderId);
      return getParticipation(db, id);
    }),
  remove: (db, context, { id }) =>
    db.transaction(() => {
      const before = getParticipation(db, id);
      touchInitiative(db, before.initiativeId, instant(context));
      removeParticipation(db, id);
      dropIfUnused(db, before.stakeholderId);
      return null;
    }),
};

function register(db: WritableDb, context: Context, fields: ParticipationFields): string {
  return findOrAddStakeholder(db, { name: fields.name, kind: fields.kind }, context.newId);
}
