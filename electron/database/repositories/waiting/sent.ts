import type { LocalDate } from '../../../../shared/domain/dates.ts';
import type { Sent } from '../../../../shared/domain/sentDossiers.ts';
import type { ReadableDb } from '../../connection.ts';
import { STANDING_ANSWER } from '../dossierAnswers.ts';
import { sql } from '../initiativeQuery/sql.ts';
import { EVERYDAY, lastMoment, ofDossier, ofInitiative, type Sources } from './source.ts';

type Row = Omit<Sent, 'answer'> & {
  sentOn: LocalDate;
  outcome: NonNullable<Sent['answer']>['outcome'] | null;
};

/** All copies that asked for something, with the day on which they left and the answer that stands. */
export function listRequests(db: ReadableDb): (Sent & { sentOn: LocalDate })[] {
  return db
    .all<Row>(
      `SELECT f.id, f.dossier_id AS "dossierId", f.recipient, f.made_at AS "madeAt", f.purpose,
         date(f.made_at, 'localtime') AS "sentOn", a.outcome
       FROM frozen_dossier AS f LEFT JOIN dossier_answer AS a ON a.id = ${STANDING_ANSWER}
       WHERE f.purpose = 'request'`,
    )
    .map(({ outcome, ...row }) =>
      Object.assign(row, { answer: outcome === null ? null : { outcome } }),
    );
}

/** Told by the day on which it left. What belonged to an initiative that is deleted for good is asked of nobody. */
const ANSWER = `SELECT ${ofDossier({
  id: 'f.id',
  about: 'f.title',
  date: `date(f.made_at, 'localtime')`,
  day: lastMoment(`(late.value ->> 'lastDay')`),
})}
FROM json_each(?) AS late JOIN frozen_dossier AS f ON f.id = late.value ->> 'id'
LEFT JOIN initiative AS i ON i.id = f.initiative_id
WHERE ${EVERYDAY} AND (f.initiative_id IS NULL OR i.id IS NOT NULL)`;

/** Copies that said something wrong; which ones is worked out from what they were drawn from. */
const NOTICE = `SELECT ${ofInitiative({
  id: 'f.id',
  about: 'f.title',
  placeId: 'i.id',
  date: `date(f.made_at, 'localtime')`,
  day: 'f.made_at',
  count: `(found.value ->> 'count')`,
})}
FROM json_each(?) AS found JOIN frozen_dossier AS f ON f.id = found.value ->> 'id'
JOIN initiative AS i ON i.id = f.initiative_id WHERE ${EVERYDAY}`;

/** What was sent: requests whose answer is late, by the rule of `lateAnswers`, and copies that wait for a correction notice. */
export const SENT_SOURCES: Sources<'answer' | 'notice'> = {
  answer: ({ lateAnswers = [] }) => sql(ANSWER, JSON.stringify(lateAnswers)),
  notice: ({ notices = [] }) => sql(NOTICE, JSON.stringify(notices)),
};
