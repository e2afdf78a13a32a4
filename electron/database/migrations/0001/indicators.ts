import {
  decimal,
  decimalOrNull,
  id,
  line,
  monthsOrNull,
  oneOf,
  partialDate,
  partialDateOrNull,
  reference,
  refuse,
  replaces,
  text,
  title,
} from './checks.ts';
import { type Corrected, correctedRecord, correctionTable } from './corrections.ts';

const MEASURE: Corrected = {
  table: 'measure',
  former: 'measure_correction',
  key: 'measure_id',
  columns: { date: 'date', value: 'value', source: 'source' },
  kept: [partialDate('former_date'), decimal('former_value'), text('former_source')],
};

const TARGET: Corrected = {
  table: 'indicator_target',
  former: 'target_correction',
  key: 'target_id',
  columns: { date: 'date', value: 'value' },
  kept: [partialDate('former_date'), decimalOrNull('former_value')],
};

const BASELINE: Corrected = {
  table: 'indicator',
  former: 'baseline_correction',
  key: 'indicator_id',
  columns: { date: 'baseline_date', value: 'baseline_value', source: 'baseline_source' },
  kept: [partialDateOrNull('former_date'), decimal('former_value'), text('former_source')],
  isWritten: 'OLD.baseline_value IS NOT NULL',
};

const OF_INDICATOR = { table: 'indicator', key: 'indicator_id', same: ['date'] };

/** What is measured over the years, what was aimed at, and what was found; a correction keeps what it corrects. */
export const indicators = `
CREATE TABLE indicator (
  ${id},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${reference('effect_id', 'effect', 'SET NULL')},
  ${title('name')},
  ${line('unit')},
  ${oneOf('direction', ['up', 'down', 'keep'])},
  ${decimalOrNull('baseline_value')},
  ${partialDateOrNull('baseline_date')},
  ${text('baseline_source')},
  ${monthsOrNull('rhythm_months')}
) STRICT;
CREATE INDEX indicator_by_initiative ON indicator (initiative_id, id);
CREATE INDEX indicator_by_effect ON indicator (effect_id);
${ownEffect('INSERT ON')}
${ownEffect('UPDATE OF initiative_id, effect_id ON')}

${refuse('indicator_replaced', 'INSERT ON indicator', replaces('indicator', ['id'], 'true'), 'correction_missing')}
${correctionTable(BASELINE)}

CREATE TABLE indicator_target (
  ${id},
  ${reference('indicator_id', 'indicator', 'CASCADE')},
  ${partialDate('date')},
  ${decimalOrNull('value')},
  UNIQUE (indicator_id, date)
) STRICT;
${correctedRecord(TARGET, OF_INDICATOR)}
${correctionTable(TARGET)}

CREATE TABLE measure (
  ${id},
  ${reference('indicator_id', 'indicator', 'CASCADE')},
  ${partialDate('date')},
  ${decimal('value')},
  ${text('source')},
  ${text('note')},
  UNIQUE (indicator_id, date)
) STRICT;
${correctedRecord(MEASURE, OF_INDICATOR)}
${correctionTable(MEASURE)}
`;

/** An indicator follows an effect of its own initiative only. */
function ownEffect(event: string): string {
  return refuse(
    `indicator_own_effect_${event.slice(0, 6).toLowerCase()}`,
    `${event} indicator`,
    'NEW.effect_id IS NOT NULL AND (SELECT initiative_id FROM effect WHERE id = NEW.effect_id) IS NOT NEW.initiative_id',
    'other_initiative',
  );
}
