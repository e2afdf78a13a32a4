import {
  id,
  line,
  oneOf,
  oneOfOrNull,
  partialDate,
  partialDateOrNull,
  reference,
  refuse,
  text,
} from './checks.ts';

const initiative = reference('initiative_id', 'initiative', 'CASCADE');

/** A follow-up may only name a status check of its own initiative. */
const isOthers =
  '(SELECT initiative_id FROM status_check WHERE id = NEW.status_check_id) IS NOT NEW.initiative_id';

/** What was learned of an initiative beyond its pilot, and when it is asked again. */
export const beyond = `
CREATE TABLE status_check (
  ${id},
  ${initiative},
  ${partialDate('date')},
  ${oneOf('status', ['alive', 'transformed', 'absorbed', 'replicated', 'closed', 'unknown'])},
  ${line('source')},
  ${text('note')}
) STRICT;
CREATE INDEX status_check_by_initiative ON status_check (initiative_id, date, id);

CREATE TABLE follow_up (
  ${id},
  ${initiative},
  ${partialDate('due_on')},
  ${partialDateOrNull('done_on')},
  ${oneOfOrNull('outcome', ['answered', 'silence', 'dropped'])},
  ${line('whom')},
  ${text('note')},
  ${reference('status_check_id', 'status_check', 'SET NULL')},
  CHECK ((done_on IS NULL) = (outcome IS NULL)),
  CHECK (status_check_id IS NULL OR outcome IS NOT NULL)
) STRICT;
CREATE INDEX follow_up_by_initiative ON follow_up (initiative_id, due_on, id);
CREATE INDEX follow_up_by_status_check ON follow_up (status_check_id);
${refuse('follow_up_own_added', 'INSERT ON follow_up', `NEW.status_check_id IS NOT NULL AND ${isOthers}`, 'other_initiative')}
${refuse('follow_up_own_changed', 'UPDATE OF status_check_id, initiative_id ON follow_up', `NEW.status_check_id IS NOT NULL AND ${isOthers}`, 'other_initiative')}
`;
