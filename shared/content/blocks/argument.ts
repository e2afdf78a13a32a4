import { type ArgumentYear, argumentYear } from '../../domain/argument.ts';
import { formatPartialDate } from '../../domain/dates.ts';
import type { Translate } from '../../strings/index.ts';
import { itemsBefore, seenItems, timeItems } from '../argumentItems.ts';
import { whyPassages } from '../argumentWhy.ts';
import type { DrawBlock } from '../block.ts';
import type { ColumnItem, ContentColumns } from '../dossierContent.ts';
import { isContributed, rankWords } from '../effectItem.ts';
import { plain } from '../passage.ts';
import { resultsHeading } from '../toldOnce.ts';
import { periodInWords, sinceDate } from '../words.ts';

/**
 * The argument of the statement: what was seen before the money, then what the funder will see before it
 * ends, beside what only time shows, each entry with its evidence; and why the second needs the funding of the first to last.
 */
export const drawArgument: DrawBlock = (input) => {
  const { source, t } = input;
  const year = argumentYear(source.budget, source.today);
  const results = resultsHeading(source, t);
  const told = { ...input, results };
  const before = itemsBefore(told, year);
  const [seen, time] = [seenItems(told, year), timeItems(told, year)];
  const head = {
    title: t('dossier:argument.title'),
    dimension: 'impacts' as const,
  };
  // Without anything on either side there is nothing to argue: three empty boxes and a remark on money say no more.
  if (before === null && seen.length + time.length === 0) {
    return { ...head, text: [], parts: [{ type: 'gap', text: t('dossier:nothingYet') }] };
  }
  return {
    ...head,
    text: whyPassages(source, year, t),
    parts: [
      // Two columns are explained where there are two.
      ...plain([
        [
          ...(seen.length > 0 && time.length > 0 ? [t('dossier:argument.reading')] : []),
          yearWords(year, t),
          ...rankWords(source.initiative.effects, t),
        ].join(' '),
      ]),
      ...(results !== null && source.initiative.effects.some(isContributed)
        ? [{ type: 'note' as const, text: t('dossier:argument.elsewhere', { heading: results }) }]
        : []),
      ...(before === null ? [] : [beforePart(before, t)]),
      ...(seen.length + time.length === 0 ? [] : [sideBySide(seen, time, year, t)]),
    ],
  };
};

/** What shows while the money lasts, beside what only time shows. */
function sideBySide(
  seen: ColumnItem[],
  time: ColumnItem[],
  { isOfBudget }: ArgumentYear,
  t: Translate,
): ContentColumns {
  const empty = t('dossier:nothingYet');
  const heading = t(isOfBudget ? 'dossier:argument.seenBudget' : 'dossier:argument.seenYear');
  return {
    type: 'columns',
    columns: [
      { heading, items: seen, empty },
      { heading: t('dossier:argument.time'), items: time, empty },
    ],
  };
}

/** What was there before the money is no sign of what the money does. */
function beforePart(
  { since, items }: NonNullable<ReturnType<typeof itemsBefore>>,
  t: Translate,
): ContentColumns {
  const heading = t('dossier:argument.seenBefore', { since: sinceDate(since, t) });
  return { type: 'columns', columns: [{ heading, items, empty: t('dossier:nothingYet') }] };
}

function yearWords({ start, end, isOfBudget }: ArgumentYear, t: Translate): string {
  return isOfBudget
    ? t('dossier:argument.period', { period: periodInWords(start, end, t) ?? '' })
    : t('dossier:argument.fromToday', { today: formatPartialDate(start ?? end) });
}
