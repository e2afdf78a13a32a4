import {
  centsOrNull,
  day,
  dayOrNull,
  flag,
  id,
  instant,
  line,
  oneOf,
  reference,
  refuse,
  replaces,
  text,
  timeOrNull,
} from './checks.ts';

/** What the person said: no column of it is ever written over. */
const SAID =
  'id, frozen_id, answered_on, outcome, amount, in_kind, reason, conditions, report_label, report_on, report_time, note, corrects_id, made_funding, recorded_at';

/** What came of it in the money: let go when that is removed, never tied to another. */
const TIES = ['funding_id', 'state_id', 'report_id'];

const TIED_AGAIN = TIES.map(
  (column) => `(NEW.${column} IS NOT NULL AND NEW.${column} IS NOT OLD.${column})`,
).join(' OR ');

const LATER =
  'EXISTS (SELECT 1 FROM dossier_answer AS a WHERE a.frozen_id = OLD.frozen_id AND a.rowid > OLD.rowid)';

const CORRECTS_ANOTHER =
  'NEW.corrects_id IS NOT NULL AND (SELECT frozen_id FROM dossier_answer WHERE id = NEW.corrects_id) IS NOT NEW.frozen_id';

const CORRECTED_TWICE =
  'NEW.corrects_id IS NOT NULL AND EXISTS (SELECT 1 FROM dossier_answer WHERE corrects_id = NEW.corrects_id)';

/**
 * What funders answered to the dossiers that left: added one after the other, an appeal or a revised amount
 * beside what was said before. A correction names the answer that it corrects, which stays. Only the last
 * one of a dossier may be taken back.
 */
export const answers = `
CREATE TABLE dossier_answer (
  ${id},
  ${reference('frozen_id', 'frozen_dossier', 'CASCADE')},
  ${day('answered_on')},
  ${oneOf('outcome', ['accepted', 'partly', 'refused', 'withdrawn'])},
  ${centsOrNull('amount')},
  ${flag('in_kind')},
  ${text('reason')},
  ${text('conditions')},
  ${line('report_label')},
  ${dayOrNull('report_on')},
  ${timeOrNull('report_time')},
  ${text('note')},
  ${reference('corrects_id', 'dossier_answer', 'SET NULL')},
  ${reference('funding_id', 'funding', 'SET NULL')},
  ${reference('state_id', 'funding_state', 'SET NULL')},
  ${reference('report_id', 'funding_report', 'SET NULL')},
  ${flag('made_funding')},
  ${instant('recorded_at')},
  CHECK ((outcome IN ('accepted', 'partly')) = (amount IS NOT NULL)),
  CHECK ((report_on IS NULL) = (report_label = '')),
  CHECK (report_time IS NULL OR report_on IS NOT NULL)
) STRICT;
CREATE INDEX dossier_answer_by_frozen ON dossier_answer (frozen_id, answered_on);
CREATE INDEX dossier_answer_by_corrects ON dossier_answer (corrects_id);
CREATE INDEX dossier_answer_by_funding ON dossier_answer (funding_id);
CREATE INDEX dossier_answer_by_state ON dossier_answer (state_id);
CREATE INDEX dossier_answer_by_report ON dossier_answer (report_id);
${refuse('dossier_answer_replaced', 'INSERT ON dossier_answer', replaces('dossier_answer', ['id'], 'true'), 'answer_kept')}
${refuse('dossier_answer_corrects', 'INSERT ON dossier_answer', `${CORRECTS_ANOTHER} OR ${CORRECTED_TWICE}`, 'answer_kept')}
${refuse('dossier_answer_said', `UPDATE OF ${SAID} ON dossier_answer`, 'true', 'answer_kept')}
${refuse('dossier_answer_tied', `UPDATE OF ${TIES.join(', ')} ON dossier_answer`, TIED_AGAIN, 'answer_kept')}
${refuse('dossier_answer_last', 'DELETE ON dossier_answer', LATER, 'answer_kept')}
`;
