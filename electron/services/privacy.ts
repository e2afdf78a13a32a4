import type {
  PrivacyOfficer,
  PrivacyOfficerPatch,
  PrivacyView,
  Purpose,
  PurposeFields,
} from '../../shared/domain/schemas/privacy.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getOfficer,
  getPurpose,
  insertPurpose,
  listPurposes,
  removePurpose as removeRow,
  takeInventory,
  writeOfficer,
  updatePurpose as writePurpose,
} from '../database/repositories/privacy.ts';
import { type Context, today } from './context.ts';
import { patched } from './patched.ts';

export { listPurposes as purposes } from '../database/repositories/privacy.ts';

/** Who answers for personal information, why it is kept, how much of it there is. */
export function view(db: ReadableDb, context: Context): PrivacyView {
  return {
    officer: getOfficer(db),
    purposes: listPurposes(db),
    inventory: takeInventory(db, today(context)),
  };
}

/** Changes who answers for it. */
export function setOfficer(
  db: WritableDb,
  { patch }: { patch: Patch<PrivacyOfficerPatch> },
): PrivacyOfficer {
  return db.transaction(() => {
    writeOfficer(db, patched(getOfficer(db), patch));
    return getOfficer(db);
  });
}

/** Adds a reason to keep some information. */
export function addPurpose(
  db: WritableDb,
  context: Context,
  { fields }: { fields: PurposeFields },
): Purpose {
  return db.transaction(() => {
    const id = context.newId();
    insertPurpose(db, { ...fields, id });
    return getPurpose(db, id);
  });
}

/** Changes a reason. */
export function updatePurpose(
  db: WritableDb,
  { id, patch }: { id: string; patch: Patch<PurposeFields> },
): Purpose {
  return db.transaction(() => {
    writePurpose(db, patched(getPurpose(db, id), patch));
    return getPurpose(db, id);
  });
}

/** Removes a reason; what consents say stays. */
export function removePurpose(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeRow(db, id);
    return null;
  });
}
