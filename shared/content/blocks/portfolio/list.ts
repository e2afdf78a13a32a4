import { rowsOnOnePage, shownOnOnePage } from '../../../domain/onePagePortrait.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import type { ContentTable } from '../../dossierContent.ts';
import { listInWords } from '../../words.ts';
import { knownCells, portfolioBlock } from './picture.ts';

/** The initiatives as a table, by title; among other things on one page, only where that shows them best, and as many as fit. */
export const drawPortfolioList = portfolioBlock('list', ({ initiatives }, { source, t }) => {
  const isShort = isShortTemplate(source.template);
  if (isShort && shownOnOnePage(initiatives, source.lives.length) !== 'list') {
    return { text: [], parts: [] };
  }
  const rows = isShort ? rowsOnOnePage(initiatives) : initiatives;
  return { text: [], parts: [table(rows, initiatives.length - rows.length, t)] };
});

function table(
  initiatives: readonly PicturedInitiative[],
  others: number,
  t: Translate,
): ContentTable {
  return {
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
    note: others === 0 ? null : t('portfolio:list.more', { count: others }),
  };
}
