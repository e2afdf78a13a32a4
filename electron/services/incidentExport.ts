import { type CsvCell, csvText } from '../../shared/domain/csv.ts';
import { formatPartialDate, type PartialDate } from '../../shared/domain/dates.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { type IncidentRow, listIncidents } from '../database/repositories/incidents.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import type { ChooseTable } from './dossierRegister.ts';

/** Writes the register of incidents as a table for a spreadsheet, whole or not at all; how many lines, or null when the person gave up. */
export async function exportIncidents(
  db: ReadableDb,
  { chooseTable, t }: { chooseTable: ChooseTable; t: Translate },
): Promise<{ lines: number } | null> {
  const lines = listIncidents(db);
  const columns = columnsOf(t);
  const text = csvText(
    columns.map(({ head }) => head),
    lines.map((line) => columns.map(({ cell }) => cell(line))),
  );
  const { organisation } = getPortfolio(db);
  const path = await chooseTable(
    `${fileName(t('privacy:incident.exportName', { organisation: organisation.name }))}.csv`,
  );
  if (path === null) return null;
  atomicWrite(path, Buffer.from(text, 'utf8'));
  return { lines: lines.length };
}

type Column = { readonly head: string; readonly cell: (line: IncidentRow) => CsvCell };

/** The fields of the regulation, in its order. */
function columnsOf(t: Translate): Column[] {
  return [
    words('information', t('privacy:incident.information')),
    words('circumstances', t('privacy:incident.circumstances')),
    { head: t('privacy:incident.occurredFrom'), cell: (one) => dated(one.occurredFrom) },
    { head: t('privacy:incident.occurredUntil'), cell: (one) => dated(one.occurredUntil) },
    words('occurredNote', t('privacy:incident.occurredNote')),
    day('discoveredOn', t('privacy:incident.discoveredOn')),
    {
      head: t('privacy:incident.persons'),
      cell: ({ persons }) => (persons === null ? null : { count: persons }),
    },
    words('personsNote', t('privacy:incident.personsNote')),
    words('sensitivity', t('privacy:incident.sensitivity')),
    words('misuse', t('privacy:incident.misuse')),
    words('consequences', t('privacy:incident.consequences')),
    words('likelihood', t('privacy:incident.likelihood')),
    {
      head: t('privacy:incident.seriousRisk'),
      cell: ({ seriousRisk }) =>
        seriousRisk === null ? null : { text: t(`vocabulary:seriousRisk.${seriousRisk}`) },
    },
    day('caiNotifiedOn', t('privacy:incident.caiNotifiedOn')),
    day('personsNotifiedOn', t('privacy:incident.personsNotifiedOn')),
    words('publicNotice', t('privacy:incident.publicNotice')),
    words('measures', t('privacy:incident.measures')),
  ];
}

function words(field: keyof IncidentRow, head: string): Column {
  return {
    head,
    cell: ({ [field]: text }) => (typeof text === 'string' && text !== '' ? { text } : null),
  };
}

function day(field: 'discoveredOn' | 'caiNotifiedOn' | 'personsNotifiedOn', head: string): Column {
  return { head, cell: ({ [field]: value }) => (value === null ? null : { day: value }) };
}

function dated(date: PartialDate | null): CsvCell {
  return date === null ? null : { text: formatPartialDate(date) };
}
