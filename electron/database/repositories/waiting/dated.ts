import { dueBy } from '../followUpRound.ts';
import { IN_SIGHT, IS_SURE } from '../fundingParts.ts';
import { joined, sql } from '../initiativeQuery/sql.ts';
import {
  columns,
  DEADLINE_ON,
  DEADLINE_TIME,
  EVERYDAY,
  lastMoment,
  ofDossier,
  ofInitiative,
  type Sources,
} from './source.ts';

const REPORT = `SELECT ${columns({
  id: 'r.id',
  about: 'r.label',
  title: 'f.title',
  placeId: 'f.id',
  date: 'r.due_on',
  time: 'r.due_time',
  day: lastMoment('r.due_on', 'r.due_time'),
})}
FROM funding_report AS r JOIN funding AS f ON f.id = r.funding_id
WHERE r.state = 'to_do' AND r.due_on <= ? AND ${IN_SIGHT}`;

/** What was only asked for, or refused, is not expected. */
const INSTALMENT = `SELECT ${columns({
  id: 'r.id',
  title: 'f.title',
  placeId: 'f.id',
  date: 'r.due_on',
  amount: 'r.amount',
  day: lastMoment('r.due_on'),
})}
FROM funding_instalment AS r JOIN funding AS f ON f.id = r.funding_id
WHERE r.received_on IS NULL AND r.due_on <= ? AND ${IS_SURE}
  AND ${IN_SIGHT}`;

/** A step that has not begun is told by its start, one under way by its end. */
const STEP = `SELECT ${ofInitiative({
  id: 'm.id',
  about: 'm.label',
  date: 'm.date',
  day: lastMoment('m.date'),
})}
FROM (
  SELECT id, initiative_id, label, iif(start > ?, start, coalesce("end", start)) AS date
  FROM milestone WHERE done_on IS NULL AND start <= ?
) AS m JOIN initiative AS i ON i.id = m.initiative_id WHERE ${EVERYDAY}`;

const FOLLOW_UP = `SELECT ${ofInitiative({
  id: 'i.id',
  date: 'd."dueOn"',
  day: lastMoment('d."dueOn"'),
})}
FROM (`;

/** As in the yearly round: a call tried this year without an answer is done for the year. */
const NOT_TRIED = `) AS d JOIN initiative AS i ON i.id = d."initiativeId"
WHERE ${EVERYDAY} AND (d."lastSilence" IS NULL OR substr(d."lastSilence", 1, 4) <> ?)`;

const DOSSIER = `SELECT ${ofDossier({
  id: 'd.id',
  about: 'd.title',
  date: DEADLINE_ON,
  time: DEADLINE_TIME,
  day: lastMoment(DEADLINE_ON, DEADLINE_TIME),
})}
FROM dossier AS d LEFT JOIN program AS p ON p.id = d.program_id LEFT JOIN initiative AS i ON i.id = d.initiative_id
WHERE ${DEADLINE_ON} <= ? AND NOT EXISTS (SELECT 1 FROM frozen_dossier AS z WHERE z.dossier_id = d.id)
  AND ${EVERYDAY}`;

/** What has a last day: reports and payments of fundings, steps of calendars, calls, dossiers whose programme, or whose template, closes. */
export const DATED_SOURCES: Sources<'report' | 'instalment' | 'step' | 'followUp' | 'dossier'> = {
  report: ({ horizon }) => sql(REPORT, horizon),
  instalment: ({ horizon }) => sql(INSTALMENT, horizon),
  step: ({ today, horizon }) => sql(STEP, today, horizon),
  followUp: ({ today, yearEnd }) =>
    joined([sql(FOLLOW_UP), dueBy(today, yearEnd), sql(NOT_TRIED, today.slice(0, 4))], '\n'),
  dossier: ({ horizon }) => sql(DOSSIER, horizon),
};
