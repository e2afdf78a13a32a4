import {
  flag,
  id,
  line,
  monthsOrNull,
  mrcCode,
  oneOf,
  oneOfOrNull,
  partialDate,
  partialDateOrNull,
  position,
  reference,
  refuse,
  TERRITORY_KINDS,
  text,
  title,
  webAddressOrNull,
} from './checks.ts';

const initiative = reference('initiative_id', 'initiative', 'CASCADE');

/** Evidence may only stand behind a record of its own initiative. */
function ownEvidence(table: string, parent: string): string {
  return refuse(
    `${table}_own`,
    `INSERT ON ${table}`,
    `(SELECT initiative_id FROM ${parent} WHERE id = NEW.${parent}_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)`,
    'other_initiative',
  );
}

/** The evidence behind the records of a table, in order. */
export function evidenceLinks(parent: string): string {
  return `
CREATE TABLE ${parent}_evidence (
  ${reference(`${parent}_id`, parent, 'CASCADE')},
  ${reference('evidence_id', 'evidence', 'CASCADE')},
  ${position},
  PRIMARY KEY (${parent}_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${parent}_evidence_by_evidence ON ${parent}_evidence (evidence_id);
${ownEvidence(`${parent}_evidence`, parent)}
`;
}

/** What happened: stages, evidence, effects, diffusions, milestones. */
export const story = `
CREATE TABLE stage_change (
  ${id},
  ${initiative},
  ${oneOf('stage', [
    'emergence',
    'experimentation',
    'sustaining',
    'scaling',
    'institutionalisation',
    'dormant',
    'closed',
  ])},
  ${partialDate('date')},
  ${text('reason')},
  ${oneOfOrNull('end_kind', [
    'completed',
    'no_funding',
    'no_succession',
    'absorbed',
    'refused',
    'other',
    'unknown',
  ])},
  CHECK (end_kind IS NULL OR stage = 'closed')
) STRICT;
CREATE INDEX stage_change_by_initiative ON stage_change (initiative_id, date, id);

CREATE TABLE evidence (
  ${id},
  ${initiative},
  number INTEGER NOT NULL CHECK (number >= 1),
  ${oneOf('kind', ['file', 'link', 'reference', 'testimony'])},
  ${title('title')},
  ${partialDateOrNull('date')},
  ${text('reference')},
  ${webAddressOrNull('url')},
  file_sha256 TEXT REFERENCES file_content (sha256) ON DELETE RESTRICT,
  ${line('file_name')},
  UNIQUE (initiative_id, number),
  CHECK ((file_sha256 IS NULL) = (file_name = '') AND (file_sha256 IS NULL OR kind = 'file'))
) STRICT;
${refuse('evidence_number_kept', 'UPDATE OF number, initiative_id ON evidence', 'NEW.number IS NOT OLD.number OR NEW.initiative_id IS NOT OLD.initiative_id', 'number_kept')}

CREATE TABLE effect (
  ${id},
  ${initiative},
  ${title('statement')},
  ${partialDateOrNull('observed_on')},
  ${oneOf('level', ['individual', 'organisation', 'territory', 'society'])},
  ${oneOf('nature', ['living_conditions', 'agency', 'practices', 'ways_of_thinking', 'institutions'])},
  ${oneOf('temporality', ['short', 'medium', 'long'])},
  ${flag('expected')},
  ${oneOf('polarity', ['positive', 'negative'])},
  ${text('own_contribution')},
  ${text('others_contribution')},
  ${text('rival_explanation')},
  ${oneOfOrNull('confidence', ['low', 'medium', 'high'])},
  ${text('confidence_reason')},
  ${monthsOrNull('recheck_months')}
) STRICT;
CREATE INDEX effect_by_initiative ON effect (initiative_id, id);
CREATE INDEX effect_by_observed ON effect (initiative_id, observed_on, expected, recheck_months, id);
${evidenceLinks('effect')}
CREATE TABLE diffusion (
  ${id},
  ${initiative},
  ${oneOf('mode', ['transfer', 'learning_individuals', 'learning_organisations', 'selection'])},
  ${oneOf('transferred', ['process', 'service', 'approach'])},
  ${title('statement')},
  ${line('adopter')},
  stakeholder_id TEXT REFERENCES stakeholder (id) ON DELETE RESTRICT,
  ${text('adaptation')},
  ${partialDateOrNull('date')}
) STRICT;
CREATE INDEX diffusion_by_initiative ON diffusion (initiative_id, id);
CREATE INDEX diffusion_by_stakeholder ON diffusion (stakeholder_id);

CREATE TABLE diffusion_territory (
  ${reference('diffusion_id', 'diffusion', 'CASCADE')},
  ${position},
  ${oneOf('kind', TERRITORY_KINDS)},
  ${title('name')},
  ${mrcCode},
  PRIMARY KEY (diffusion_id, position),
  UNIQUE (diffusion_id, kind, name, mrc_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE diffusion_check (
  ${id},
  ${reference('diffusion_id', 'diffusion', 'CASCADE')},
  ${partialDate('date')},
  ${oneOf('answer', ['in_use', 'changed', 'stopped', 'unknown'])},
  ${text('note')}
) STRICT;
CREATE INDEX diffusion_check_by_diffusion ON diffusion_check (diffusion_id, date, id);
${evidenceLinks('diffusion')}
CREATE TABLE milestone (
  ${id},
  ${initiative},
  ${title('label')},
  ${partialDate('start')},
  ${partialDateOrNull('"end"')},
  ${line('responsible')},
  ${partialDateOrNull('done_on')}
) STRICT;
CREATE INDEX milestone_by_initiative ON milestone (initiative_id, start, id);
`;
