import type { WritableDb } from '../../../electron/database/connection.ts';
import {
  insertFollowUp,
  insertStatusCheck,
  setRhythm,
} from '../../../electron/database/repositories/followUps.ts';
import { FOLLOW_UP_OUTCOMES, STATUSES } from '../../../shared/domain/vocabulary.ts';
import type { Chance } from '../chance.ts';

const RHYTHMS = [[], [2], [4, 8], [1, 2, 3, 20]];

/** What was asked of some initiatives, what was learned, and when it is asked again; some of it ahead of its day. */
export function followUps(
  db: WritableDb,
  chance: Chance,
  initiativeId: string,
  date: (firstYear: number, lastYear: number) => string,
): void {
  const ids = () => ({ id: chance.id(), initiativeId });
  if (chance.is(0.3)) {
    const [status, on] = [chance.pick(STATUSES), date(2012, 2026)];
    insertStatusCheck(db, { ...ids(), date: on, status, source: '', note: '' });
  }
  if (chance.is(0.3)) {
    const [dueOn, doneOn] = [date(2012, 2028), date(2012, 2025)];
    const outcome = chance.pick(FOLLOW_UP_OUTCOMES);
    const rest = { whom: '', note: '', statusCheckId: null };
    insertFollowUp(db, { ...ids(), dueOn, doneOn, outcome, ...rest });
  }
  if (chance.is(0.1)) {
    const rest = { doneOn: null, outcome: null, whom: '', note: '', statusCheckId: null };
    insertFollowUp(db, { ...ids(), dueOn: date(2020, 2030), ...rest });
  }
  if (chance.is(0.1)) setRhythm(db, initiativeId, chance.pick(RHYTHMS));
}
