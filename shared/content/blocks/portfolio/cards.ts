import { formatPartialDate } from '../../../domain/dates.ts';
import { lastingEffects, MOST_HELD } from '../../../domain/lastingEffects.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import type { Translate } from '../../../strings/index.ts';
import type { ContentPassage, ContentTable } from '../../dossierContent.ts';
import { excerpt } from '../../excerpt.ts';
import {
  knownCells,
  NAMED_TERRITORIES,
  portfolioBlock,
  someNames,
  stageInWords,
} from './picture.ts';

/** Letters of the summary: a few sentences; the whole is in the dossier of the initiative. */
const SUMMARY = 700;

/**
 * Each initiative of which something was written under its title: where it stands and who carries it, what it
 * is, what held. The others are a line of a table, or of the list when the dossier has it.
 */
export const drawPortfolioCards = portfolioBlock('cards', ({ initiatives }, { source, t }) => {
  const told = initiatives.filter(isTold);
  const bare = initiatives.filter((one) => !isTold(one));
  const isListed = source.dossier.blocks.some(
    ({ kind, included }) => kind === 'portfolio_list' && included,
  );
  const rest = bare.length === 0 || isListed ? [] : [bareTable(bare, t)];
  return {
    text: told.map((initiative) => cardOf(initiative, t)),
    parts:
      told.length + rest.length === 0
        ? [{ type: 'gap', text: t('portfolio:cards.none') }]
        : bare.length > 0 && isListed
          ? [{ type: 'note', text: t('portfolio:cards.listed', { count: bare.length }) }]
          : rest,
  };
});

/** Whether something is known of it that no table has. */
function isTold({ summary, effects }: PicturedInitiative): boolean {
  return summary.trim() !== '' || lastingEffects(effects).length > 0;
}

function cardOf(initiative: PicturedInitiative, t: Translate): ContentPassage {
  const paragraphs = [
    standing(initiative, t),
    excerpt(initiative.summary, SUMMARY),
    ...held(initiative, t),
  ].filter((text) => text !== '');
  return { type: 'passage', heading: initiative.title, paragraphs, gap: false };
}

/** « Essaimage, depuis avril 2022. Porté par : Coop Les Rangs roulent. Territoire : MRC… »: what is known of it. */
function standing(initiative: PicturedInitiative, t: Translate): string {
  const { stage, since } = stageInWords(initiative, t);
  const carrier = initiative.carrier.trim();
  const territory = someNames(initiative.territories, NAMED_TERRITORIES, t);
  return [
    ...(stage === '' ? [] : [`${t('dossier:summary.stageSince', { stage, since })}.`]),
    ...(carrier === '' ? [] : [t('portfolio:cards.carrier', { carrier })]),
    ...(territory === '' ? [] : [t('portfolio:cards.territory', { territory })]),
  ].join(' ');
}

/** Those of which only these facts are known, a line each. */
function bareTable(initiatives: readonly PicturedInitiative[], t: Translate): ContentTable {
  return {
    type: 'table',
    caption: t('portfolio:cards.others'),
    columns: [
      { heading: t('portfolio:list.initiative'), figures: false, share: 42 },
      { heading: t('portfolio:list.stage'), figures: false, share: 30 },
      { heading: t('portfolio:list.territory'), figures: false, share: 28 },
    ],
    rows: initiatives.map((initiative) => knownCells(initiative, t)),
    totals: [],
    note: null,
  };
}

function held({ effects }: PicturedInitiative, t: Translate): string[] {
  const told = lastingEffects(effects)
    .slice(0, MOST_HELD)
    .map(({ statement, observedOn, seenOn }) =>
      t('portfolio:cards.held', {
        statement,
        observed: inDate(observedOn, t),
        seen: inDate(seenOn, t),
      }),
    );
  return told.length === 0 ? [] : [t('portfolio:cards.holds', { list: told.join('; ') })];
}

function inDate(date: string, t: Translate): string {
  return t(date.length > 7 ? 'dossier:date.onDay' : 'dossier:date.in', {
    date: formatPartialDate(date),
  });
}
