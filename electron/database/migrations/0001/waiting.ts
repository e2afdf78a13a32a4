import { day, looseId, oneOf } from './checks.ts';

/**
 * Lines of « Accueil » put off until a day. What a line is about may be of any table, and may go before
 * that day: it then shows nowhere, and its row goes with the next writing after the day.
 */
export const waiting = `
CREATE TABLE put_off (
  ${oneOf('kind', [
    'report',
    'instalment',
    'step',
    'followUp',
    'dossier',
    'answer',
    'accessRequest',
    'notice',
    'openGrid',
    'draft',
    'money',
    'funding',
    'consent',
    'pilot',
    'noEvidence',
    'noContribution',
    'recheck',
    'measure',
    'news',
    'oldGrid',
    'unread',
    'retention',
    'privacyOfficer',
  ])},
  ${looseId('subject_id')},
  ${day('until')},
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX milestone_open ON milestone (start) WHERE done_on IS NULL;
CREATE INDEX funding_report_open ON funding_report (due_on) WHERE state = 'to_do';
CREATE INDEX funding_instalment_open ON funding_instalment (due_on) WHERE received_on IS NULL;
CREATE INDEX grid_application_open ON grid_application (date) WHERE concluded_at IS NULL;
CREATE INDEX grid_application_open_of ON grid_application (initiative_id) WHERE concluded_at IS NULL;
`;
