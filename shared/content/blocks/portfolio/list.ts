import { cell } from '../../block.ts';
import { listInWords } from '../../words.ts';
import { knownCells, portfolioBlock } from './picture.ts';

/** The initiatives as a table, by title. */
export const drawPortfolioList = portfolioBlock('list', ({ initiatives }, { t }) => ({
  text: [],
  parts: [
    {
      type: 'table',
      caption: t('portfolio:list.caption'),
      columns: [
        { heading: t('portfolio:list.initiative'), figures: false, share: 34 },
        { heading: t('portfolio:list.stage'), figures: false, share: 24 },
        { heading: t('portfolio:list.territory'), figures: false, share: 24 },
        { heading: t('portfolio:list.sectors'), figures: false, share: 18 },
      ],
      rows: initiatives.map((initiative) => [
        ...knownCells(initiative, t),
        cell(listInWords(initiative.sectors, t)),
      ]),
      totals: [],
      note: null,
    },
  ],
}));
