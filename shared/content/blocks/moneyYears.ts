import { COVER_STATES, type CoverState } from '../../domain/cover.ts';
import type { LocalDate } from '../../domain/dates.ts';
import type { StartMonth, YearFunding } from '../../domain/fiscalYears.ts';
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
    origin: t('dossier:moneyYears.origin'),
    ...moneyYears(
      money.fundings,
      { startMonth: money.startMonth, today },
      { reading: t('dossier:moneyYears.reading'), none: t('dossier:moneyYears.none') },
      t,
    ),
  };
};

/** The same of any fundings: of one initiative, or of the whole portfolio. `reading`: how its amounts are to be read. */
export function moneyYears(
  fundings: readonly YearFunding[],
  when: { startMonth: StartMonth; today: LocalDate },
  said: { reading: string; none: string },
  t: Translate,
): Pick<DrawnBlock, 'text' | 'parts'> {
  const figure = yearsFigure(fundings, when, t);
  const isEmpty = figure.kinds.length === 0;
  return {
    text: isEmpty ? [] : plain([...figure.sentences, said.reading]),
    parts: isEmpty
      ? [{ type: 'gap', text: said.none }]
      : [
          { type: 'years', figure, caption: t('dossier:moneyYears.caption') },
          yearsTable(figure, t),
        ],
  };
}

/** A row for each year: each kind with its states, and what is sure of all in money. */
function yearsTable({ kinds, sums, dated }: YearsFigure, t: Translate): ContentPart {
  return {
    type: 'table',
    caption: t('dossier:moneyYears.table'),
    columns: [
      { heading: t('dossier:moneyYears.year'), figures: false, share: 14 },
      ...kinds.map(({ label }) => ({
        heading: upperFirst(label),
        figures: true,
        share: shareFor(label),
      })),
      { heading: t('dossier:moneyYears.sure'), figures: true, share: LEAST_SHARE },
    ],
    rows: sums.map(({ name, sure }, index) => [
      cell(name),
      ...kinds.map(({ cells }) => amountCell(cells[index], t)),
      cell(wholeDollars(sure)),
    ]),
    totals: [],
    note: kinds.some(({ cells }) => cells.some(isReceived))
      ? t('dossier:moneyYears.plainlyReceived', { dated })
      : dated,
  };
}

/** All of it was received: the case of every past year, said once under the table rather than in each cell. */
function isReceived({ total, amounts }: YearCell): boolean {
  return total > 0 && amounts.received === total;
}

function amountCell(of: YearCell | undefined, t: Translate): TableCell {
  if (of === undefined || of.total === 0) return cell('');
  if (isReceived(of)) return cell(wholeDollars(of.total));
  const states = COVER_STATES.filter((state) => of.amounts[state] > 0);
  return cell(wholeDollars(of.total), statesInWords(states, of, t));
}

/** « reçu », or « 3 000 $ reçu, 2 000 $ confirmé » where there are several, each on its line: columns are narrow. */
function statesInWords(states: readonly CoverState[], { amounts }: YearCell, t: Translate): string {
  const words = states.map((state) => {
    const word = t(`vocabulary:revenueState.${state}`);
    return states.length === 1
      ? word
      : t('money:years.amount', { amount: wholeDollars(amounts[state]), state: word });
  });
  return words.join(',\n');
}

/** Share of the width of a column of amounts, and the room that a heading of one long word asks for. */
const LEAST_SHARE = 11;
const shareFor = (heading: string): number => Math.max(LEAST_SHARE, longestWord(heading) + 1);

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s/u).map((word) => word.length));
