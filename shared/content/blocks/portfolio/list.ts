import { shownOnOnePage } from '../../../domain/onePagePortrait.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import type { ContentFacts, ContentTable } from '../../dossierContent.ts';
import { cutAtWord } from '../../excerpt.ts';
import { listInWords } from '../../words.ts';
import { knownCells, portfolioBlock, someNames, stageInWords } from './picture.ts';

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
  if (shown === 'list') {
    const isShort = isShortTemplate(source.template);
    return { text: [], parts: [isShort ? briefTable(initiatives, t) : table(initiatives, t)] };
  }
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

/** Letters of a title, and the names of a kind, in a row among other things on one page. */
const BRIEF = { title: 54, names: 2 };

/** Letters on a line of the column of titles and of that of territories, and the lines for which the page has room. */
const ROOM = { title: 30, places: 34, lines: 21 };

/**
 * The same among other things on one page: without a stage that none of them has, and with who carries them where
 * the page has room for it.
 */
function briefTable(initiatives: readonly PicturedInitiative[], t: Translate): ContentTable {
  const isDated = initiatives.some(({ stages }) => stages.length > 0);
  const hasRoom = linesOf(initiatives, t) <= ROOM.lines;
  const stage = { heading: t('portfolio:list.stage'), figures: false, share: 19 };
  return {
    type: 'table',
    caption: t('portfolio:list.caption'),
    columns: [
      { heading: t('portfolio:list.initiative'), figures: false, share: 35 },
      ...(isDated ? [stage] : []),
      { heading: t('portfolio:list.territory'), figures: false, share: isDated ? 27 : 40 },
      { heading: t('portfolio:list.sectors'), figures: false, share: isDated ? 19 : 25 },
    ],
    rows: initiatives.map((initiative) => {
      const { stage: present, since } = stageInWords(initiative, t);
      return [
        cell(cutAtWord(initiative.title, BRIEF.title), hasRoom ? initiative.carrier : null),
        ...(isDated ? [cell(present, since)] : []),
        cell(someNames(initiative.territories, BRIEF.names, t)),
        cell(someNames(initiative.sectors, BRIEF.names, t)),
      ];
    }),
    totals: [],
    note: null,
  };
}

/** Lines that the rows take with who carries each initiative, near enough. */
function linesOf(initiatives: readonly PicturedInitiative[], t: Translate): number {
  return initiatives
    .map(({ title, carrier, territories }) =>
      Math.max(
        lines(cutAtWord(title, BRIEF.title), ROOM.title) + lines(carrier, ROOM.title),
        lines(someNames(territories, BRIEF.names, t), ROOM.places),
      ),
    )
    .reduce((sum, one) => sum + one, 0);
}

function lines(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}
