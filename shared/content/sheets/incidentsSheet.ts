import type { Incident } from '../../domain/schemas/incident.ts';
import { dayCell, type Sheet, type SheetColumn, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';

/** The register of incidents, with the fields of the regulation, in its order. */
export function incidentsSheet(incidents: readonly Incident[], t: Translate): Sheet {
  const said = (
    field:
      | 'information'
      | 'circumstances'
      | 'occurredNote'
      | 'personsNote'
      | 'sensitivity'
      | 'misuse'
      | 'consequences'
      | 'likelihood'
      | 'publicNotice'
      | 'measures',
  ): SheetColumn<Incident> => ({
    head: t(`privacy:incident.${field}`),
    cell: (incident) => textCell(incident[field]),
  });
  const dated = (
    field:
      | 'occurredFrom'
      | 'occurredUntil'
      | 'discoveredOn'
      | 'caiNotifiedOn'
      | 'personsNotifiedOn',
  ): SheetColumn<Incident> => ({
    head: t(`privacy:incident.${field}`),
    cell: (incident) => dayCell(incident[field]),
  });
  return sheetOf(
    t('privacy:incident.heading'),
    [
      said('information'),
      said('circumstances'),
      dated('occurredFrom'),
      dated('occurredUntil'),
      said('occurredNote'),
      dated('discoveredOn'),
      {
        head: t('privacy:incident.persons'),
        cell: ({ persons }) => (persons === null ? null : { count: persons }),
      },
      said('personsNote'),
      said('sensitivity'),
      said('misuse'),
      said('consequences'),
      said('likelihood'),
      {
        head: t('privacy:incident.seriousRisk'),
        cell: ({ seriousRisk }) =>
          textCell(seriousRisk === null ? null : t(`vocabulary:seriousRisk.${seriousRisk}`)),
      },
      dated('caiNotifiedOn'),
      dated('personsNotifiedOn'),
      said('publicNotice'),
      said('measures'),
    ],
    incidents,
  );
}
