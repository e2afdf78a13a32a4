import type { Voice, VoiceFields } from '../../shared/domain/schemas/voice.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import {
  getVoice,
  insertVoice,
  removeVoice,
  updateVoice,
} from '../database/repositories/voices.ts';
import { type Context, instant } from './context.ts';
import { openApplication, requireComponent } from './openApplication.ts';
import { patched } from './patched.ts';

/** Keeps what a group says of a component; several may differ, none is counted. */
export function add(
  db: WritableDb,
  context: Context,
  { applicationId, fields }: { applicationId: string; fields: VoiceFields },
): Voice {
  return db.transaction(() => {
    const voice = { ...fields, id: context.newId(), applicationId };
    write(db, context, voice);
    insertVoice(db, voice);
    return getVoice(db, voice.id);
  });
}

/** Changes what a voice says, while the application is open. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<VoiceFields> },
): Voice {
  return db.transaction(() => {
    const voice = patched(getVoice(db, id), patch);
    write(db, context, voice);
    updateVoice(db, voice);
    return getVoice(db, id);
  });
}

/** Removes a voice, while the application is open. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    write(db, context, getVoice(db, id));
    removeVoice(db, id);
    return null;
  });
}

/** The application is open, has the component, and says that it changed. */
function write(db: WritableDb, context: Context, voice: Voice): void {
  const application = openApplication(db, voice.applicationId);
  requireComponent(db, application, voice.componentId);
  touchInitiative(db, application.initiativeId, instant(context));
}
