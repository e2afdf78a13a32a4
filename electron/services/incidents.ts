import { endsTooSoon } from '../../shared/domain/dates.ts';
import { incidentKeptUntil } from '../../shared/domain/retention.ts';
import type { Incident, IncidentFields } from '../../shared/domain/schemas/incident.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getIncident,
  type IncidentRow,
  insertIncident,
  listIncidents,
  removeIncident,
  updateIncident,
} from '../database/repositories/incidents.ts';
import { type Context, today } from './context.ts';
import { requirePast } from './past.ts';
import { patched } from './patched.ts';

/** The register of incidents, the last discovered first. */
export function list(db: ReadableDb): Incident[] {
  return listIncidents(db).map(incidentOf);
}

/** Notes an incident. Refuses (`invalid_input`) days ahead, (`end_before_start`) a period the wrong way round. */
export function add(
  db: WritableDb,
  context: Context,
  { fields }: { fields: IncidentFields },
): Incident {
  requireSense(context, fields);
  return db.transaction(() => {
    const id = context.newId();
    insertIncident(db, { ...fields, id });
    return incidentOf(getIncident(db, id));
  });
}

/** Completes or corrects an incident. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<IncidentFields> },
): Incident {
  return db.transaction(() => {
    const incident = patched(getIncident(db, id), patch);
    requireSense(context, incident);
    updateIncident(db, incident);
    return incidentOf(incident);
  });
}

/** Takes an incident out of the register; refuses (`incident_kept`) until five years after it was known. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    if (today(context) <= incidentKeptUntil(getIncident(db, id).discoveredOn)) {
      throw new Refusal('incident_kept');
    }
    removeIncident(db, id);
    return null;
  });
}

function requireSense(context: Context, incident: IncidentFields): void {
  const { occurredFrom, occurredUntil, discoveredOn, caiNotifiedOn, personsNotifiedOn } = incident;
  for (const day of [occurredFrom, occurredUntil, discoveredOn, caiNotifiedOn, personsNotifiedOn]) {
    requirePast(context, day);
  }
  if (endsTooSoon(occurredFrom, occurredUntil)) throw new Refusal('end_before_start');
}

function incidentOf(row: IncidentRow): Incident {
  return { ...row, keptUntil: incidentKeptUntil(row.discoveredOn) };
}
