import { shownOnOnePage } from '../../../domain/onePagePortrait.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import type { ContentFacts, ContentTable } from '../../dossierContent.ts';
import { listInWords } from '../../words.ts';
import { knownCells, portfolioBlock, someNames } from './picture.ts';

/** The initiatives that are named where no page has room for their rows. */
const NAMED = 12;

/**
 * The initiatives as a table, by title. Among other things on one page, only where that shows them best; where nothing
 * else does and they are too many for a table, the names of the first ones.
 */
export const drawPortfolioList = portfolioBlock('list', ({ initiatives }, { source, t }) => {
  const shown = isShortTemplate(source.template)
    ? shownOnOnePage(initiatives, source.lives.length)
    : 'list';
  if (shown === 'list') return { text: [], parts: [table(initiatives, t)] };
  return { text: [], parts: shown === 'names' ? [names(initiatives, t)] : [] };
});

function names(initiatives: readonly PicturedInitiative[], t: Translate): ContentFacts {
  const titles = initiatives.map(({ title }) => title);
  const value = someNames(titles, NAMED, t);
  return { type: 'facts', facts: [{ label: t('portfolio:list.title'), value }] };
}

function table(initiatives: readonly PicturedInitiative[], t: Translate): ContentTable {
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
    note: null,
  };
}
