import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { find, grouped, insert, remove, type Table, update } from '../record.ts';

const VOICE = {
  name: 'voice',
  columns: {
    id: 'id',
    applicationId: 'application_id',
    componentId: 'component_id',
    group: 'voice_group',
    label: 'label',
    level: 'level',
    text: 'text',
  },
} as const satisfies Table<keyof Voice>;

const SELECT = `
  SELECT v.id, v.application_id AS "applicationId", v.component_id AS "componentId",
    v.voice_group AS "group", v.label, v.level, v.text
  FROM voice AS v JOIN grid_application AS a ON a.id = v.application_id`;

/** Voices by application, in the order in which they were heard. */
export function listVoices(
  db: ReadableDb,
  where: 'a.id = ?' | 'a.initiative_id = ?',
  value: string,
): Map<string, Voice[]> {
  return grouped(db.all<Voice>(`${SELECT} WHERE ${where} ORDER BY v.id`, value), 'applicationId');
}

/** One voice; refuses when it is not there. */
export function getVoice(db: ReadableDb, id: string): Voice {
  return find<Voice>(db, VOICE, id);
}

/** Adds a voice; refuses (`sealed`) when the application is concluded. */
export function insertVoice(db: WritableDb, voice: Voice): void {
  insert(db, VOICE, voice);
}

/** Writes a voice as it now is; refuses (`sealed`) when the application is concluded. */
export function updateVoice(db: WritableDb, voice: Voice): void {
  update(db, VOICE, voice.id, voice);
}

/** Removes a voice; refuses (`sealed`) when the application is concluded. */
export function removeVoice(db: WritableDb, id: string): void {
  remove(db, VOICE, id);
}
