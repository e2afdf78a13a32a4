import {
  decimal,
  decimalOrNull,
  id,
  instant,
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
  writtenText,
} from './checks.ts';

/** What is corrected in a measure: each former one stays in `measure_correction`. */
const CORRECTED = ['date', 'value', 'source'];

/** True while the last correction (by its place, as a clock may go back) of the measure does not hold what is about to be written over. */
const UNKEPT = `NOT EXISTS (
  SELECT 1 FROM measure_correction AS c WHERE c.measure_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM measure_correction WHERE measure_id = OLD.id)
  AND ${CORRECTED.map((column) => `c.former_${column} = OLD.${column}`).join(' AND ')})`;

const REWRITTEN = CORRECTED.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');

/** True when a measure would take the place of another, by its identifier or by its date. */
const REPLACES = `${replaces('measure', ['id'], 'true')} OR EXISTS (SELECT 1 FROM measure WHERE indicator_id = NEW.indicator_id AND date = NEW.date)`;

/** True while the indicator is there: it takes its measures along when it is removed whole. */
const KEPT_INDICATOR = 'EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id)';

const KEPT_MEASURE = 'EXISTS (SELECT 1 FROM measure WHERE id = OLD.measure_id)';

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

CREATE TABLE indicator_target (
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  ${partialDate('date')},
  ${decimal('value')},
  PRIMARY KEY (indicator_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  ${id},
  ${reference('indicator_id', 'indicator', 'CASCADE')},
  ${partialDate('date')},
  ${decimal('value')},
  ${text('source')},
  ${text('note')},
  UNIQUE (indicator_id, date)
) STRICT;
${refuse('measure_replaced', 'INSERT ON measure', REPLACES, 'correction_missing')}
${refuse('measure_rewritten', `UPDATE OF id, indicator_id, ${CORRECTED.join(', ')} ON measure`, `NEW.id IS NOT OLD.id OR NEW.indicator_id IS NOT OLD.indicator_id OR ((${REWRITTEN}) AND ${UNKEPT})`, 'correction_missing')}
${refuse('measure_corrected_delete', 'DELETE ON measure', `${KEPT_INDICATOR} AND EXISTS (SELECT 1 FROM measure_correction WHERE measure_id = OLD.id)`, 'sealed')}

CREATE TABLE measure_correction (
  ${id},
  ${reference('measure_id', 'measure', 'CASCADE')},
  ${partialDate('former_date')},
  ${decimal('former_value')},
  ${text('former_source')},
  ${instant('made_at')},
  ${writtenText('reason')}
) STRICT;
CREATE INDEX measure_correction_by_measure ON measure_correction (measure_id);
${refuse('measure_correction_insert', 'INSERT ON measure_correction', replaces('measure_correction', ['id'], 'true'), 'sealed')}
${refuse('measure_correction_former', 'INSERT ON measure_correction', `NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.id = NEW.measure_id AND ${CORRECTED.map((column) => `m.${column} = NEW.former_${column}`).join(' AND ')})`, 'correction_missing')}
${refuse('measure_correction_update', 'UPDATE ON measure_correction', 'true', 'sealed')}
${refuse('measure_correction_delete', 'DELETE ON measure_correction', KEPT_MEASURE, 'sealed')}
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
