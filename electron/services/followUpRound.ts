import { yearOf } from '../../shared/domain/dates.ts';
import type { FollowUpRound, RoundContact } from '../../shared/domain/schemas/followUpRound.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listContacts, listDoneIn, listDue } from '../database/repositories/followUpRound.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { type Context, today } from './context.ts';

/** The round of this year: a call tried without an answer is done for the year, and its date stays open. */
export function followUpRound(db: ReadableDb, context: Context): FollowUpRound {
  const day = today(context);
  const year = yearOf(day);
  const due = listDue(db, day, `${year}-12-31`);
  const isTried = ({ lastSilence }: (typeof due)[number]) =>
    lastSilence !== null && yearOf(lastSilence) === year;
  return {
    today: day,
    year,
    calls: due.filter((call) => !isTried(call)),
    silent: due.filter(isTried),
    done: listDoneIn(db, year),
  };
}

/** Who may know how an initiative goes; refuses when it is not there, or lies in the bin. */
export function contacts(db: ReadableDb, initiativeId: string): RoundContact[] {
  requirePresent(db, initiativeId);
  return listContacts(db, initiativeId);
}
