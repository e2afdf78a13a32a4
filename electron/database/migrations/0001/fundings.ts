import {
  cents,
  centsOrNull,
  day,
  dayOrNull,
  GOING_FORWARD,
  id,
  inOrder,
  oneOf,
  partialDate,
  partialDateOrNull,
  reference,
  refuse,
  text,
  timeOrNull,
  title,
} from './checks.ts';

/** The states of money. */
export const STATES = ['asked', 'probable', 'confirmed', 'received', 'refused'];

/** A funding may only stand behind what belongs to an initiative that has a share in it. */
export function ownFunding(table: string, initiative: string): string {
  const other = `NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = ${initiative})`;
  return [
    refuse(`${table}_funding_insert`, `INSERT ON ${table}`, other, 'other_initiative'),
    refuse(
      `${table}_funding_update`,
      `UPDATE OF funding_id ON ${table}`,
      other,
      'other_initiative',
    ),
  ].join('\n');
}

/**
 * Fundings: their dated states (added, never overwritten), whose they are, what is due to come and to be
 * told. A funding without a share is the organisation's own.
 */
export const fundings = `
CREATE TABLE funding (
  ${id},
  ${title('title')},
  ${reference('funder_id', 'funder', 'SET NULL')},
  ${reference('program_id', 'program', 'SET NULL')},
  ${oneOf('kind', ['mission', 'project', 'contract', 'own', 'in_kind'])},
  ${partialDateOrNull('start')},
  ${partialDateOrNull('"end"')},
  ${text('conditions')},
  ${inOrder('start', '"end"')}
) STRICT;
CREATE INDEX funding_by_funder ON funding (funder_id);
CREATE INDEX funding_by_program ON funding (program_id);

CREATE TABLE funding_state (
  ${id},
  ${reference('funding_id', 'funding', 'CASCADE')},
  ${partialDate('date')},
  ${oneOf('state', STATES)},
  ${cents('amount')},
  ${text('note')}
) STRICT;
CREATE INDEX funding_state_by_funding ON funding_state (funding_id, date, id, state);
${refuse('funding_state_kept', 'UPDATE ON funding_state', '1', 'funding_state_kept')}

CREATE TABLE funding_share (
  ${reference('funding_id', 'funding', 'CASCADE')},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${centsOrNull('amount')},
  PRIMARY KEY (funding_id, initiative_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX funding_share_by_initiative ON funding_share (initiative_id);

CREATE TABLE funding_instalment (
  ${id},
  ${reference('funding_id', 'funding', 'CASCADE')},
  ${partialDateOrNull('due_on')},
  ${cents('amount')},
  ${partialDateOrNull('received_on')}
) STRICT;
CREATE INDEX funding_instalment_by_funding ON funding_instalment (funding_id, due_on, id);

CREATE TABLE funding_report (
  ${id},
  ${reference('funding_id', 'funding', 'CASCADE')},
  ${title('label')},
  ${day('due_on')},
  ${timeOrNull('due_time')},
  ${oneOf('state', ['to_do', 'sent', 'accepted'])},
  ${dayOrNull('sent_on')}
) STRICT;
CREATE INDEX funding_report_by_funding ON funding_report (funding_id, due_on, id);

CREATE TABLE effect_payer (
  ${reference('effect_id', 'effect', 'CASCADE')},
  ${reference('funding_id', 'funding', 'CASCADE')},
  PRIMARY KEY (effect_id, funding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX effect_payer_by_funding ON effect_payer (funding_id);
${ownFunding('effect_payer', '(SELECT initiative_id FROM effect WHERE id = NEW.effect_id)')}

CREATE TRIGGER funding_share_gone AFTER DELETE ON funding_share
WHEN ${GOING_FORWARD}
BEGIN
  DELETE FROM effect_payer WHERE funding_id = OLD.funding_id
    AND effect_id IN (SELECT id FROM effect WHERE initiative_id = OLD.initiative_id);
  UPDATE dossier SET funding_id = NULL WHERE funding_id = OLD.funding_id AND initiative_id = OLD.initiative_id;
  UPDATE budget SET funding_id = NULL WHERE funding_id = OLD.funding_id AND initiative_id = OLD.initiative_id;
  UPDATE budget_line SET funding_id = NULL WHERE funding_id = OLD.funding_id
    AND budget_id IN (SELECT id FROM budget WHERE initiative_id = OLD.initiative_id);
END;
CREATE TRIGGER funding_goes_with_initiative BEFORE DELETE ON initiative
WHEN ${GOING_FORWARD}
BEGIN
  DELETE FROM funding WHERE id IN (SELECT s.funding_id FROM funding_share AS s WHERE s.initiative_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM funding_share AS o WHERE o.funding_id = funding.id AND o.initiative_id <> OLD.id);
END;
`;
