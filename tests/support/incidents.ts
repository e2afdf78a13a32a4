import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import { EMPTY_INCIDENT } from '../../shared/domain/emptyIncident.ts';
import { incidentKeptUntil } from '../../shared/domain/retention.ts';
import type { Incident, IncidentFields } from '../../shared/domain/schemas/incident.ts';
import { testId } from './pdfSource.ts';

/** A serious incident with all that the regulation asks of the register. */
export const SERIOUS: IncidentFields = {
  information: 'Noms, téléphones et situation familiale de participantes et participants.',
  circumstances:
    'Un portable sans mot de passe a été volé dans une voiture, au centre communautaire.',
  occurredFrom: '2026-02-27',
  occurredUntil: '2026-03-01',
  occurredNote: 'dans la fin de semaine',
  discoveredOn: '2026-03-02',
  persons: 1_240,
  personsNote: 'au plus',
  sensitivity: 'La situation familiale de personnes qui vivent de la violence.',
  misuse: 'Retrouver une personne à son insu.',
  consequences: 'Une atteinte à la sécurité de trois personnes.',
  likelihood: 'Probable : le portable était ouvert, et le vol visait des appareils.',
  seriousRisk: 'yes',
  caiNotifiedOn: '2026-03-03',
  personsNotifiedOn: '2026-03-04',
  publicNotice: 'Aucun : chaque personne a été jointe.',
  measures: 'Accès coupés le jour même; disques chiffrés depuis; formation de l’équipe.',
};

/** An incident of which little is known yet. */
export const BARE: IncidentFields = {
  ...EMPTY_INCIDENT,
  circumstances: 'Un courriel envoyé à la mauvaise liste.',
  discoveredOn: '2025-11-01',
  personsNote: 'une vingtaine',
};

/** A register on paper: a serious one, one with texts longer than a page, a bare one. */
export function incidentsSource(): IncidentsPaperSource {
  const long: IncidentFields = {
    ...SERIOUS,
    discoveredOn: '2026-01-15',
    circumstances: Array.from(
      { length: 60 },
      (_, line) => `${line + 1}. ${SERIOUS.circumstances}`,
    ).join('\n'),
  };
  return {
    today: '2026-04-10',
    kind: 'own',
    organisationName: 'CDC de la Rivière-Longue',
    officer: { name: 'La direction générale', title: '', contact: '819 555-0100' },
    incidents: [SERIOUS, long, BARE].map(incidentOf),
    total: 4,
  };
}

function incidentOf(fields: IncidentFields, index: number): Incident {
  return { ...fields, id: testId(300 + index), keptUntil: incidentKeptUntil(fields.discoveredOn) };
}
