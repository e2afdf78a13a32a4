import type { LocalDate } from '../../../../shared/domain/dates.ts';
import type { WaitingKind } from '../../../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../../connection.ts';
import { joined, type Sql, sql } from '../initiativeQuery/sql.ts';
import { CLAIM_SOURCES } from './claims.ts';
import { DATED_SOURCES } from './dated.ts';
import { ENDING_SOURCES } from './ending.ts';
import { LOOK_SOURCES } from './looks.ts';
import { PRIVACY_SOURCES } from './privacy.ts';
import { SENT_SOURCES } from './sent.ts';
import type { Asked, Sources } from './source.ts';
import { UNFINISHED_SOURCES } from './unfinished.ts';

const SOURCES: Sources<WaitingKind> = {
  ...DATED_SOURCES,
  ...UNFINISHED_SOURCES,
  ...ENDING_SOURCES,
  ...CLAIM_SOURCES,
  ...LOOK_SOURCES,
  ...SENT_SOURCES,
  ...PRIVACY_SOURCES,
};

/** A line as it is kept together; `day` and `sortKey` give the order between kinds. */
export type WaitingRow = Omit<WaitingLine, 'kind' | 'months'> & { day: string; sortKey: string };

/** Of what has a last day: all of it, what is late, or what is not. */
export type Side = 'late' | 'due' | 'all';

const ROW = `w.id, w.about, w.initiative_id AS "initiativeId", w.title AS "initiativeTitle",
  w.place_id AS "placeId", w.date, w.time, w.amount, w.count, w.day, w.sort_key AS "sortKey"`;

const ORDER = 'ORDER BY w.day, w.sort_key, w.title, w.id LIMIT ?';

/** How many lines of a kind wait, those put off left out. */
export function countWaiting(db: ReadableDb, kind: WaitingKind, bounds: Asked, side: Side): number {
  const { text, values } = waiting('count(*) AS "count"', kind, bounds, side);
  return db.get<{ count: number }>(text, ...values)?.count ?? 0;
}

/** The first lines of a kind that wait, the most urgent first, those put off left out. */
export function firstWaiting(
  db: ReadableDb,
  kind: WaitingKind,
  bounds: Asked,
  { side, most }: { side: Side; most: number },
): WaitingRow[] {
  const { text, values } = joined([waiting(ROW, kind, bounds, side), sql(ORDER, most)], ' ');
  return db.all(text, ...values);
}

/** The lines of a kind that are put off, the first that come back first. */
export function listPutOff(
  db: ReadableDb,
  kind: WaitingKind,
  bounds: Asked,
): (WaitingRow & { until: LocalDate })[] {
  const { text, values } = joined(
    [
      sql(`SELECT ${ROW}, p.until FROM (`),
      SOURCES[kind](bounds),
      sql(
        `) AS w JOIN put_off AS p ON p.subject_id = w.id AND p.kind = ? WHERE p.until > ?
         ORDER BY p.until, w.day, w.id`,
        kind,
        bounds.today,
      ),
    ],
    '\n',
  );
  return db.all(text, ...values);
}

/** The question behind the first lines of a kind, for who looks how it is answered. */
export function waitingQuestion(kind: WaitingKind, bounds: Asked): Sql {
  return joined([waiting(ROW, kind, bounds, 'all'), sql(ORDER, 1)], ' ');
}

function waiting(select: string, kind: WaitingKind, bounds: Asked, side: Side): Sql {
  return joined(
    [
      sql(`SELECT ${select} FROM (`),
      SOURCES[kind](bounds),
      // Asked once first: of most kinds nothing is put off, and thousands of lines need no look.
      sql(
        `) AS w WHERE (NOT EXISTS (SELECT 1 FROM put_off WHERE kind = ? AND until > ?) OR NOT EXISTS (
           SELECT 1 FROM put_off AS p WHERE p.kind = ? AND p.subject_id = w.id AND p.until > ?))`,
        kind,
        bounds.today,
        kind,
        bounds.today,
      ),
      ...(side === 'all' ? [] : [sql(`AND w.day ${side === 'late' ? '<' : '>='} ?`, bounds.now)]),
    ],
    '\n',
  );
}
