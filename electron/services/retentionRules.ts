import type { LocalDate } from '../../shared/domain/dates.ts';
import { isListDue } from '../../shared/domain/retention.ts';
import type { ReadableDb } from '../database/connection.ts';
import { lastRoundOn, listRules } from '../database/repositories/retention.ts';
import type { RuleToday } from '../database/repositories/retentionSubjects.ts';

/** The rules that somebody set, as they are asked on a day. */
export function rulesToday(db: ReadableDb, day: LocalDate): RuleToday[] {
  return listRules(db).flatMap(({ kind, months }) =>
    months === null ? [] : [{ kind, months, today: day }],
  );
}

/** The rules by which « Accueil » tells that the list waits; none within a year of the last one. */
export function waitingRules(db: ReadableDb, day: LocalDate): RuleToday[] {
  return isListDue(lastRoundOn(db), day) ? rulesToday(db, day) : [];
}
