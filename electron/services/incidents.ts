import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
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
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { getOfficer } from '../database/repositories/privacy.ts';
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

/** What the register on paper is drawn from: the incidents that were chosen, in its order; refuses (`not_found`) one that is not in it. */
export function paperSource(
  db: ReadableDb,
  context: Context,
  { ids }: { ids: readonly string[] },
): IncidentsPaperSource {
  const all = list(db);
  const chosen = new Set(ids);
  const incidents = all.filter(({ id }) => chosen.has(id));
  if (incidents.length < chosen.size) throw new Refusal('not_found');
  const { kind, organisation } = getPortfolio(db);
  return {
    today: today(context),
    kind,
    organisationName: organisation.name,
    officer: getOfficer(db),
    incidents,
    total: all.length,
  };
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
