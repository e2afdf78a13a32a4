import {
  form,
  id,
  inOrder,
  instant,
  json,
  line,
  oneOf,
  oneOfOrNull,
  partialDateOrNull,
  position,
  reference,
  text,
  title,
} from './checks.ts';

const POWERS = ['informed', 'consulted', 'co_deciding', 'co_governing'];

/** The register of stakeholders, and how each takes part. */
export const stakeholders = `
CREATE TABLE stakeholder (
  ${id},
  ${title('name')},
  name_key TEXT NOT NULL UNIQUE,
  ${oneOf('kind', [
    'participants',
    'community_organisation',
    'cdc',
    'municipality',
    'public_institution',
    'education_research',
    'social_economy',
    'business',
    'foundation',
    'other',
  ])},
  ${line('contact')},
  ${text('note')}
) STRICT;

CREATE TABLE stakeholder_alias (
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
  ${position},
  ${title('name')},
  name_key TEXT NOT NULL UNIQUE,
  PRIMARY KEY (stakeholder_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stakeholder_merge (
  ${id},
  ${reference('kept_id', 'stakeholder', 'CASCADE')},
  ${title('gone_name')},
  ${instant('merged_at')},
  ${form},
  ${json('before')}
) STRICT;
CREATE INDEX stakeholder_merge_by_kept ON stakeholder_merge (kept_id, id);

CREATE TABLE participation (
  ${id},
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE RESTRICT,
  ${line('role')},
  ${partialDateOrNull('since')},
  ${partialDateOrNull('until')},
  ${inOrder('since', 'until')},
  UNIQUE (initiative_id, stakeholder_id),
  UNIQUE (id, initiative_id)
) STRICT;
CREATE INDEX participation_by_initiative ON participation (initiative_id, id);
CREATE INDEX participation_by_stakeholder ON participation (stakeholder_id);

CREATE TABLE participation_phase (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  ${oneOf('phase', ['awareness', 'causes', 'solutions', 'implementation'])},
  ${oneOfOrNull('power', POWERS)},
  PRIMARY KEY (participation_id, phase)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation_proximity (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  ${oneOf('proximity', ['geographic', 'organisational', 'institutional'])},
  PRIMARY KEY (participation_id, proximity)
) STRICT, WITHOUT ROWID;
`;
