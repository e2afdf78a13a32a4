import { addMonths, firstDay, formatPartialDate, type PartialDate } from '../../../domain/dates.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import type { Translate } from '../../../strings/index.ts';
import { plain } from '../../passage.ts';
import { listInWords } from '../../words.ts';
import { portfolioBlock, someNames } from './picture.ts';

/** How many initiatives of a part of the sentence are named. */
const NAMED = 3;

/** What the last twelve months were, as a sentence: what began, what moved to another stage, what was observed, what ended. */
export const drawPortfolioYear = portfolioBlock('year', ({ initiatives }, { source, t }) => {
  const from = addMonths(source.today, -12);
  const isWithin = (date: PartialDate) => firstDay(date) > from && firstDay(date) <= source.today;
  const entered = (initiative: PicturedInitiative) =>
    initiative.stages.filter(({ date }) => isWithin(date));
  const begun = initiatives.filter(({ stages: [first] }) => first && isWithin(first.date));
  const ended = initiatives.filter(
    (one) => entered(one).length > 0 && one.stages.at(-1)?.stage === 'closed',
  );
  const moved = initiatives.filter(
    (one) => entered(one).length > 0 && !begun.includes(one) && !ended.includes(one),
  );
  const changes = initiatives
    .flatMap(({ effects }) => effects)
    .filter(({ observedOn }) => observedOn !== null && isWithin(observedOn));
  // Those of before the year alone: one that was observed within it is told once, and of one without a date nobody knows that it is older.
  const seenAgain = initiatives
    .flatMap(({ effects }) => effects)
    .filter(({ observedOn }) => observedOn !== null && firstDay(observedOn) <= from)
    .filter(({ last }) => last !== null && last.answer !== 'unknown' && isWithin(last.date));
  const parts = [
    ...part('begun', begun, t),
    // After those that began, what moved needs no noun of its own.
    ...part(begun.length > 0 ? 'moved' : 'movedFirst', moved, t),
    ...(changes.length === 0 ? [] : [t('portfolio:year.observed', { count: changes.length })]),
    ...(seenAgain.length === 0 ? [] : [t('portfolio:year.seenAgain', { count: seenAgain.length })]),
    ...part('ended', ended, t),
  ];
  if (parts.length === 0) {
    return { text: [], parts: [{ type: 'gap', text: t('portfolio:year.none') }] };
  }
  return {
    text: plain([
      t('portfolio:year.text', { date: formatPartialDate(from), list: listInWords(parts, t) }),
    ]),
    parts: [],
  };
});

function part(
  what: 'begun' | 'moved' | 'movedFirst' | 'ended',
  initiatives: readonly PicturedInitiative[],
  t: Translate,
): string[] {
  if (initiatives.length === 0) return [];
  const names = someNames(
    initiatives.map(({ title }) => title),
    NAMED,
    t,
  );
  return [t(`portfolio:year.${what}`, { count: initiatives.length, names })];
}
