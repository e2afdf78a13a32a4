import type { IncidentFields } from './schemas/incident.ts';

/** An incident of which nothing is noted yet but, elsewhere, the day on which it became known. */
export const EMPTY_INCIDENT: Omit<IncidentFields, 'discoveredOn'> = {
  information: '',
  circumstances: '',
  occurredFrom: null,
  occurredUntil: null,
  occurredNote: '',
  persons: null,
  personsNote: '',
  sensitivity: '',
  misuse: '',
  consequences: '',
  likelihood: '',
  seriousRisk: null,
  caiNotifiedOn: null,
  personsNotifiedOn: null,
  publicNotice: '',
  measures: '',
};
