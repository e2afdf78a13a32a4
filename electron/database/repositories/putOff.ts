import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { WaitingKind } from '../../../shared/domain/waiting.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/** A line of « Accueil », by its kind and what it is about. */
export type Subject = { kind: WaitingKind; id: string };

/** Puts a line off until a day, on which it waits again. What was put off until a day that came goes. */
export function writePutOff(
  db: WritableDb,
  { kind, id }: Subject,
  { until, today }: { until: LocalDate; today: LocalDate },
): void {
  db.run('DELETE FROM put_off WHERE until <= ?', today);
  db.run(
    `INSERT INTO put_off (kind, subject_id, until) VALUES (?, ?, ?)
     ON CONFLICT (kind, subject_id) DO UPDATE SET until = excluded.until`,
    kind,
    id,
    until,
  );
}

/** Lets a line wait again. */
export function removePutOff(db: WritableDb, { kind, id }: Subject): void {
  db.run('DELETE FROM put_off WHERE kind = ? AND subject_id = ?', kind, id);
}

/** The kinds of which something is put off beyond a day. */
export function putOffKinds(db: ReadableDb, today: LocalDate): WaitingKind[] {
  return db
    .all<{ kind: WaitingKind }>('SELECT DISTINCT kind FROM put_off WHERE until > ?', today)
    .map(({ kind }) => kind);
}
