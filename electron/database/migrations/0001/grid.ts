import {
  day,
  flag,
  form,
  id,
  instant,
  instantOrNull,
  json,
  key,
  keyOrNull,
  line,
  oneOf,
  oneOfOrNull,
  position,
  reference,
  refuse,
  replaces,
  sha256,
  text,
  title,
  writtenText,
} from './checks.ts';

/** True while the application exists, is concluded, and its initiative is not itself being removed. */
function sealed(application: string): string {
  return `EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = ${application} AND a.concluded_at IS NOT NULL)`;
}

/** True when the application would take the place of one that is concluded. */
const REPLACES_SEALED = replaces('grid_application', ['id'], 'former.concluded_at IS NOT NULL');

const LEVELS = ['to_document', 'emerging', 'present', 'structuring'];

/** `replaced`: true when a part of another application would make room for this one. */
function sealedParts(table: string, replaced?: string): string {
  const orReplaced = replaced === undefined ? '' : ` OR ${replaced}`;
  return [
    refuse(
      `${table}_sealed_insert`,
      `INSERT ON ${table}`,
      `${sealed('NEW.application_id')}${orReplaced}`,
      'sealed',
    ),
    refuse(
      `${table}_sealed_update`,
      `UPDATE ON ${table}`,
      `${sealed('OLD.application_id')} OR ${sealed('NEW.application_id')}${orReplaced}`,
      'sealed',
    ),
    refuse(`${table}_sealed_delete`, `DELETE ON ${table}`, sealed('OLD.application_id'), 'sealed'),
  ].join('\n');
}

/** True while a concluded reading stands on the evidence, and its initiative is not itself being removed. */
const CITED = `EXISTS (SELECT 1 FROM reading_evidence AS l WHERE l.evidence_id = OLD.id AND ${sealed('l.application_id')})`;

/** What a reader finds the evidence by, and takes it for. */
const WORDS = ['kind', 'title', 'date', 'reference', 'url'];
const REWORDED = [
  ...WORDS.map((column) => `NEW.${column} IS NOT OLD.${column}`),
  // A file may join a reference that had none; it is then what the reading stands on.
  'OLD.file_sha256 IS NOT NULL AND (NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.file_name IS NOT OLD.file_name)',
].join(' OR ');

/** What a version of the grid is; whether it serves or is set aside is no part of it. */
const FIXED = [
  'id',
  'origin',
  'name',
  'version',
  'based_on',
  'form',
  'definition',
  'sha256',
  'added_at',
];

/** Versions of the grid and their applications. A version used is fixed; an application concluded is sealed. */
export const grid = `
CREATE TABLE grid_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  ${oneOf('origin', ['shipped', 'own'])},
  ${title('name')},
  version INTEGER NOT NULL CHECK (version >= 1),
  based_on TEXT REFERENCES grid_version (id) ON DELETE RESTRICT,
  ${form},
  ${json('definition')},
  ${sha256},
  ${flag('serves')},
  ${flag('set_aside')},
  ${instant('added_at')},
  CHECK (serves = 0 OR set_aside = 0)
) STRICT;
CREATE INDEX grid_version_by_former ON grid_version (based_on);
CREATE UNIQUE INDEX grid_version_serving ON grid_version (serves) WHERE serves = 1;
${refuse('grid_version_used', `UPDATE OF ${FIXED.join(', ')} ON grid_version`, `EXISTS (SELECT 1 FROM grid_application WHERE grid_version_id = OLD.id) OR EXISTS (SELECT 1 FROM grid_version WHERE based_on = OLD.id)`, 'grid_version_used')}

CREATE TABLE grid_application (
  ${id},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${reference('grid_version_id', 'grid_version', 'RESTRICT')},
  ${day('date')},
  ${instant('created_at')},
  ${instantOrNull('concluded_at')},
  ${keyOrNull('meeting_place')}
) STRICT;
CREATE INDEX grid_application_by_initiative ON grid_application (initiative_id, date, id);
CREATE INDEX grid_application_by_grid_version ON grid_application (grid_version_id);
${refuse('grid_application_sealed_insert', 'INSERT ON grid_application', REPLACES_SEALED, 'sealed')}
${refuse('grid_application_sealed_update', 'UPDATE ON grid_application', `OLD.concluded_at IS NOT NULL OR ${REPLACES_SEALED}`, 'sealed')}
${refuse('grid_application_sealed_delete', 'DELETE ON grid_application', sealed('OLD.id'), 'sealed')}

CREATE TABLE grid_application_participant (
  ${reference('application_id', 'grid_application', 'CASCADE')},
  ${position},
  ${line('name')},
  PRIMARY KEY (application_id, position)
) STRICT, WITHOUT ROWID;
${sealedParts('grid_application_participant')}

CREATE TABLE reading (
  ${reference('application_id', 'grid_application', 'CASCADE')},
  ${key('component_id')},
  ${oneOfOrNull('level', LEVELS)},
  ${text('justification')},
  ${text('what_changed')},
  ${text('private_note')},
  PRIMARY KEY (application_id, component_id)
) STRICT;
${sealedParts('reading', replaces('reading', [], sealed('former.application_id')))}

CREATE TABLE reading_note (
  application_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  ${key('sub_element_id')},
  ${position},
  ${text('text')},
  PRIMARY KEY (application_id, component_id, sub_element_id),
  FOREIGN KEY (application_id, component_id) REFERENCES reading (application_id, component_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
${sealedParts('reading_note')}

CREATE TABLE voice (
  ${id},
  ${reference('application_id', 'grid_application', 'CASCADE')},
  ${key('component_id')},
  ${oneOf('voice_group', ['coordination', 'carrier', 'participants', 'partners', 'municipality', 'funder', 'other'])},
  ${line('label')},
  ${oneOfOrNull('level', LEVELS)},
  ${text('text')}
) STRICT;
CREATE INDEX voice_by_application ON voice (application_id, id);
${sealedParts('voice', replaces('voice', ['id'], sealed('former.application_id')))}

CREATE TABLE grid_correction (
  ${id},
  ${reference('application_id', 'grid_application', 'CASCADE')},
  ${keyOrNull('component_id')},
  ${instant('made_at')},
  ${line('author')},
  ${writtenText('text')}
) STRICT;
CREATE INDEX grid_correction_by_application ON grid_correction (application_id, id);
${refuse('grid_correction_open', 'INSERT ON grid_correction', `NOT ${sealed('NEW.application_id')}`, 'not_concluded')}
${refuse('grid_correction_insert', 'INSERT ON grid_correction', replaces('grid_correction', ['id'], 'true'), 'sealed')}
${refuse('grid_correction_update', 'UPDATE ON grid_correction', 'true', 'sealed')}
${refuse('grid_correction_delete', 'DELETE ON grid_correction', sealed('OLD.application_id'), 'sealed')}

CREATE TABLE reading_evidence (
  application_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  ${reference('evidence_id', 'evidence', 'CASCADE')},
  ${position},
  PRIMARY KEY (application_id, component_id, evidence_id),
  FOREIGN KEY (application_id, component_id) REFERENCES reading (application_id, component_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_evidence_by_evidence ON reading_evidence (evidence_id);
${sealedParts('reading_evidence')}
${refuse('reading_evidence_own', 'INSERT ON reading_evidence', '(SELECT initiative_id FROM grid_application WHERE id = NEW.application_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)', 'other_initiative')}
${refuse('evidence_sealed_update', `UPDATE OF ${WORDS.join(', ')}, file_sha256, file_name ON evidence`, `(${REWORDED}) AND ${CITED}`, 'evidence_sealed')}
${refuse('evidence_sealed_delete', 'DELETE ON evidence', CITED, 'evidence_sealed')}
`;
