import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import { cell } from '../../block.ts';
import { listInWords } from '../../words.ts';
import { shownOnOnePage } from './lives.ts';
import { knownCells, portfolioBlock } from './picture.ts';

/** The initiatives as a table, by title; among other things on one page, only where that shows them best. */
export const drawPortfolioList = portfolioBlock('list', ({ initiatives }, { source, t }) => ({
  text: [],
  parts:
    isShortTemplate(source.template) && shownOnOnePage({ initiatives }) !== 'list'
      ? []
      : [
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
