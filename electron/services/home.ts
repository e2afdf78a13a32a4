import { byText } from '../../shared/domain/byText.ts';
import { MOST_STRIPS } from '../../shared/domain/homeLimits.ts';
import { lateAnswers } from '../../shared/domain/lateAnswers.ts';
import {
  byUrgency,
  kindsOf,
  WAITING_GROUPS,
  type WaitingGroup,
  type WaitingKind,
  waitingBounds,
} from '../../shared/domain/waiting.ts';
import type {
  FirstSteps,
  HomeView,
  PutOffLine,
  WaitingLine,
} from '../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getFirstSteps } from '../database/repositories/firstSteps.ts';
import { countKept } from '../database/repositories/home.ts';
import { putOffKinds } from '../database/repositories/putOff.ts';
import {
  countWaiting,
  firstWaiting,
  listPutOff,
  type Side,
  type WaitingRow,
} from '../database/repositories/waiting/lines.ts';
import { listRequests } from '../database/repositories/waiting/sent.ts';
import type { Asked } from '../database/repositories/waiting/source.ts';
import { type Context, clock } from './context.ts';
import { moneyLines } from './moneyLines.ts';
import { stageYears, strips } from './portfolioYears.ts';
import { waitingRules } from './retentionRules.ts';

/** Lines of a group that « Accueil » carries; the others are a page of their own. */
const CARRIED = 8;

type Lines = { total: number; lines: WaitingLine[] };
type Kept = WaitingRow & { kind: WaitingKind };
/** A copy that left, with what it said wrong and nobody answered. */
type ToCorrect = { frozenId: string; open: readonly unknown[] };
type OffRow = Kept & Pick<PutOffLine, 'until'>;

/** Rows with the kind that they were asked as. */
function ofKind<R extends WaitingRow>(rows: readonly R[], kind: WaitingKind): (R & Kept)[] {
  return rows.map((row) => Object.assign(row, { kind }));
}

/**
 * What waits for a gesture, then the years of the portfolio. Without the copies that wait for a correction
 * notice, which take a while to find: the list of their group tells them.
 */
export function home(db: ReadableDb, context: Context): HomeView {
  const bounds = askedOf(db, context, []);
  const groups = WAITING_GROUPS.map((group) =>
    Object.assign(linesOf(db, bounds, { group, most: CARRIED }), { group }),
  ).filter(({ total }) => total > 0);
  const off = putOffRows(db, bounds);
  const isDrawn = countKept(db) <= MOST_STRIPS;
  return {
    groups,
    steps: stepsOf(db),
    putOff: off.length,
    next: groups.length === 0 ? nextOf(db, bounds, off) : null,
    strips: isDrawn ? strips(db, bounds.today) : [],
    stageYears: isDrawn ? [] : stageYears(db, bounds.today),
  };
}

/** Which of the first things that one does the portfolio has. */
function stepsOf(db: ReadableDb): FirstSteps {
  const { initiativeId, ...has } = getFirstSteps(db);
  return {
    initiativeId,
    organisation: has.organisation === 1,
    grid: has.grid === 1,
    effect: has.effect === 1,
    money: has.money === 1,
    dossier: has.dossier === 1,
  };
}

/** Which lines of a group: so many at most, from a place among them. */
type Part = { group: WaitingGroup; from?: number | undefined; most: number };

/** Some lines of one group, and how many there are in all. */
export function groupLines(
  db: ReadableDb,
  context: Context,
  { copies, ...input }: Part & { copies: readonly ToCorrect[] },
): Lines {
  return linesOf(db, askedOf(db, context, copies), input);
}

/** What is put off, the first that comes back first. */
export function putOffLines(
  db: ReadableDb,
  context: Context,
  copies: readonly ToCorrect[],
): PutOffLine[] {
  const bounds = askedOf(db, context, copies);
  return told(db, bounds, putOffRows(db, bounds));
}

function putOffRows(db: ReadableDb, bounds: Asked): OffRow[] {
  const rows = putOffKinds(db, bounds.today).flatMap((kind) =>
    ofKind(listPutOff(db, kind, bounds), kind),
  );
  return rows.toSorted((a, b) => byText(a.until, b.until) || byUrgency(a, b));
}

/** Whether the copies to correct are told in a group, or among what is put off. */
export function asksNotices(
  db: ReadableDb,
  context: Context,
  where: WaitingGroup | 'putOff',
): boolean {
  if (where !== 'putOff') return kindsOf(where).includes('notice');
  return putOffKinds(db, clock(context).day).includes('notice');
}

function askedOf(db: ReadableDb, context: Context, copies: readonly ToCorrect[]): Asked {
  const { day, time } = clock(context);
  const bounds = waitingBounds(day, time);
  const notices = copies
    .filter(({ open }) => open.length > 0)
    .map(({ frozenId, open }) => ({ id: frozenId, count: open.length }));
  return {
    ...bounds,
    lateAnswers: lateAnswers(listRequests(db), bounds),
    notices,
    retention: waitingRules(db, day),
  };
}

function linesOf(db: ReadableDb, bounds: Asked, { group, from = 0, most }: Part): Lines {
  const end = from + most;
  const side: Side = group === 'late' || group === 'due' ? group : 'all';
  let total = 0;
  const rows: Kept[] = [];
  for (const kind of kindsOf(group)) {
    const count = countWaiting(db, kind, bounds, side);
    total += count;
    if (count === 0) continue;
    rows.push(...ofKind(firstWaiting(db, kind, bounds, { side, most: end }), kind));
  }
  return { total, lines: told(db, bounds, rows.toSorted(byUrgency).slice(from, end)) };
}

/** What a line says, without what only orders it. */
function told<R extends Kept>(
  db: ReadableDb,
  bounds: Asked,
  rows: readonly R[],
): (Omit<R, 'day' | 'sortKey'> & Pick<WaitingLine, 'months'>)[] {
  const lines = rows.map(({ day: _day, sortKey: _key, ...line }) => line);
  return moneyLines(db, lines, bounds.today);
}

/** Comes after every day of a portfolio. */
const EVER = '2999-12-31';

/** The first thing that will wait: what is dated beyond what is looked ahead to, or what was put off. */
function nextOf(db: ReadableDb, bounds: Asked, off: readonly OffRow[]): HomeView['next'] {
  const ever = { ...bounds, horizon: EVER, yearEnd: EVER };
  const rows = kindsOf('due').flatMap((kind) =>
    ofKind(firstWaiting(db, kind, ever, { side: 'all', most: 1 }), kind),
  );
  const [foreseen] = told(db, bounds, rows.toSorted(byUrgency).slice(0, 1));
  const [back] = told(db, bounds, off.slice(0, 1));
  if (back !== undefined && (foreseen === undefined || back.until <= (foreseen.date ?? EVER))) {
    const { until, ...line } = back;
    return { line: { ...line, date: until, time: null }, isPutOff: true };
  }
  return foreseen === undefined ? null : { line: foreseen, isPutOff: false };
}
