import {
  day,
  dayOrNull,
  id,
  line,
  looseId,
  oneOf,
  reference,
  referenceTo,
  refuse,
  replaces,
  sha256Of,
  text,
} from './checks.ts';

/** As `replaces`, for a key of two columns. */
const SAME_PART =
  'EXISTS (SELECT 1 FROM file_part AS former WHERE (former.sha256 = NEW.sha256 AND former.position = NEW.position) OR former.rowid = NEW.rowid)';

/** The files that evidence and dossiers hold, each once by its content, in parts of a mebibyte that are written and read one by one. */
export const fileContents = `
CREATE TABLE file_content (
  ${sha256Of('sha256', 'NOT NULL PRIMARY KEY')},
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  media_type TEXT NOT NULL CHECK (media_type GLOB '?*/?*' AND length(media_type) <= 100)
) STRICT;
${refuse('file_content_kept', 'UPDATE ON file_content', '1', 'frozen')}
${refuse('file_content_kept_insert', 'INSERT ON file_content', replaces('file_content', ['sha256'], 'true'), 'frozen')}

CREATE TABLE file_part (
  ${referenceTo('sha256', 'file_content', 'sha256', 'CASCADE')},
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
  PRIMARY KEY (sha256, position)
) STRICT;
${refuse('file_part_kept', 'UPDATE ON file_part', '1', 'frozen')}
${refuse('file_part_kept_insert', 'INSERT ON file_part', SAME_PART, 'frozen')}
`;

/** The testimonies of persons, with what they consented to. */
export const proof = `
CREATE INDEX evidence_by_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;

CREATE TABLE testimony (
  evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  ${text('text')},
  ${line('pseudonym')},
  ${line('private_name')},
  ${line('role')}
) STRICT, WITHOUT ROWID;

CREATE TABLE testimony_clue (
  ${referenceTo('evidence_id', 'testimony', 'evidence_id', 'CASCADE')},
  clue TEXT NOT NULL CHECK (clue <> '' AND length(clue) <= 300),
  PRIMARY KEY (evidence_id, clue)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  ${id},
  ${referenceTo('evidence_id', 'testimony', 'evidence_id', 'CASCADE')},
  ${oneOf('given', ['written', 'oral', 'recorded'])},
  ${day('start')},
  ${dayOrNull('"end"')},
  ${dayOrNull('withdrawn_on')},
  ${text('note')},
  ${text('withdrawal_note')},
  CHECK ("end" IS NULL OR "end" >= start),
  CHECK (withdrawn_on IS NOT NULL OR withdrawal_note = '')
) STRICT;
CREATE INDEX consent_by_evidence ON consent (evidence_id, start, id);
${refuse('consent_withdrawn', 'UPDATE OF withdrawn_on ON consent', 'OLD.withdrawn_on IS NOT NULL AND NEW.withdrawn_on IS NULL', 'sealed')}

CREATE TABLE consent_scope (
  ${reference('consent_id', 'consent', 'CASCADE')},
  ${oneOf('aspect', ['purpose', 'audience', 'medium'])},
  value TEXT NOT NULL,
  PRIMARY KEY (consent_id, aspect, value),
  CHECK (
    CASE aspect
      WHEN 'purpose' THEN value IN ('funding', 'promotion', 'learning', 'research')
      WHEN 'audience' THEN value IN ('funders', 'partners', 'members', 'public')
      ELSE value IN ('document', 'web', 'voice', 'image')
    END
  )
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_withdrawal (
  ${id},
  ${looseId('initiative_id')},
  number INTEGER NOT NULL CHECK (number >= 1),
  ${line('pseudonym')},
  ${day('withdrawn_on')}
) STRICT;
`;
