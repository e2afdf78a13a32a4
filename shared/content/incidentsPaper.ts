import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import { formatDecimal } from '../domain/decimals.ts';
import type { Incident } from '../domain/schemas/incident.ts';
import type { PrivacyOfficer } from '../domain/schemas/privacy.ts';
import type { PortfolioKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import type { ContentFacts } from './dossierContent.ts';

/** What the register of incidents on paper is drawn from: the incidents that were chosen, in the order of the register. */
export type IncidentsPaperSource = {
  today: LocalDate;
  kind: PortfolioKind;
  organisationName: string;
  officer: PrivacyOfficer;
  incidents: readonly Incident[];
  /** How many the register holds, those that were not chosen included. */
  total: number;
};

/** The register of incidents on paper. */
export type IncidentsPaper = {
  language: 'fr-CA';
  title: string;
  lead: string;
  organisationName: string;
  notice: string | null;
  madeOn: string;
  madeOnDay: string;
  paragraphs: string[];
  incidents: { id: string; heading: string; facts: ContentFacts }[];
  after: string[];
};

/**
 * Draws chosen incidents for paper, each with what the regulation asks of the register, in its order
 * (Règlement sur les incidents de confidentialité, A-2.1, r. 3.1, art. 7). What is not noted is said to be so.
 */
export function drawIncidentsPaper(source: IncidentsPaperSource, t: Translate): IncidentsPaper {
  const { today, kind, organisationName, officer, incidents, total } = source;
  const reached = [officer.name, officer.title, officer.contact].filter((one) => one !== '');
  return {
    language: 'fr-CA',
    title: t('privacy:incident.heading'),
    lead: t('privacy:incidentPaper.lead', { count: incidents.length }),
    organisationName,
    notice: kind === 'own' ? null : t(`vocabulary:exampleNotice.${kind}`),
    madeOn: formatPartialDate(today),
    madeOnDay: today,
    paragraphs: [
      incidents.length === total
        ? t('privacy:incidentPaper.whole', { count: total })
        : t('privacy:incidentPaper.part', { count: total, chosen: incidents.length }),
      ...(reached.length === 0 ? [] : [t('privacy:paper.officer', { who: reached.join(', ') })]),
    ],
    incidents: incidents.map((incident) => ({
      id: `incident-${incident.id}`,
      heading: t('privacy:incidentPaper.incident', {
        date: formatPartialDate(incident.discoveredOn),
        until: formatPartialDate(incident.keptUntil),
      }),
      facts: { type: 'facts', facts: factsOf(incident, t) },
    })),
    after: [t('privacy:incidentPaper.kept')],
  };
}

function factsOf(incident: Incident, t: Translate): ContentFacts['facts'] {
  const fact = (label: string, value: string) => ({
    label,
    value: value.trim() === '' ? t('privacy:incidentPaper.unsaid') : value,
  });
  const said = (
    field:
      | 'information'
      | 'circumstances'
      | 'sensitivity'
      | 'misuse'
      | 'consequences'
      | 'likelihood'
      | 'publicNotice'
      | 'measures',
  ) => fact(t(`privacy:incident.${field}`), incident[field]);
  const dated = (field: 'discoveredOn' | 'caiNotifiedOn' | 'personsNotifiedOn') =>
    fact(t(`privacy:incident.${field}`), dayOf(incident[field]));
  return [
    said('information'),
    said('circumstances'),
    fact(t('privacy:incidentPaper.occurred'), occurredOf(incident, t)),
    dated('discoveredOn'),
    fact(t('privacy:incident.persons'), personsOf(incident)),
    said('sensitivity'),
    said('misuse'),
    said('consequences'),
    said('likelihood'),
    fact(
      t('privacy:incidentPaper.conclusion'),
      t(`privacy:incident.risk.${incident.seriousRisk ?? 'unknown'}`),
    ),
    ...(asksNotices(incident)
      ? [dated('caiNotifiedOn'), dated('personsNotifiedOn'), said('publicNotice')]
      : []),
    said('measures'),
  ];
}

/** Notices are asked of a serious risk; those that were given without one are told too. */
function asksNotices({ seriousRisk, ...incident }: Incident): boolean {
  return (
    seriousRisk === 'yes' ||
    incident.caiNotifiedOn !== null ||
    incident.personsNotifiedOn !== null ||
    incident.publicNotice.trim() !== ''
  );
}

function occurredOf({ occurredFrom, occurredUntil, occurredNote }: Incident, t: Translate): string {
  const period =
    occurredUntil !== null && occurredFrom !== occurredUntil
      ? t('privacy:incidentPaper.period', {
          // An end alone is not the day on which it happened.
          from: occurredFrom === null ? '…' : formatPartialDate(occurredFrom),
          until: formatPartialDate(occurredUntil),
        })
      : dayOf(occurredFrom);
  return both(period, occurredNote);
}

function personsOf({ persons, personsNote }: Incident): string {
  return both(persons === null ? '' : formatDecimal(String(persons)), personsNote);
}

/** What is known, and what was written of it in words. */
function both(known: string, note: string): string {
  if (known === '' || note.trim() === '') return `${known}${note}`;
  return `${known} (${note})`;
}

function dayOf(day: string | null): string {
  return day === null ? '' : formatPartialDate(day);
}
