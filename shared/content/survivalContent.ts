import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import type { FollowedLife } from '../domain/schemas/survival.ts';
import { type SurvivalStep, survivalCurve } from '../domain/survival.ts';
import { countLives, observations, SMALL_GROUP, toldShare } from '../domain/survivalGroup.ts';
import { wholePercent } from '../domain/wholeShare.ts';
import type { Translate } from '../strings/index.ts';
import { listInWords } from './words.ts';

/** One that had not ended when it was last known: how it stood, and after how many months. */
export type SurvivalMark = { months: number; state: Exclude<FollowedLife['state'], 'ended'> };

/** What the curve of a group shows; times in months. */
export type SurvivalChart = {
  asOf: string;
  total: number;
  steps: SurvivalStep[];
  marks: SurvivalMark[];
  /** How long each was followed, to count those still followed at a time. */
  months: number[];
};

/** The curve of a group of lives. */
export function survivalChart(
  lives: readonly FollowedLife[],
  today: LocalDate,
  t: Translate,
): SurvivalChart {
  return {
    asOf: t('survival:asOf', { date: formatPartialDate(today) }),
    total: lives.length,
    steps: survivalCurve(observations(lives)),
    marks: lives
      .flatMap(({ months, state }) => (state === 'ended' ? [] : [{ months, state }]))
      .toSorted((a, b) => a.months - b.months),
    months: lives.map(({ months }) => months),
  };
}

/**
 * What a coordinator can put in a dossier: how many there are, how they stand, how many are unknown, then
 * a share with its interval where the group bears one. `group` names a part of the portfolio; null for all.
 */
export function survivalSentences(
  lives: readonly FollowedLife[],
  group: string | null,
  t: Translate,
): string[] {
  if (lives.length === 0) {
    return [group === null ? t('survival:nobody') : t('survival:nobodyOf', { group })];
  }
  const counts = countLives(lives);
  const begins = group === null ? t('survival:groupAll') : t('survival:groupOf', { group });
  const counted = t('survival:counted', {
    count: counts.total,
    group: begins,
    parts: listInWords(partsInWords(counts, t), t),
  });
  return [counted, ...shareInWords(lives, counts.ended, t)];
}

function partsInWords(counts: ReturnType<typeof countLives>, t: Translate): string[] {
  const { ended, alive, dormant, absorbed, unknown } = counts;
  return [
    t('survival:part.ended', { count: ended }),
    ...(alive === 0 ? [] : [aliveInWords(counts, t)]),
    ...(dormant === 0 ? [] : [t('survival:part.dormant', { count: dormant })]),
    ...(absorbed === 0 ? [] : [t('survival:part.absorbed', { count: absorbed })]),
    t('survival:part.unknown', { count: unknown }),
  ];
}

function aliveInWords(
  { alive, transformed, replicated }: ReturnType<typeof countLives>,
  t: Translate,
): string {
  const said = t('survival:part.alive', { count: alive });
  const changed = [
    ...(transformed === 0 ? [] : [t('survival:transformed', { count: transformed })]),
    ...(replicated === 0 ? [] : [t('survival:replicated', { count: replicated })]),
  ];
  return changed.length === 0
    ? said
    : t('survival:changed', { alive: said, changed: listInWords(changed, t) });
}

function shareInWords(lives: readonly FollowedLife[], ended: number, t: Translate): string[] {
  const told = toldShare(lives);
  if (told === null) return [ended === 0 ? t('survival:noneEnded') : t('survival:tooFew')];
  const years = told.years === 5 ? '5' : told.years === 3 ? '3' : '1';
  const share = t('survival:share', {
    years: t(`survival:shareYears.${years}`),
    share: percent(told.share, t),
    low: percent(told.low, t),
    high: percent(told.high, t),
  });
  return lives.length < SMALL_GROUP ? [share, t('survival:small')] : [share];
}

/** A share from 0 to 1, in whole percents: « 68 % », « plus de 99 % » for what is not quite all. */
export function percent(share: number, t: Translate): string {
  const { bound, percent: whole } = wholePercent(share);
  return t(`survival:percent.${bound}`, { percent: whole });
}

/** Months as people say them: « 7 mois », « 5 ans », « 2 ans et 3 mois ». */
export function monthsInWords(months: number, t: Translate): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return t('survival:months', { count: rest });
  const whole = t('survival:wholeYears', { count: years });
  return rest === 0
    ? whole
    : t('survival:yearsAndMonths', {
        years: whole,
        months: t('survival:months', { count: rest }),
      });
}

/** How the curve is counted, so that nobody has to guess it. */
export function survivalMethod(lives: readonly FollowedLife[], t: Translate): string[] {
  const { about } = countLives(lives);
  return [
    t('survival:method.start'),
    t('survival:method.end'),
    t('survival:method.unknown'),
    about === 0
      ? t('survival:method.dates')
      : [t('survival:method.dates'), t('survival:method.about', { count: about })].join(' '),
    t('survival:method.estimate'),
  ];
}
