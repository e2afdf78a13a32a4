import { changeSentence } from '../../shared/content/changeSentence.ts';
import { kindOfChange } from '../../shared/domain/changeColumns.ts';
import { addDays, type LocalDate } from '../../shared/domain/dates.ts';
import type { ChangeEntry, ChangeFilter } from '../../shared/domain/schemas/change.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { Action } from '../database/actions.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  actionsBefore,
  actionsOfInitiative,
  actionsOfRows,
  afterLastAction,
  type Period,
} from '../database/repositories/changeLog.ts';
import { firstRowsOfAction } from '../database/repositories/changes.ts';
import { rowsAbout } from '../database/repositories/changesOfRecord.ts';
import { type Sought, sieve } from './changeSearch.ts';
import { entryOf } from './changeWords.ts';

/** How long one answer may take, in milliseconds: less than a frame of the screen. */
const MOST_MS = 10;
/** Of a long action, how many rows are looked through for words. */
const LOOKED_THROUGH = 50;

/** What the journal is asked: which changes, from before which number, how many at most. */
export type ChangeQuestion = { filter: ChangeFilter; before: number | null; most: number };

/**
 * Changes, newest first. It stops after what fits in a frame of the screen, with as many as it has found
 * until then, even none: the next ones are asked from `next` on.
 */
export function list(
  db: ReadableDb,
  { filter, before, most }: ChangeQuestion,
  t: Translate,
): { entries: ChangeEntry[]; next: number | null } {
  const until = performance.now() + MOST_MS;
  const period = periodOf(filter);
  const entries: ChangeEntry[] = [];
  const words = wordsOf(filter);
  const mayMatch = sieve(db, { words, kind: filter.kind }, t);
  for (const step of candidates(db, filter, before ?? afterLastAction(db), period)) {
    if (typeof step === 'number') {
      if (performance.now() > until) return { entries, next: step };
      continue;
    }
    const entry = mayMatch(step) ? matching(db, step, { words, kind: filter.kind }, t) : null;
    if (entry !== null) entries.push(entry);
    if (entries.length === most || performance.now() > until) return { entries, next: step.id };
  }
  return { entries, next: null };
}

/** Actions that may match, newest first; a number says from before which one nothing was found yet. */
function* candidates(
  db: ReadableDb,
  { initiativeId, record = null }: ChangeFilter,
  before: number,
  period: Period,
): Generator<Action | number> {
  const own =
    record === null
      ? initiativeId === null
        ? null
        : actionsOfInitiative(db, initiativeId, before)
      : actionsOfRows(db, rowsAbout(db, record), before);
  if (own !== null) {
    for (const action of own) {
      if (isWithin(action, period)) yield action;
      else yield action.id;
    }
    return;
  }
  for (let from: number | null = before; from !== null; ) {
    const page: { actions: Action[]; next: number | null } = actionsBefore(
      db,
      from,
      period,
      AT_ONCE,
    );
    yield* page.actions;
    from = page.next;
    if (from !== null) yield from;
  }
}

/** Actions read by one question. */
const AT_ONCE = 50;

function matching(
  db: ReadableDb,
  action: Action,
  { kind, words }: Sought,
  t: Translate,
): ChangeEntry | null {
  const entry = entryOf(db, action);
  if (kind !== null && (entry.words === null || kindOfChange(entry.words.table) !== kind)) {
    return null;
  }
  if (words.length === 0) return entry;
  const said = sortKey(saidIn(db, action, entry, t));
  return words.every((word) => said.includes(word)) ? entry : null;
}

function wordsOf({ words }: ChangeFilter): string[] {
  return sortKey(words)
    .split(' ')
    .filter((word) => word !== '');
}

/** What is said of an action, and the texts that it changed. */
function saidIn(db: ReadableDb, action: Action, { words }: ChangeEntry, t: Translate): string {
  // Of what lies in the bin nothing is found.
  const texts =
    words === null || words.isInBin
      ? []
      : firstRowsOfAction(db, action, LOOKED_THROUGH).map(({ data }) => data ?? '');
  return [changeSentence(words, t), words?.title, words?.initiative?.title, ...texts].join(' ');
}

function isWithin({ at }: Action, { from, until }: Period): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}

/** From the midnight that begins a day to the one that ends another, by the computer's own zone. */
function periodOf({ from, until }: ChangeFilter): Period {
  return {
    from: from === null ? null : midnight(from),
    until: until === null ? null : midnight(addDays(until, 1)),
  };
}

function midnight(day: LocalDate): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}
