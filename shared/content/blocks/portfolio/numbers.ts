import { byText } from '../../../domain/byText.ts';
import { COVER_STATES } from '../../../domain/cover.ts';
import { firstDay, lastDay } from '../../../domain/dates.ts';
import { effectCounts, wasSeen } from '../../../domain/lastingEffects.ts';
import { wholeMonths } from '../../../domain/pilot.ts';
import type { DossierSource } from '../../../domain/schemas/detail.ts';
import type {
  PicturedInitiative,
  PortfolioPicture,
} from '../../../domain/schemas/portfolioPicture.ts';
import { EFFECT_LEVELS, STAGES } from '../../../domain/vocabulary.ts';
import type { Translate } from '../../../strings/index.ts';
import { coverPlaces } from '../../coverPlaces.ts';
import type { ContentFacts } from '../../dossierContent.ts';
import { excerpt } from '../../excerpt.ts';
import { sinceDate } from '../../words.ts';
import { wholeDollars } from '../../yearSums.ts';
import { type YearsFigure, yearsFigure } from '../../yearsFigure.ts';
import { portfolioBlock } from './picture.ts';

/**
 * The portfolio in a few lines of numbers: initiatives and years, stages, changes by level, the money of this year
 * by state. Counts of things of a kind, none of them a score; money that is hoped for or in kind is added to nothing.
 */
export const drawPortfolioNumbers = portfolioBlock('numbers', (picture, { source, t }) => ({
  text: [],
  parts: [
    {
      type: 'facts',
      facts: [
        whose(source.organisation, t),
        followed(picture, source.today, t),
        stages(picture, t),
        changes(picture, t),
        money(picture, source.today, t),
      ].flat(),
    },
  ],
}));

type Facts = ContentFacts['facts'];

/** Letters of a mission among other facts of one page. */
const MISSION = 190;

/** Who follows them, and where: the page may be all that its reader ever has. */
function whose({ mission, territories }: DossierSource['organisation'], t: Translate): Facts {
  const places = coverPlaces(
    territories.map(({ name }) => name),
    t,
  );
  const where = places === '' ? '' : t('portfolio:numbers.where', { places });
  const value = [excerpt(mission, MISSION), where].filter((text) => text !== '').join(' ');
  return value === '' ? [] : [{ label: t('dossier:summary.organisation'), value }];
}

function followed({ initiatives }: PortfolioPicture, today: string, t: Translate): Facts {
  const label = t('portfolio:cover.initiatives');
  const count = t('portfolio:initiatives', { count: initiatives.length });
  const [first] = initiatives
    .flatMap((one) => one.stages.slice(0, 1).map(({ date }) => date))
    .toSorted((a, b) => byText(firstDay(a), firstDay(b)));
  if (first === undefined) return [{ label, value: count }];
  const years = Math.floor(wholeMonths(firstDay(first), today) / 12);
  if (years < 1) return [{ label, value: count }];
  const since = sinceDate(first, t);
  // A vague date may be of one number of years or of another: it is told alone.
  if (years !== Math.floor(wholeMonths(lastDay(first), today) / 12)) {
    return [{ label, value: t('portfolio:numbers.since', { initiatives: count, since }) }];
  }
  return [
    { label, value: t('portfolio:numbers.followed', { initiatives: count, since, count: years }) },
  ];
}

function standing(one: PicturedInitiative) {
  return one.stages.at(-1)?.stage ?? null;
}

function stages({ initiatives }: PortfolioPicture, t: Translate): Facts {
  const known = STAGES.map((stage) => ({
    word: t(`vocabulary:stage.${stage}`),
    count: initiatives.filter((one) => standing(one) === stage).length,
  }));
  const unsaid = {
    word: t('portfolio:unsaid'),
    count: initiatives.filter((one) => standing(one) === null).length,
  };
  if (unsaid.count === initiatives.length) return [];
  return [{ label: t('portfolio:counts.stage'), value: counted([...known, unsaid], t) }];
}

function changes({ initiatives }: PortfolioPicture, t: Translate): Facts {
  const effects = initiatives.flatMap((one) => one.effects);
  const { seen } = effectCounts(effects);
  if (seen === 0) return [];
  const levels = EFFECT_LEVELS.map((level) => ({
    word: t(`vocabulary:effectLevel.${level}`),
    count: effects.filter((effect) => effect.level === level && wasSeen(effect)).length,
  }));
  return [
    {
      label: t('portfolio:numbers.changes'),
      value: t('portfolio:numbers.byLevel', { total: seen, levels: counted(levels, t) }),
    },
  ];
}

/** « Émergence : 1; Pérennisation : 5 »: those that there are. */
function counted(groups: readonly { word: string; count: number }[], t: Translate): string {
  return groups
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => t('portfolio:numbers.counted', { word, count: String(count) }))
    .join('; ');
}

/** What this year has in money, state by state, and what it has in kind. */
function money({ fundings, startMonth }: PortfolioPicture, today: string, t: Translate): Facts {
  const figure = yearsFigure(fundings, { startMonth, today }, t);
  const sum = figure.sums.find(({ year }) => year === figure.presentYear);
  if (sum === undefined) return [];
  const amounts = COVER_STATES.map((state) => ({
    word: t(`vocabulary:revenueState.${state}`),
    amount: wholeDollars(inMoney(figure, state)),
  })).concat({ word: t('vocabulary:fundingKind.in_kind'), amount: wholeDollars(sum.inKind) });
  const value = amounts
    .filter(({ amount }) => amount !== '')
    .map(({ word, amount }) => t('portfolio:numbers.counted', { word, count: amount }))
    .join('; ');
  if (value === '') return [];
  return [{ label: t('portfolio:numbers.money', { year: sum.name }), value }];
}

function inMoney(
  { kinds, presentYear }: YearsFigure,
  state: (typeof COVER_STATES)[number],
): number {
  return kinds
    .filter(({ kind }) => kind !== 'in_kind')
    .flatMap(({ cells }) => cells)
    .filter(({ year }) => year === presentYear)
    .reduce((all, { amounts }) => all + amounts[state], 0);
}
