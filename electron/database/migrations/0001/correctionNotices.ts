import { day, id, json, line, looseId, oneOf, reference, text } from './checks.ts';

/**
 * What was done of something that a copy which left said wrong: a notice was sent to its recipient, or none
 * is needed, and why. `said` and `put_right`: what the copy said and what the portfolio said by then, as
 * JSON; what changes again is asked again. The record itself may be gone.
 */
export const correctionNotices = `
CREATE TABLE correction_notice (
  ${id},
  ${reference('frozen_id', 'frozen_dossier', 'CASCADE')},
  ${oneOf('kind', ['indicator', 'measure', 'target', 'recheck', 'effect', 'asked', 'costs', 'revenue', 'expense', 'stage', 'milestone', 'application', 'testimony'])},
  ${looseId('record_id')},
  ${line('subject')},
  ${json('said')},
  ${json('put_right')},
  ${oneOf('answer', ['sent', 'not_needed'])},
  ${day('answered_on')},
  ${text('note')},
  CHECK (answer = 'sent' OR trim(note, char(9, 10, 13, 32, 160, 8239)) <> ''),
  UNIQUE (frozen_id, kind, record_id, put_right)
) STRICT;
`;
