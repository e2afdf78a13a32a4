import type { CoverState } from '../../domain/cover.ts';
import type { LocalDate } from '../../domain/dates.ts';
import type { StartMonth, YearFunding } from '../../domain/fiscalYears.ts';
import type { Cents } from '../../domain/money.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, type DrawBlock, type DrawnBlock } from '../block.ts';
import type { ContentPart, TableCell } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { upperFirst } from '../words.ts';
import { wholeDollars } from '../yearSums.ts';
import { type YearCell, type YearsFigure, yearsFigure } from '../yearsFigure.ts';

/** The money of the initiative over the years: a stack of kinds for each year, then the same as a table. */
export const drawMoneyYears: DrawBlock = ({ source, t }) => {
  const { money, today } = source;
  return {
    title: t('dossier:moneyYears.title'),
    dimension: null,
    ...moneyYears(
      money.fundings,
      { startMonth: money.startMonth, today },
      { reading: t('dossier:moneyYears.reading'), none: t('dossier:moneyYears.none') },
      t,
    ),
  };
};

/**
 * The same of any fundings: of one initiative, or of the whole portfolio. `reading`: how the amounts of the
 * figure and of the table are to be read; a text that stands without them says nothing of it.
 */
export function moneyYears(
  fundings: readonly YearFunding[],
  when: { startMonth: StartMonth; today: LocalDate },
  said: { reading: string; none: string },
  t: Translate,
): Pick<DrawnBlock, 'text' | 'parts'> {
  const figure = yearsFigure(fundings, when, t);
  if (figure.kinds.length === 0) return { text: [], parts: [{ type: 'gap', text: said.none }] };
  return {
    text: plain(figure.sentences),
    parts: [
      { type: 'years', figure, caption: t('dossier:moneyYears.caption') },
      yearsTable(figure, t),
      { type: 'note', text: said.reading },
    ],
  };
}

/** Each year with what is sure of each kind and of all in money, then what is hoped for, which is in no sum, on rows of its own. */
function yearsTable(figure: YearsFigure, t: Translate): ContentPart {
  const { kinds, sums, dated } = figure;
  const rows = sums.flatMap((_, index) => yearRows(figure, index, t));
  const longest = (at: number) => Math.max(...rows.map((row) => row[at]?.text.length ?? 0));
  return {
    type: 'table',
    caption: t('dossier:moneyYears.table'),
    columns: [
      { heading: t('dossier:moneyYears.year'), figures: false, share: YEAR_SHARE },
      ...kinds.map(({ label }, at) => ({
        heading: upperFirst(label),
        figures: true,
        share: Math.max(LEAST_SHARE, longestWord(label) + 1, longest(at + 1)),
      })),
      {
        heading: t('dossier:moneyYears.sure'),
        figures: true,
        share: Math.max(LEAST_SHARE, longest(kinds.length + 1)),
      },
    ],
    rows,
    totals: [],
    note: sums.some((_, index) => statesOf(figure, index).sure.join() === 'received')
      ? t('dossier:moneyYears.plainlyReceived', { dated })
      : dated,
  };
}

/** The rows of one year: what is sure, which part of it is only confirmed, then each hope. Plainly received, the case of every past year, has no mention. */
function yearRows(figure: YearsFigure, index: number, t: Translate): TableCell[][] {
  const { kinds, sums } = figure;
  const { sure, hoped } = statesOf(figure, index);
  const row = (mention: string | null, states: readonly CoverState[]): TableCell[] => {
    const isSure = states.every((state) => sure.includes(state));
    const inMoney = kinds
      .filter(({ kind }) => kind !== 'in_kind')
      .reduce((sum, { cells }) => sum + amountIn(cells[index], states), 0);
    return [
      cell(sums[index]?.name ?? '', mention),
      ...kinds.map(({ cells }) => amountCell(amountIn(cells[index], states))),
      amountCell(isSure ? inMoney : 0),
    ];
  };
  const isMixed = sure.length > 1;
  const confirmed = t('vocabulary:revenueState.confirmed');
  const mention = isMixed
    ? t('dossier:moneyYears.mixed')
    : sure[0] === 'confirmed'
      ? confirmed
      : null;
  return [
    // A year in the midst of others has its row, though there be nothing of it.
    ...(sure.length > 0 || hoped.length === 0 ? [row(mention, sure)] : []),
    ...(isMixed ? [row(t('dossier:moneyYears.confirmedPart'), ['confirmed'])] : []),
    ...hoped.map((state) => row(t(`vocabulary:revenueState.${state}`), [state])),
  ];
}

const SURE: readonly CoverState[] = ['received', 'confirmed'];
const HOPED: readonly CoverState[] = ['probable', 'asked'];

/** The states in which there is money, or something in kind, in a year. */
function statesOf({ kinds }: YearsFigure, index: number) {
  const has = (state: CoverState) => kinds.some(({ cells }) => amountIn(cells[index], [state]) > 0);
  return { sure: SURE.filter(has), hoped: HOPED.filter(has) };
}

function amountIn(of: YearCell | undefined, states: readonly CoverState[]): Cents {
  return states.reduce((sum, state) => sum + (of?.amounts[state] ?? 0), 0);
}

const amountCell = (amount: Cents): TableCell => cell(amount === 0 ? '' : wholeDollars(amount));

/** Shares of the width: of a year with its mention, and the least of a column of amounts; a longer amount or word has as much as its letters. */
const YEAR_SHARE = 17;
const LEAST_SHARE = 11;

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s/u).map((word) => word.length));
