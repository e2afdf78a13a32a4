import type { Incident } from '../../../shared/domain/schemas/incident.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

/** An incident as the file keeps it. */
export type IncidentRow = Omit<Incident, 'keptUntil'>;

const INCIDENT = {
  name: 'privacy_incident',
  columns: {
    id: 'id',
    circumstances: 'circumstances',
    information: 'information',
    occurredFrom: 'occurred_from',
    occurredUntil: 'occurred_until',
    occurredNote: 'occurred_note',
    discoveredOn: 'discovered_on',
    persons: 'persons',
    personsNote: 'persons_note',
    sensitivity: 'sensitivity',
    misuse: 'misuse',
    consequences: 'consequences',
    likelihood: 'likelihood',
    seriousRisk: 'serious_risk',
    caiNotifiedOn: 'cai_notified_on',
    personsNotifiedOn: 'persons_notified_on',
    publicNotice: 'public_notice',
    measures: 'measures',
  },
} as const satisfies Table<keyof IncidentRow>;

/** The register, the last discovered first. */
export function listIncidents(db: ReadableDb): IncidentRow[] {
  return db.all(
    `SELECT ${columnList(INCIDENT)} FROM privacy_incident ORDER BY discovered_on DESC, id DESC`,
  );
}

/** One incident; refuses when it is not there. */
export function getIncident(db: ReadableDb, id: string): IncidentRow {
  return find(db, INCIDENT, id);
}

/** Adds to the register. */
export function insertIncident(db: WritableDb, incident: IncidentRow): void {
  insert(db, INCIDENT, incident);
}

/** Writes an incident as it now is. */
export function updateIncident(db: WritableDb, incident: IncidentRow): void {
  update(db, INCIDENT, incident.id, incident);
}

/** Takes out of the register. */
export function removeIncident(db: WritableDb, id: string): void {
  remove(db, INCIDENT, id);
}
