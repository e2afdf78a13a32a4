import { ANSWER_DAYS } from '../../../../shared/domain/accessRequests.ts';
import { joined, sql } from '../initiativeQuery/sql.ts';
import { anyOver } from '../retentionSubjects.ts';
import { columns, lastMoment, PORTFOLIO_ID, type Sources } from './source.ts';

const DUE = `date(q.received_on, '+${ANSWER_DAYS} days')`;

/** The person is not named: « Accueil » may be on a projector. */
const ACCESS_REQUEST = `SELECT ${columns({
  id: 'q.id',
  title: "''",
  date: DUE,
  day: lastMoment(DUE),
})}
FROM access_request AS q WHERE q.answered_on IS NULL`;

const OFFICER = `SELECT ${columns({ id: PORTFOLIO_ID, title: "''" })}
FROM portfolio AS o WHERE o.privacy_officer = '' AND o.kind <> 'public_example'
  AND EXISTS (SELECT 1 FROM testimony)`;

const LIST = `SELECT ${columns({ id: PORTFOLIO_ID, title: "''" })} FROM portfolio AS o WHERE`;

/** What the portfolio promised to persons: an answer, a look at what is over, somebody who answers for it. */
export const PRIVACY_SOURCES: Sources<'accessRequest' | 'retention' | 'privacyOfficer'> = {
  accessRequest: () => sql(ACCESS_REQUEST),
  privacyOfficer: () => sql(OFFICER),
  retention: ({ retention = [] }) =>
    joined([sql(LIST), sql('('), anyOver(retention), sql(')')], ' '),
};
