import type { RetentionRound, RetentionRule } from '../../../shared/domain/schemas/retention.ts';
import { RETENTION_KINDS, type RetentionKind } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, type Table } from '../record.ts';

const ROUND = {
  name: 'retention_round',
  columns: {
    id: 'id',
    decidedOn: 'decided_on',
    decidedBy: 'decided_by',
    reason: 'reason',
    recordedAt: 'recorded_at',
  },
} as const satisfies Table<Exclude<keyof RetentionRound, 'records'>>;

const RECORD = {
  name: 'retention_record',
  columns: { id: 'id', roundId: 'round_id', kind: 'kind', decision: 'decision', count: 'number' },
} as const satisfies Table<string>;

type RecordRow = RetentionRound['records'][number] & { roundId: string };

/** The rule of every kind, those without one included. */
export function listRules(db: ReadableDb): RetentionRule[] {
  const rows = db.all<RetentionRule>('SELECT kind, months, note FROM retention_rule');
  return RETENTION_KINDS.map(
    (kind) => rows.find((row) => row.kind === kind) ?? { kind, months: null, note: '' },
  );
}

/** Sets the rule of a kind, or takes it away. */
export function writeRule(db: WritableDb, { kind, months, note }: RetentionRule): void {
  if (months === null) {
    db.run('DELETE FROM retention_rule WHERE kind = ?', kind);
    return;
  }
  db.run(
    `INSERT INTO retention_rule (kind, months, note) VALUES (?, ?, ?)
     ON CONFLICT (kind) DO UPDATE SET months = excluded.months, note = excluded.note`,
    kind,
    months,
    note,
  );
}

/** The day of the last list that was decided. */
export function lastRoundOn(db: ReadableDb): string | null {
  return (
    db.get<{ day: string | null }>('SELECT max(decided_on) AS day FROM retention_round')?.day ??
    null
  );
}

/** What was decided, the last first. */
export function listRounds(db: ReadableDb): RetentionRound[] {
  const records = grouped(
    db.all<RecordRow>(
      'SELECT round_id AS "roundId", kind, decision, number AS count FROM retention_record ORDER BY id',
    ),
    'roundId',
  );
  return db
    .all<Omit<RetentionRound, 'records'>>(
      `SELECT id, decided_on AS "decidedOn", decided_by AS "decidedBy", reason,
         recorded_at AS "recordedAt"
       FROM retention_round ORDER BY decided_on DESC, id DESC`,
    )
    .map((round) =>
      Object.assign(round, {
        records: (records.get(round.id) ?? []).map(({ roundId: _of, ...record }) => record),
      }),
    );
}

/** Notes what was decided. */
export function insertRound(db: WritableDb, round: RetentionRound, newId: () => string): void {
  insert(db, ROUND, round);
  for (const record of round.records) {
    insert(db, RECORD, { ...record, id: newId(), roundId: round.id });
  }
}

/** Keeps something out of the list: until a day for a reason, or for good once it names nobody. */
export function holdBack(
  db: WritableDb,
  { kind, id }: { kind: RetentionKind; id: string },
  { until, reason }: { until: string | null; reason: string },
): void {
  db.run(
    `INSERT INTO retention_hold (kind, subject_id, until, reason) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, subject_id) DO UPDATE SET until = excluded.until, reason = excluded.reason`,
    kind,
    id,
    until,
    reason,
  );
}

/** Forgets what was said of something that is gone. */
export function removeHold(
  db: WritableDb,
  { kind, id }: { kind: RetentionKind; id: string },
): void {
  db.run('DELETE FROM retention_hold WHERE kind = ? AND subject_id = ?', kind, id);
}
