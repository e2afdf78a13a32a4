import { z } from 'zod';
import { Incident, IncidentFields } from '../../domain/schemas/incident.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';
import { WrittenPdf } from './written.ts';

/** The register of confidentiality incidents. */
export const incidentCalls = {
  /** The last discovered first. */
  'incident.list': call(Nothing, z.array(Incident)),
  'incident.add': call(z.strictObject({ fields: IncidentFields }), Incident),
  'incident.update': call(z.strictObject({ id: Id, patch: IncidentFields.partial() }), Incident),
  /** Refuses (`incident_kept`) until five years after it was known. */
  'incident.remove': call(ById, Done),
  /** Writes chosen incidents of the register to a PDF. Null: the person gave up. */
  'incident.print': call(
    z.strictObject({ ids: z.array(Id).min(1).max(1_000) }),
    WrittenPdf.nullable(),
  ),
};
