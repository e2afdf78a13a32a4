import { journalSheet, type ToldChange } from '../../../shared/content/sheets/journalSheet.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import type { ChangeEntry, ChangeFilter } from '../../../shared/domain/schemas/change.ts';
import type { Sheet } from '../../../shared/domain/sheet.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { lineWords, ofInitiative } from './lineWords.ts';

/** So many lines are a matter of seconds, and more than anybody reads. */
const MOST_LINES = 20_000;
/** Asked for at once, the most that one answer holds. */
const AT_ONCE = 200;

/** The journal under a filter as a list in French, the last change first; asked for part by part, as the screen does. */
export async function wholeJournal(filter: ChangeFilter, t: Translate): Promise<() => Sheet> {
  const told: ToldChange[] = [];
  let before: number | null = null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each part begins where the last one ended
    const part = await nextPart(filter, before);
    before = part.next;
    told.push(...inFrench(() => part.entries.map((entry) => toldOf(entry, t))));
  } while (before !== null && told.length < MOST_LINES);
  const { initiativeId } = filter;
  const initiative =
    initiativeId === null ? null : (await call('initiative.get', { id: initiativeId })).title;
  return () => {
    const filters = filterWords(filter, initiative, t);
    if (before !== null) filters.push(t('sheet:journalEnd', { most: told.length }));
    return journalSheet(told, filters, t);
  };
}

const toldOf = (entry: ChangeEntry, t: Translate): ToldChange => ({
  at: entry.at,
  words: lineWords(entry, t),
  initiative: ofInitiative(entry, t),
});

const nextPart = (filter: ChangeFilter, before: number | null) =>
  call('change.list', { filter, before, most: AT_ONCE });

function filterWords(
  { kind, from, until, words, record }: ChangeFilter,
  initiative: string | null,
  t: Translate,
): string[] {
  const named = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [t('sheet:filter', { name, value })];
  const when = from === null || until === null ? null : [from, until].map(formatPartialDate);
  return [
    ...(record == null ? [] : [t('journal:record.only')]),
    ...named(t('journal:filter.initiative'), initiative),
    ...named(t('journal:filter.words'), words),
    ...named(t('journal:filter.kind'), kind === null ? null : t(`journal:kind.${kind}`)),
    ...named(t('journal:filter.when'), when?.join(' – ') ?? null),
  ];
}
