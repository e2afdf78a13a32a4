import type {
  GridApplication,
  GridApplicationFields,
} from '../../../shared/domain/schemas/grid.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, type Patch, remove, type Table, update } from '../record.ts';
import { listCorrections } from './gridCorrections.ts';
import { requirePresent } from './presence.ts';
import { listReadings } from './readings.ts';
import { listVoices } from './voices.ts';

const GRID_APPLICATION = {
  name: 'grid_application',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    gridVersionId: 'grid_version_id',
    date: 'date',
    createdAt: 'created_at',
    concludedAt: 'concluded_at',
    meetingPlace: 'meeting_place',
  },
} as const satisfies Table<string>;

type Lists = 'participants' | 'readings' | 'voices' | 'corrections';
type Row = Omit<GridApplication, Lists | 'inMeeting'> & { inMeeting: number };
type ParticipantRow = { applicationId: string; name: string };

const SELECT = `
  SELECT a.id, a.initiative_id AS "initiativeId", a.grid_version_id AS "gridVersionId",
    a.date, a.concluded_at AS "concludedAt", a.meeting_place IS NOT NULL AS "inMeeting"
  FROM grid_application AS a`;

const PARTICIPANTS = `
  SELECT p.application_id AS "applicationId", p.name FROM grid_application_participant AS p
  JOIN grid_application AS a ON a.id = p.application_id`;

/** Applications of the grid to an initiative, in the order of time. */
export function listGridApplications(db: ReadableDb, initiativeId: string): GridApplication[] {
  return select(db, 'a.initiative_id = ?', initiativeId);
}

/** One application; refuses when it is not there, or its initiative lies in the bin. */
export function getGridApplication(db: ReadableDb, id: string): GridApplication {
  const [found] = select(db, 'a.id = ?', id);
  if (found === undefined) throw new Refusal('not_found');
  requirePresent(db, found.initiativeId);
  return found;
}

function select(
  db: ReadableDb,
  where: 'a.id = ?' | 'a.initiative_id = ?',
  value: string,
): GridApplication[] {
  const participants = grouped(
    db.all<ParticipantRow>(`${PARTICIPANTS} WHERE ${where} ORDER BY p.position`, value),
    'applicationId',
  );
  const readings = listReadings(db, where, value);
  const voices = listVoices(db, where, value);
  const corrections = listCorrections(db, where, value);
  const rows = db.all<Row>(`${SELECT} WHERE ${where} ORDER BY a.date, a.id`, value);
  return rows.map((row) =>
    applicationOf(row, {
      participants: (participants.get(row.id) ?? []).map(({ name }) => name),
      readings: readings.get(row.id) ?? [],
      voices: voices.get(row.id) ?? [],
      corrections: corrections.get(row.id) ?? [],
    }),
  );
}

function applicationOf(row: Row, lists: Pick<GridApplication, Lists>): GridApplication {
  return { ...row, inMeeting: row.inMeeting === 1, ...lists };
}

/** Adds an application without any reading. */
export function insertGridApplication(
  db: WritableDb,
  application: Omit<GridApplication, Exclude<Lists, 'participants'> | 'inMeeting'>,
  now: string,
): void {
  insert(db, GRID_APPLICATION, { ...application, createdAt: now, meetingPlace: null });
  writeParticipants(db, application.id, application.participants);
}

/** Changes the date or who was there; refuses (`sealed`) when it is concluded. */
export function updateGridApplication(
  db: WritableDb,
  id: string,
  patch: Patch<GridApplicationFields>,
): void {
  update(db, GRID_APPLICATION, id, { date: patch.date });
  if (patch.participants !== undefined) writeParticipants(db, id, patch.participants);
}

/** The component at which a meeting was left; null before it began. */
export function meetingPlace(db: ReadableDb, id: string): string | null {
  const row = db.get<{ place: string | null }>(
    'SELECT meeting_place AS "place" FROM grid_application WHERE id = ?',
    id,
  );
  return row?.place ?? null;
}

/** Keeps the component at which a meeting is; refuses (`sealed`) when the application is concluded. */
export function setMeetingPlace(db: WritableDb, id: string, componentId: string): void {
  update(db, GRID_APPLICATION, id, { meetingPlace: componentId });
}

/** Seals an application: nothing of it changes any more. */
export function concludeGridApplication(db: WritableDb, id: string, now: string): void {
  update(db, GRID_APPLICATION, id, { concludedAt: now });
}

/** Removes an application; refuses (`sealed`) when it is concluded. */
export function removeGridApplication(db: WritableDb, id: string): void {
  remove(db, GRID_APPLICATION, id);
}

function writeParticipants(db: WritableDb, id: string, participants: readonly string[]): void {
  db.run('DELETE FROM grid_application_participant WHERE application_id = ?', id);
  for (const [position, name] of participants.entries()) {
    db.run(
      'INSERT INTO grid_application_participant (application_id, position, name) VALUES (?, ?, ?)',
      id,
      position,
      name,
    );
  }
}
