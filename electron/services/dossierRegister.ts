import { draftLines, type RegisterLine, sentLines } from '../../shared/content/dossierRegister.ts';
import { FUNDER_DOSSIER } from '../../shared/domain/consent.ts';
import { type CsvCell, csvText } from '../../shared/domain/csv.ts';
import { isKept, type RegisterFilter } from '../../shared/domain/dossierRegister.ts';
import type { Cents } from '../../shared/domain/money.ts';
import { textsIn } from '../../shared/domain/textsIn.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listFrozenRows } from '../database/repositories/frozenRows.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { askingDossiers } from './askingDossiers.ts';
import type { Context } from './context.ts';
import { requireNobodyTold } from './personGate.ts';

/** Asks where to write a table; null when the person gives up. */
export type ChooseTable = (suggestedName: string) => Promise<string | null>;

/** Writes the register, as filtered, as a table for a spreadsheet, whole or not at all; how many lines, or null when the person gave up. */
export async function exportRegister(
  db: ReadableDb,
  context: Context,
  filter: RegisterFilter,
  { chooseTable, t }: { chooseTable: ChooseTable; t: Translate },
): Promise<{ lines: number } | null> {
  const { organisation } = getPortfolio(db);
  const lines = [...draftLines(askingDossiers(db)), ...sentLines(listFrozenRows(db, null))].filter(
    (line) => isKept(line, filter),
  );
  const columns = columnsOf(t);
  const rows = lines.map((line) => columns.map(({ cell }) => cell(line)));
  const leaving = rows.map((row, at) => ({ name: lines[at]?.title ?? '', texts: textsIn(row) }));
  requireNobodyTold(db, context, leaving, FUNDER_DOSSIER);
  const text = csvText(
    columns.map(({ head }) => head),
    rows,
  );
  const name = t('register:export.name', { organisation: organisation.name });
  const path = await chooseTable(`${fileName(name)}.csv`);
  if (path === null) return null;
  atomicWrite(path, Buffer.from(text, 'utf8'));
  return { lines: lines.length };
}

type Column = { readonly head: string; readonly cell: (line: RegisterLine) => CsvCell };

/** Money and what is in kind have columns of their own, so that no sum of a spreadsheet adds them up. */
function columnsOf(t: Translate): Column[] {
  return [
    {
      head: t('register:column.state'),
      cell: ({ state }) => ({ text: t(`register:state.${state}`) }),
    },
    { head: t('register:column.title'), cell: ({ title }) => ({ text: title }) },
    {
      head: t('register:column.initiative'),
      cell: ({ initiativeId, initiativeTitle }) =>
        initiativeId === null ? words(t('portfolio:subject')) : words(initiativeTitle),
    },
    { head: t('register:column.funder'), cell: ({ funderName }) => words(funderName) },
    { head: t('register:column.program'), cell: ({ programName }) => words(programName) },
    { head: t('register:column.recipient'), cell: ({ recipient }) => words(recipient) },
    { head: t('register:column.changed'), cell: (line) => dayOf(line, true) },
    { head: t('register:column.sent'), cell: (line) => dayOf(line, false) },
    { head: t('register:column.askedCsv'), cell: ({ asked }) => money(asked) },
    { head: t('register:column.askedInKindCsv'), cell: ({ askedInKind }) => money(askedInKind) },
    {
      head: t('register:column.answered'),
      cell: ({ answer }) => (answer === null ? null : { day: answer.answeredOn }),
    },
    { head: t('register:column.obtainedCsv'), cell: (line) => money(obtained(line, false)) },
    { head: t('register:column.obtainedInKindCsv'), cell: (line) => money(obtained(line, true)) },
    { head: t('register:column.reason'), cell: ({ answer }) => words(answer?.reason ?? null) },
  ];
}

/** The day on which it changed while it is in preparation, else that on which it left. */
function dayOf({ state, day }: RegisterLine, isDraft: boolean): CsvCell {
  return (state === 'draft') === isDraft ? { day } : null;
}

function words(text: string | null): CsvCell {
  return text === null || text === '' ? null : { text };
}

function money(cents: Cents | null): CsvCell {
  return cents === null ? null : { cents };
}

function obtained({ answer }: RegisterLine, inKind: boolean): Cents | null {
  return answer?.inKind === inKind ? answer.amount : null;
}
