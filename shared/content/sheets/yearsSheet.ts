import { COVER_STATES, type CoverState } from '../../domain/cover.ts';
import {
  moneyCell,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetSum,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import { cellsAt, moneyColumns, placesBySaid } from '../../domain/sheetSums.ts';
import type { FundingKind } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { upperFirst } from '../words.ts';
import type { YearCell, YearsFigure } from '../yearsFigure.ts';

type Line = { readonly kind: FundingKind; readonly label: string; readonly cell: YearCell };

/** Money by fiscal year and kind, in the columns of its states; what is in kind has columns of its own, where there is any. Below, what each year comes to. */
export function yearsSheet(figure: YearsFigure, t: Translate): Sheet {
  const lines = figure.kinds.flatMap(({ kind, label, cells }) =>
    cells.filter(({ total }) => total > 0).map((cell): Line => ({ kind, label, cell })),
  );
  const column = (state: CoverState, isInKind: boolean): SheetColumn<Line> => ({
    head: t(isInKind ? 'sheet:column.inKindOf' : 'sheet:column.moneyOf', {
      state: upperFirst(t(`vocabulary:revenueState.${state}`)),
    }),
    cell: ({ kind, cell }) =>
      (kind === 'in_kind') === isInKind && cell.amounts[state] !== 0
        ? moneyCell(cell.amounts[state])
        : null,
  });
  const hasInKind = lines.some(({ kind }) => kind === 'in_kind');
  const sheet = sheetOf<Line>(
    figure.title,
    [
      { head: t('money:years.year'), isName: true, cell: ({ cell }) => textCell(cell.name) },
      { head: t('money:funding.kind'), cell: ({ label }) => textCell(label) },
      ...COVER_STATES.map((state) => column(state, false)),
      ...(hasInKind ? COVER_STATES.map((state) => column(state, true)) : []),
    ],
    lines,
  );
  return { ...sheet, sums: sumsByYear(sheet, t) };
}

const YEAR = 0;
const KIND = 1;

function sumsByYear({ heads, rows }: Sheet, t: Translate): SheetSum[] {
  return placesBySaid(rows, [YEAR]).map((places) => {
    const ofYear = places.flatMap((at) => (rows[at] === undefined ? [] : [rows[at]]));
    const said = new Map<number, SheetCell>([
      [YEAR, ofYear[0]?.[YEAR] ?? null],
      [KIND, { text: t('sheet:sum.year') }],
    ]);
    return {
      cells: cellsAt(heads.length, said),
      columns: moneyColumns(ofYear),
      where: [YEAR],
      plus: [],
      minus: [],
    };
  });
}
