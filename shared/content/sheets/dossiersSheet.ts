import type { Cents } from '../../domain/money.ts';
import {
  dayCell,
  moneyCell,
  type Sheet,
  type SheetCell,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import type { RegisterLine } from '../dossierRegister.ts';

/** The register of dossiers; money and what is in kind have columns of their own, so that no sum of a spreadsheet adds them up. */
export function dossiersSheet(
  lines: readonly RegisterLine[],
  filters: readonly string[],
  t: Translate,
): Sheet {
  return sheetOf(
    t('sheet:title.dossiers'),
    [
      {
        head: t('register:column.state'),
        cell: ({ state }) => textCell(t(`register:state.${state}`)),
      },
      { head: t('register:column.title'), isName: true, cell: ({ title }) => textCell(title) },
      {
        head: t('register:column.initiative'),
        cell: ({ initiativeId, initiativeTitle }) =>
          textCell(initiativeId === null ? t('portfolio:subject') : initiativeTitle),
      },
      { head: t('register:column.funder'), cell: ({ funderName }) => textCell(funderName) },
      { head: t('register:column.program'), cell: ({ programName }) => textCell(programName) },
      { head: t('register:column.recipient'), cell: ({ recipient }) => textCell(recipient) },
      { head: t('register:column.changed'), cell: (line) => dayOf(line, true) },
      { head: t('register:column.sent'), cell: (line) => dayOf(line, false) },
      { head: t('register:column.askedCsv'), cell: ({ asked }) => moneyCell(asked) },
      {
        head: t('register:column.askedInKindCsv'),
        cell: ({ askedInKind }) => moneyCell(askedInKind),
      },
      {
        head: t('register:column.answered'),
        cell: ({ answer }) => dayCell(answer?.answeredOn ?? null),
      },
      { head: t('register:column.obtainedCsv'), cell: (line) => moneyCell(obtained(line, false)) },
      {
        head: t('register:column.obtainedInKindCsv'),
        cell: (line) => moneyCell(obtained(line, true)),
      },
      { head: t('register:column.reason'), cell: ({ answer }) => textCell(answer?.reason) },
    ],
    lines,
    filters,
  );
}

/** The day on which it changed while it is in preparation, else that on which it left. */
function dayOf({ state, day }: RegisterLine, isDraft: boolean): SheetCell {
  return (state === 'draft') === isDraft ? { day } : null;
}

function obtained({ answer }: RegisterLine, inKind: boolean): Cents | null {
  return answer?.inKind === inKind ? answer.amount : null;
}
