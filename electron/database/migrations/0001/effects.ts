import {
  id,
  months,
  oneOf,
  partialDate,
  partialDateOrNull,
  reference,
  refuse,
  text,
} from './checks.ts';
import { type Corrected, correctedRecord, correctionTable } from './corrections.ts';

const ANSWERS = ['holds', 'changed', 'gone', 'unknown'];

const RECHECK: Corrected = {
  table: 'effect_recheck',
  former: 'recheck_correction',
  key: 'recheck_id',
  columns: { date: 'date', answer: 'answer', source: 'source', note: 'note' },
  kept: [
    partialDate('former_date'),
    oneOf('former_answer', ANSWERS),
    text('former_source'),
    text('former_note'),
  ],
};

/** What ties effects to one another, what was learned of them later, and how a portfolio looks at them. */
export const effects = `
CREATE TABLE effect_link (
  ${id},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${reference('from_id', 'effect', 'CASCADE')},
  ${reference('to_id', 'effect', 'CASCADE')},
  ${partialDateOrNull('date')},
  ${text('how')},
  UNIQUE (from_id, to_id),
  CHECK (from_id <> to_id)
) STRICT;
CREATE INDEX effect_link_by_initiative ON effect_link (initiative_id, id);
CREATE INDEX effect_link_by_to ON effect_link (to_id);
${ownEffects('INSERT ON')}
${ownEffects('UPDATE OF initiative_id, from_id, to_id ON')}

CREATE TABLE effect_recheck (
  ${id},
  ${reference('effect_id', 'effect', 'CASCADE')},
  ${partialDate('date')},
  ${oneOf('answer', ANSWERS)},
  ${text('source')},
  ${text('note')}
) STRICT;
CREATE INDEX effect_recheck_by_effect ON effect_recheck (effect_id, date, id, answer);
${correctedRecord(RECHECK, { table: 'effect', key: 'effect_id', same: [] })}
${correctionTable(RECHECK)}

CREATE TABLE effect_setting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  ${months('recheck_months')},
  ${months('short_months')},
  ${months('medium_months')},
  CHECK (short_months < medium_months)
) STRICT;
`;

/** An effect feeds effects of its own initiative only. */
function ownEffects(event: string): string {
  return refuse(
    `effect_link_own_${event.slice(0, 6).toLowerCase()}`,
    `${event} effect_link`,
    `${initiativeOf('from_id')} IS NOT NEW.initiative_id OR ${initiativeOf('to_id')} IS NOT NEW.initiative_id`,
    'other_initiative',
  );
}

function initiativeOf(column: string): string {
  return `(SELECT initiative_id FROM effect WHERE id = NEW.${column})`;
}
