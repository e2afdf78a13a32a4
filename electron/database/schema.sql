-- The form of a portfolio, written by `npm run schema` from the migrations. Not edited by hand.
-- Version 1.

CREATE TABLE portfolio (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'public_example', 'fictional_example')),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0),
  mission TEXT NOT NULL DEFAULT '' CHECK (length(mission) <= 20000),
  neq TEXT NOT NULL DEFAULT '' CHECK (neq = '' OR (length(neq) = 10 AND neq NOT GLOB '*[^0-9]*')),
  charity_number TEXT NOT NULL DEFAULT '' CHECK (charity_number = '' OR charity_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]RR[0-9][0-9][0-9][0-9]'),
  privacy_officer TEXT NOT NULL DEFAULT '' CHECK (length(privacy_officer) <= 300 AND instr(privacy_officer, char(10)) = 0 AND instr(privacy_officer, char(13)) = 0),
  colour TEXT NOT NULL CHECK (length(colour) = 7 AND colour GLOB '#*' AND substr(colour, 2) NOT GLOB '*[^0-9A-F]*'),
  follow_up_years TEXT NOT NULL DEFAULT '[1,3,5,10]' CHECK (json_valid(follow_up_years) AND json_type(follow_up_years) = 'array'),
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at),
  fiscal_start_month INTEGER NOT NULL DEFAULT 4 CHECK (fiscal_start_month BETWEEN 1 AND 12)
) STRICT;

CREATE TABLE portfolio_territory (
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('mrc', 'municipality', 'borough', 'neighbourhood', 'other')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*')),
  PRIMARY KEY (position),
  UNIQUE (kind, name, mrc_code)
) STRICT;

CREATE TABLE portfolio_logo (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5000000)
) STRICT;

CREATE TABLE initiative (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  title_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '' CHECK (length(summary) <= 20000),
  social_need TEXT NOT NULL DEFAULT '' CHECK (length(social_need) <= 20000),
  aspiration TEXT NOT NULL DEFAULT '' CHECK (length(aspiration) <= 20000),
  practice_before TEXT NOT NULL DEFAULT '' CHECK (length(practice_before) <= 20000),
  practice_now TEXT NOT NULL DEFAULT '' CHECK (length(practice_now) <= 20000),
  rupture_form TEXT CHECK (rupture_form IN ('new', 'otherwise', 'rerooted')),
  rupture_scope TEXT CHECK (rupture_scope IN ('incremental', 'radical', 'to_see')),
  carrier TEXT NOT NULL DEFAULT '' CHECK (length(carrier) <= 300 AND instr(carrier, char(10)) = 0 AND instr(carrier, char(13)) = 0),
  carrier_key TEXT NOT NULL,
  cdc_role TEXT NOT NULL DEFAULT '' CHECK (length(cdc_role) <= 300 AND instr(cdc_role, char(10)) = 0 AND instr(cdc_role, char(13)) = 0),
  cdc_role_key TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 20000),
  last_evidence_number INTEGER NOT NULL DEFAULT 0 CHECK (last_evidence_number >= 0),
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at),
  follow_up_years TEXT NULL CHECK (json_valid(follow_up_years) AND json_type(follow_up_years) = 'array'),
  archived_at TEXT CHECK (archived_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) IS archived_at),
  removed_at TEXT CHECK (removed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%fZ', removed_at) IS removed_at)
) STRICT;

CREATE INDEX initiative_by_sort_key ON initiative (sort_key, title);

CREATE TRIGGER descent_keeps_name BEFORE DELETE ON initiative
BEGIN
  UPDATE descent SET other_initiative_id = NULL, other_name = OLD.title
  WHERE other_initiative_id = OLD.id;
END;

CREATE TRIGGER funding_goes_with_initiative BEFORE DELETE ON initiative
BEGIN
  DELETE FROM funding WHERE id IN (SELECT s.funding_id FROM funding_share AS s WHERE s.initiative_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM funding_share AS o WHERE o.funding_id = funding.id AND o.initiative_id <> OLD.id);
END;

CREATE TRIGGER facts_initiative_insert AFTER INSERT ON initiative
BEGIN
  INSERT INTO initiative_facts (initiative_id, title, title_key, sort_key, carrier, carrier_key, cdc_role, cdc_role_key, follow_up_years, updated_at, archived_at, removed_at)
  VALUES (NEW.id, NEW.title, NEW.title_key, NEW.sort_key, NEW.carrier, NEW.carrier_key, NEW.cdc_role, NEW.cdc_role_key, NEW.follow_up_years, NEW.updated_at, NEW.archived_at, NEW.removed_at);
END;

CREATE TRIGGER facts_initiative_update AFTER UPDATE OF title, title_key, sort_key, carrier, carrier_key, cdc_role, cdc_role_key, follow_up_years, updated_at, archived_at, removed_at ON initiative
BEGIN
  UPDATE initiative_facts SET title = NEW.title, title_key = NEW.title_key, sort_key = NEW.sort_key, carrier = NEW.carrier, carrier_key = NEW.carrier_key, cdc_role = NEW.cdc_role, cdc_role_key = NEW.cdc_role_key, follow_up_years = NEW.follow_up_years, updated_at = NEW.updated_at, archived_at = NEW.archived_at, removed_at = NEW.removed_at
  WHERE initiative_id = NEW.id;
END;

CREATE TRIGGER effect_look_initiative_update AFTER UPDATE ON initiative
WHEN (OLD.archived_at IS NULL AND OLD.removed_at IS NULL) <> (NEW.archived_at IS NULL AND NEW.removed_at IS NULL)
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (SELECT id FROM effect WHERE initiative_id = NEW.id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (SELECT id FROM effect WHERE initiative_id = NEW.id) GROUP BY o.id;
END;

CREATE TRIGGER indicator_look_initiative_update AFTER UPDATE ON initiative
WHEN (OLD.archived_at IS NULL AND OLD.removed_at IS NULL) <> (NEW.archived_at IS NULL AND NEW.removed_at IS NULL)
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (SELECT id FROM indicator WHERE initiative_id = NEW.id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (SELECT id FROM indicator WHERE initiative_id = NEW.id) GROUP BY o.id;
END;

CREATE TABLE initiative_sector (
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  sort_key TEXT NOT NULL,
  PRIMARY KEY (initiative_id, position),
  UNIQUE (initiative_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX initiative_sector_by_name ON initiative_sector (name);

CREATE TRIGGER facts_sector_insert AFTER INSERT ON initiative_sector
WHEN NOT EXISTS (SELECT 1 FROM initiative_sector AS l WHERE l.initiative_id = NEW.initiative_id AND l.position < NEW.position)
BEGIN
  UPDATE initiative_facts SET sector_key = (SELECT l.sort_key FROM initiative_sector AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_sector_update AFTER UPDATE ON initiative_sector
BEGIN
  UPDATE initiative_facts SET sector_key = (SELECT l.sort_key FROM initiative_sector AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_sector_delete AFTER DELETE ON initiative_sector
WHEN NOT EXISTS (SELECT 1 FROM initiative_sector AS l WHERE l.initiative_id = OLD.initiative_id AND l.position < OLD.position)
BEGIN
  UPDATE initiative_facts SET sector_key = (SELECT l.sort_key FROM initiative_sector AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE initiative_territory (
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('mrc', 'municipality', 'borough', 'neighbourhood', 'other')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  sort_key TEXT NOT NULL,
  mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*')),
  PRIMARY KEY (initiative_id, position),
  UNIQUE (initiative_id, kind, name, mrc_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX initiative_territory_by_name ON initiative_territory (name);

CREATE TRIGGER facts_territory_insert AFTER INSERT ON initiative_territory
WHEN NOT EXISTS (SELECT 1 FROM initiative_territory AS l WHERE l.initiative_id = NEW.initiative_id AND l.position < NEW.position)
BEGIN
  UPDATE initiative_facts SET territory_key = (SELECT l.sort_key FROM initiative_territory AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_territory_update AFTER UPDATE ON initiative_territory
BEGIN
  UPDATE initiative_facts SET territory_key = (SELECT l.sort_key FROM initiative_territory AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_territory_delete AFTER DELETE ON initiative_territory
WHEN NOT EXISTS (SELECT 1 FROM initiative_territory AS l WHERE l.initiative_id = OLD.initiative_id AND l.position < OLD.position)
BEGIN
  UPDATE initiative_facts SET territory_key = (SELECT l.sort_key FROM initiative_territory AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE stakeholder (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('participants', 'community_organisation', 'cdc', 'municipality', 'public_institution', 'education_research', 'social_economy', 'business', 'foundation', 'other')),
  contact TEXT NOT NULL DEFAULT '' CHECK (length(contact) <= 300 AND instr(contact, char(10)) = 0 AND instr(contact, char(13)) = 0),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE TABLE stakeholder_alias (
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  PRIMARY KEY (stakeholder_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stakeholder_merge (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  kept_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
  gone_name TEXT NOT NULL CHECK (length(gone_name) <= 300 AND instr(gone_name, char(10)) = 0 AND instr(gone_name, char(13)) = 0 AND trim(gone_name, char(9, 32, 160, 8239)) <> ''),
  merged_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', merged_at) IS merged_at),
  form INTEGER NOT NULL CHECK (form >= 1),
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;

CREATE INDEX stakeholder_merge_by_kept ON stakeholder_merge (kept_id, id);

CREATE TABLE participation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE RESTRICT,
  role TEXT NOT NULL DEFAULT '' CHECK (length(role) <= 300 AND instr(role, char(10)) = 0 AND instr(role, char(13)) = 0),
  since TEXT CHECK (since IS NULL OR (length(since) IN (4, 7, 10) AND substr(since, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(since || '-01-01', 1, 10)) IS substr(since || '-01-01', 1, 10))),
  until TEXT CHECK (until IS NULL OR (length(until) IN (4, 7, 10) AND substr(until, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(until || '-01-01', 1, 10)) IS substr(until || '-01-01', 1, 10))),
  CHECK (since IS NULL OR until IS NULL OR substr(since || '-01-01', 1, 10) <= substr(until || '-99-99', 1, 10)),
  UNIQUE (initiative_id, stakeholder_id),
  UNIQUE (id, initiative_id)
) STRICT;

CREATE INDEX participation_by_initiative ON participation (initiative_id, id);

CREATE INDEX participation_by_stakeholder ON participation (stakeholder_id);

CREATE TABLE participation_phase (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('awareness', 'causes', 'solutions', 'implementation')),
  power TEXT CHECK (power IN ('informed', 'consulted', 'co_deciding', 'co_governing')),
  PRIMARY KEY (participation_id, phase)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation_proximity (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  proximity TEXT NOT NULL CHECK (proximity IN ('geographic', 'organisational', 'institutional')),
  PRIMARY KEY (participation_id, proximity)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  media_type TEXT NOT NULL CHECK (media_type GLOB '?*/?*' AND length(media_type) <= 100)
) STRICT;

CREATE TRIGGER file_content_kept BEFORE UPDATE ON file_content
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER file_content_kept_insert BEFORE INSERT ON file_content
WHEN EXISTS (SELECT 1 FROM file_content AS former WHERE (former.sha256 = NEW.sha256 OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TABLE file_part (
  sha256 TEXT NOT NULL REFERENCES file_content (sha256) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
  PRIMARY KEY (sha256, position)
) STRICT;

CREATE TRIGGER file_part_kept BEFORE UPDATE ON file_part
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER file_part_kept_insert BEFORE INSERT ON file_part
WHEN EXISTS (SELECT 1 FROM file_part AS former WHERE (former.sha256 = NEW.sha256 AND former.position = NEW.position) OR former.rowid = NEW.rowid)
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TABLE stage_change (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('emergence', 'experimentation', 'sustaining', 'scaling', 'institutionalisation', 'dormant', 'closed')),
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
  end_kind TEXT CHECK (end_kind IN ('completed', 'no_funding', 'no_succession', 'absorbed', 'refused', 'other', 'unknown')),
  CHECK (end_kind IS NULL OR stage = 'closed')
) STRICT;

CREATE INDEX stage_change_by_initiative ON stage_change (initiative_id, date, id);

CREATE TRIGGER facts_stage_insert AFTER INSERT ON stage_change
BEGIN
  UPDATE initiative_facts SET (stage, stage_on) = (SELECT s.stage, s.date FROM stage_change AS s
    WHERE s.initiative_id = initiative_facts.initiative_id ORDER BY s.date DESC, s.id DESC LIMIT 1),
  pilot_ended_on = (SELECT n.date FROM stage_change AS n
    WHERE n.initiative_id = initiative_facts.initiative_id AND (n.date, n.id) > (
      SELECT p.date, p.id FROM stage_change AS p
      WHERE p.initiative_id = initiative_facts.initiative_id AND p.stage = 'experimentation'
      ORDER BY p.date DESC, p.id DESC LIMIT 1)
    ORDER BY n.date, n.id LIMIT 1),
  last_stage_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM stage_change AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), '')
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_stage_update AFTER UPDATE ON stage_change
BEGIN
  UPDATE initiative_facts SET (stage, stage_on) = (SELECT s.stage, s.date FROM stage_change AS s
    WHERE s.initiative_id = initiative_facts.initiative_id ORDER BY s.date DESC, s.id DESC LIMIT 1),
  pilot_ended_on = (SELECT n.date FROM stage_change AS n
    WHERE n.initiative_id = initiative_facts.initiative_id AND (n.date, n.id) > (
      SELECT p.date, p.id FROM stage_change AS p
      WHERE p.initiative_id = initiative_facts.initiative_id AND p.stage = 'experimentation'
      ORDER BY p.date DESC, p.id DESC LIMIT 1)
    ORDER BY n.date, n.id LIMIT 1),
  last_stage_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM stage_change AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), '')
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_stage_delete AFTER DELETE ON stage_change
BEGIN
  UPDATE initiative_facts SET (stage, stage_on) = (SELECT s.stage, s.date FROM stage_change AS s
    WHERE s.initiative_id = initiative_facts.initiative_id ORDER BY s.date DESC, s.id DESC LIMIT 1),
  pilot_ended_on = (SELECT n.date FROM stage_change AS n
    WHERE n.initiative_id = initiative_facts.initiative_id AND (n.date, n.id) > (
      SELECT p.date, p.id FROM stage_change AS p
      WHERE p.initiative_id = initiative_facts.initiative_id AND p.stage = 'experimentation'
      ORDER BY p.date DESC, p.id DESC LIMIT 1)
    ORDER BY n.date, n.id LIMIT 1),
  last_stage_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM stage_change AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), '')
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'reference', 'testimony')),
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  date TEXT CHECK (date IS NULL OR (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10))),
  reference TEXT NOT NULL DEFAULT '' CHECK (length(reference) <= 20000),
  url TEXT CHECK (url IS NULL OR (length(url) <= 2000 AND (lower(url) GLOB 'http:?*' OR lower(url) GLOB 'https:?*'))),
  file_sha256 TEXT REFERENCES file_content (sha256) ON DELETE RESTRICT,
  file_name TEXT NOT NULL DEFAULT '' CHECK (length(file_name) <= 300 AND instr(file_name, char(10)) = 0 AND instr(file_name, char(13)) = 0),
  UNIQUE (initiative_id, number),
  CHECK ((file_sha256 IS NULL) = (file_name = '') AND (file_sha256 IS NULL OR kind = 'file'))
) STRICT;

CREATE TRIGGER evidence_number_kept BEFORE UPDATE OF number, initiative_id ON evidence
WHEN NEW.number IS NOT OLD.number OR NEW.initiative_id IS NOT OLD.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'number_kept');
END;

CREATE TRIGGER evidence_sealed_update BEFORE UPDATE OF kind, title, date, reference, url, file_sha256, file_name ON evidence
WHEN (NEW.kind IS NOT OLD.kind OR NEW.title IS NOT OLD.title OR NEW.date IS NOT OLD.date OR NEW.reference IS NOT OLD.reference OR NEW.url IS NOT OLD.url OR OLD.file_sha256 IS NOT NULL AND (NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.file_name IS NOT OLD.file_name)) AND EXISTS (SELECT 1 FROM reading_evidence AS l WHERE l.evidence_id = OLD.id AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = l.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'evidence_sealed');
END;

CREATE TRIGGER evidence_sealed_delete BEFORE DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM reading_evidence AS l WHERE l.evidence_id = OLD.id AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = l.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'evidence_sealed');
END;

CREATE INDEX evidence_by_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;

CREATE TRIGGER evidence_file_removed AFTER DELETE ON evidence
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TRIGGER evidence_file_changed AFTER UPDATE OF file_sha256 ON evidence
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TABLE effect (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  statement TEXT NOT NULL CHECK (length(statement) <= 300 AND instr(statement, char(10)) = 0 AND instr(statement, char(13)) = 0 AND trim(statement, char(9, 32, 160, 8239)) <> ''),
  observed_on TEXT CHECK (observed_on IS NULL OR (length(observed_on) IN (4, 7, 10) AND substr(observed_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(observed_on || '-01-01', 1, 10)) IS substr(observed_on || '-01-01', 1, 10))),
  level TEXT NOT NULL CHECK (level IN ('individual', 'organisation', 'territory', 'society')),
  nature TEXT NOT NULL CHECK (nature IN ('living_conditions', 'agency', 'practices', 'ways_of_thinking', 'institutions')),
  temporality TEXT NOT NULL CHECK (temporality IN ('short', 'medium', 'long')),
  expected INTEGER NOT NULL CHECK (expected IN (0, 1)),
  polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative')),
  own_contribution TEXT NOT NULL DEFAULT '' CHECK (length(own_contribution) <= 20000),
  others_contribution TEXT NOT NULL DEFAULT '' CHECK (length(others_contribution) <= 20000),
  rival_explanation TEXT NOT NULL DEFAULT '' CHECK (length(rival_explanation) <= 20000),
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  confidence_reason TEXT NOT NULL DEFAULT '' CHECK (length(confidence_reason) <= 20000),
  recheck_months INTEGER CHECK (recheck_months BETWEEN 1 AND 240)
) STRICT;

CREATE INDEX effect_by_initiative ON effect (initiative_id, id);

CREATE INDEX effect_by_observed ON effect (initiative_id, observed_on, expected, recheck_months, id);

CREATE TRIGGER facts_effect_insert AFTER INSERT ON effect
BEGIN
  UPDATE initiative_facts SET effect_on = (SELECT max(e.observed_on) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id),
  last_effect_day = coalesce((SELECT max(substr(d.observed_on || '-99-99', 1, 10)) FROM effect AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), ''),
  (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id)),
  (uncontributed, uncontributed_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND trim(e.own_contribution, char(9, 10, 13, 32, 160, 8239)) = '')
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_effect_update AFTER UPDATE ON effect
WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.observed_on IS NOT NEW.observed_on OR OLD.expected IS NOT NEW.expected OR OLD.own_contribution IS NOT NEW.own_contribution
BEGIN
  UPDATE initiative_facts SET effect_on = (SELECT max(e.observed_on) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id),
  last_effect_day = coalesce((SELECT max(substr(d.observed_on || '-99-99', 1, 10)) FROM effect AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), ''),
  (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id)),
  (uncontributed, uncontributed_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND trim(e.own_contribution, char(9, 10, 13, 32, 160, 8239)) = '')
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_effect_delete AFTER DELETE ON effect
BEGIN
  UPDATE initiative_facts SET effect_on = (SELECT max(e.observed_on) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id),
  last_effect_day = coalesce((SELECT max(substr(d.observed_on || '-99-99', 1, 10)) FROM effect AS d
    WHERE d.initiative_id = initiative_facts.initiative_id), ''),
  (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id)),
  (uncontributed, uncontributed_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND trim(e.own_contribution, char(9, 10, 13, 32, 160, 8239)) = '')
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TRIGGER effect_look_effect_insert AFTER INSERT ON effect
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (NEW.id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.id) GROUP BY o.id;
END;

CREATE TRIGGER effect_look_effect_update AFTER UPDATE ON effect
WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.observed_on IS NOT NEW.observed_on OR OLD.expected IS NOT NEW.expected OR OLD.recheck_months IS NOT NEW.recheck_months
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (NEW.id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.id) GROUP BY o.id;
END;

CREATE TABLE effect_evidence (
  effect_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  PRIMARY KEY (effect_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX effect_evidence_by_evidence ON effect_evidence (evidence_id);

CREATE TRIGGER effect_evidence_own BEFORE INSERT ON effect_evidence
WHEN (SELECT initiative_id FROM effect WHERE id = NEW.effect_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER facts_effect_evidence_insert AFTER INSERT ON effect_evidence
BEGIN
  UPDATE initiative_facts SET (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id))
  WHERE initiative_id = (SELECT initiative_id FROM effect WHERE id = NEW.effect_id);
END;

CREATE TRIGGER facts_effect_evidence_update AFTER UPDATE ON effect_evidence
BEGIN
  UPDATE initiative_facts SET (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id))
  WHERE initiative_id IN ((SELECT initiative_id FROM effect WHERE id = OLD.effect_id), (SELECT initiative_id FROM effect WHERE id = NEW.effect_id));
END;

CREATE TRIGGER facts_effect_evidence_delete AFTER DELETE ON effect_evidence
BEGIN
  UPDATE initiative_facts SET (unproved, unproved_first) = (SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id))
  WHERE initiative_id = (SELECT initiative_id FROM effect WHERE id = OLD.effect_id);
END;

CREATE TABLE diffusion (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  mode TEXT NOT NULL CHECK (mode IN ('transfer', 'learning_individuals', 'learning_organisations', 'selection')),
  transferred TEXT NOT NULL CHECK (transferred IN ('process', 'service', 'approach')),
  statement TEXT NOT NULL CHECK (length(statement) <= 300 AND instr(statement, char(10)) = 0 AND instr(statement, char(13)) = 0 AND trim(statement, char(9, 32, 160, 8239)) <> ''),
  adopter TEXT NOT NULL DEFAULT '' CHECK (length(adopter) <= 300 AND instr(adopter, char(10)) = 0 AND instr(adopter, char(13)) = 0),
  stakeholder_id TEXT REFERENCES stakeholder (id) ON DELETE RESTRICT,
  adaptation TEXT NOT NULL DEFAULT '' CHECK (length(adaptation) <= 20000),
  date TEXT CHECK (date IS NULL OR (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)))
) STRICT;

CREATE INDEX diffusion_by_initiative ON diffusion (initiative_id, id);

CREATE INDEX diffusion_by_stakeholder ON diffusion (stakeholder_id);

CREATE TABLE diffusion_territory (
  diffusion_id TEXT NOT NULL REFERENCES diffusion (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('mrc', 'municipality', 'borough', 'neighbourhood', 'other')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*')),
  PRIMARY KEY (diffusion_id, position),
  UNIQUE (diffusion_id, kind, name, mrc_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE diffusion_check (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  diffusion_id TEXT NOT NULL REFERENCES diffusion (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  answer TEXT NOT NULL CHECK (answer IN ('in_use', 'changed', 'stopped', 'unknown')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX diffusion_check_by_diffusion ON diffusion_check (diffusion_id, date, id);

CREATE TABLE diffusion_evidence (
  diffusion_id TEXT NOT NULL REFERENCES diffusion (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  PRIMARY KEY (diffusion_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX diffusion_evidence_by_evidence ON diffusion_evidence (evidence_id);

CREATE TRIGGER diffusion_evidence_own BEFORE INSERT ON diffusion_evidence
WHEN (SELECT initiative_id FROM diffusion WHERE id = NEW.diffusion_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  label TEXT NOT NULL CHECK (length(label) <= 300 AND instr(label, char(10)) = 0 AND instr(label, char(13)) = 0 AND trim(label, char(9, 32, 160, 8239)) <> ''),
  start TEXT NOT NULL CHECK (length(start) IN (4, 7, 10) AND substr(start, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(start || '-01-01', 1, 10)) IS substr(start || '-01-01', 1, 10)),
  "end" TEXT CHECK ("end" IS NULL OR (length("end") IN (4, 7, 10) AND substr("end", 1, 4) BETWEEN '1900' AND '2199' AND date(substr("end" || '-01-01', 1, 10)) IS substr("end" || '-01-01', 1, 10))),
  responsible TEXT NOT NULL DEFAULT '' CHECK (length(responsible) <= 300 AND instr(responsible, char(10)) = 0 AND instr(responsible, char(13)) = 0),
  done_on TEXT CHECK (done_on IS NULL OR (length(done_on) IN (4, 7, 10) AND substr(done_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(done_on || '-01-01', 1, 10)) IS substr(done_on || '-01-01', 1, 10)))
) STRICT;

CREATE INDEX milestone_by_initiative ON milestone (initiative_id, start, id);

CREATE INDEX milestone_open ON milestone (start) WHERE done_on IS NULL;

CREATE TABLE status_check (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  status TEXT NOT NULL CHECK (status IN ('alive', 'transformed', 'absorbed', 'replicated', 'closed', 'unknown')),
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 300 AND instr(source, char(10)) = 0 AND instr(source, char(13)) = 0),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX status_check_by_initiative ON status_check (initiative_id, date, id);

CREATE TRIGGER facts_status_check_insert AFTER INSERT ON status_check
BEGIN
  UPDATE initiative_facts SET checked_on = (SELECT max(c.date) FROM status_check AS c
    WHERE c.initiative_id = initiative_facts.initiative_id AND c.status <> 'unknown'),
  last_check_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM status_check AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.status <> 'unknown'), '')
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_status_check_update AFTER UPDATE ON status_check
BEGIN
  UPDATE initiative_facts SET checked_on = (SELECT max(c.date) FROM status_check AS c
    WHERE c.initiative_id = initiative_facts.initiative_id AND c.status <> 'unknown'),
  last_check_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM status_check AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.status <> 'unknown'), '')
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_status_check_delete AFTER DELETE ON status_check
BEGIN
  UPDATE initiative_facts SET checked_on = (SELECT max(c.date) FROM status_check AS c
    WHERE c.initiative_id = initiative_facts.initiative_id AND c.status <> 'unknown'),
  last_check_day = coalesce((SELECT max(substr(d.date || '-99-99', 1, 10)) FROM status_check AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.status <> 'unknown'), '')
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  due_on TEXT NOT NULL CHECK (length(due_on) IN (4, 7, 10) AND substr(due_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(due_on || '-01-01', 1, 10)) IS substr(due_on || '-01-01', 1, 10)),
  done_on TEXT CHECK (done_on IS NULL OR (length(done_on) IN (4, 7, 10) AND substr(done_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(done_on || '-01-01', 1, 10)) IS substr(done_on || '-01-01', 1, 10))),
  outcome TEXT CHECK (outcome IN ('answered', 'silence', 'dropped')),
  whom TEXT NOT NULL DEFAULT '' CHECK (length(whom) <= 300 AND instr(whom, char(10)) = 0 AND instr(whom, char(13)) = 0),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  status_check_id TEXT REFERENCES status_check (id) ON DELETE SET NULL,
  CHECK ((done_on IS NULL) = (outcome IS NULL)),
  CHECK (status_check_id IS NULL OR outcome IS NOT NULL)
) STRICT;

CREATE INDEX follow_up_by_initiative ON follow_up (initiative_id, due_on, id);

CREATE INDEX follow_up_by_status_check ON follow_up (status_check_id);

CREATE TRIGGER follow_up_own_added BEFORE INSERT ON follow_up
WHEN NEW.status_check_id IS NOT NULL AND (SELECT initiative_id FROM status_check WHERE id = NEW.status_check_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER follow_up_own_changed BEFORE UPDATE OF status_check_id, initiative_id ON follow_up
WHEN NEW.status_check_id IS NOT NULL AND (SELECT initiative_id FROM status_check WHERE id = NEW.status_check_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER facts_follow_up_insert AFTER INSERT ON follow_up
BEGIN
  UPDATE initiative_facts SET answered_until = max(coalesce((SELECT max(substr(d.due_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), ''), coalesce((SELECT max(substr(d.done_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), '')),
  planned_until = coalesce((SELECT max(d.due_on) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.done_on IS NULL), '')
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_follow_up_update AFTER UPDATE ON follow_up
BEGIN
  UPDATE initiative_facts SET answered_until = max(coalesce((SELECT max(substr(d.due_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), ''), coalesce((SELECT max(substr(d.done_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), '')),
  planned_until = coalesce((SELECT max(d.due_on) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.done_on IS NULL), '')
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_follow_up_delete AFTER DELETE ON follow_up
BEGIN
  UPDATE initiative_facts SET answered_until = max(coalesce((SELECT max(substr(d.due_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), ''), coalesce((SELECT max(substr(d.done_on || '-99-99', 1, 10)) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.outcome IN ('answered', 'dropped')), '')),
  planned_until = coalesce((SELECT max(d.due_on) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.done_on IS NULL), '')
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE effect_link (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  from_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  date TEXT CHECK (date IS NULL OR (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10))),
  how TEXT NOT NULL DEFAULT '' CHECK (length(how) <= 20000),
  UNIQUE (from_id, to_id),
  CHECK (from_id <> to_id)
) STRICT;

CREATE INDEX effect_link_by_initiative ON effect_link (initiative_id, id);

CREATE INDEX effect_link_by_to ON effect_link (to_id);

CREATE TRIGGER effect_link_own_insert BEFORE INSERT ON effect_link
WHEN (SELECT initiative_id FROM effect WHERE id = NEW.from_id) IS NOT NEW.initiative_id OR (SELECT initiative_id FROM effect WHERE id = NEW.to_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER effect_link_own_update BEFORE UPDATE OF initiative_id, from_id, to_id ON effect_link
WHEN (SELECT initiative_id FROM effect WHERE id = NEW.from_id) IS NOT NEW.initiative_id OR (SELECT initiative_id FROM effect WHERE id = NEW.to_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE effect_recheck (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  effect_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  answer TEXT NOT NULL CHECK (answer IN ('holds', 'changed', 'gone', 'unknown')),
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 20000),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX effect_recheck_by_effect ON effect_recheck (effect_id, date, id, answer);

CREATE TRIGGER effect_recheck_replaced BEFORE INSERT ON effect_recheck
WHEN EXISTS (SELECT 1 FROM effect_recheck AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER effect_recheck_moved BEFORE UPDATE OF id, effect_id ON effect_recheck
WHEN NEW.id IS NOT OLD.id OR NEW.effect_id IS NOT OLD.effect_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER effect_recheck_corrected_delete BEFORE DELETE ON effect_recheck
WHEN EXISTS (SELECT 1 FROM effect WHERE id = OLD.effect_id) AND EXISTS (SELECT 1 FROM recheck_correction WHERE recheck_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER recheck_correction_missing BEFORE UPDATE OF date, answer, source, note ON effect_recheck
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.answer IS NOT OLD.answer OR NEW.source IS NOT OLD.source OR NEW.note IS NOT OLD.note) AND NOT EXISTS (
  SELECT 1 FROM recheck_correction AS c WHERE c.recheck_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM recheck_correction WHERE recheck_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_answer IS OLD.answer AND c.former_source IS OLD.source AND c.former_note IS OLD.note)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER effect_look_effect_recheck_insert AFTER INSERT ON effect_recheck
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (NEW.effect_id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.effect_id) GROUP BY o.id;
END;

CREATE TRIGGER effect_look_effect_recheck_update AFTER UPDATE ON effect_recheck
WHEN OLD.id IS NOT NEW.id OR OLD.effect_id IS NOT NEW.effect_id OR OLD.date IS NOT NEW.date OR OLD.answer IS NOT NEW.answer
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (OLD.effect_id, NEW.effect_id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (OLD.effect_id, NEW.effect_id) GROUP BY o.id;
END;

CREATE TRIGGER effect_look_effect_recheck_delete AFTER DELETE ON effect_recheck
BEGIN
  DELETE FROM effect_look WHERE effect_id IN (OLD.effect_id);
  INSERT INTO effect_look (effect_id, months, seen)
  SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(substr(coalesce(c.date, o.observed_on) || '-99-99', 1, 10), '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0) AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (OLD.effect_id) GROUP BY o.id;
END;

CREATE TABLE recheck_correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  recheck_id TEXT NOT NULL REFERENCES effect_recheck (id) ON DELETE CASCADE,
  former_date TEXT NOT NULL CHECK (length(former_date) IN (4, 7, 10) AND substr(former_date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(former_date || '-01-01', 1, 10)) IS substr(former_date || '-01-01', 1, 10)),
  former_answer TEXT NOT NULL CHECK (former_answer IN ('holds', 'changed', 'gone', 'unknown')),
  former_source TEXT NOT NULL DEFAULT '' CHECK (length(former_source) <= 20000),
  former_note TEXT NOT NULL DEFAULT '' CHECK (length(former_note) <= 20000),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  reason TEXT NOT NULL CHECK (length(reason) <= 20000 AND trim(reason, char(9, 10, 13, 32, 160, 8239)) <> '')
) STRICT;

CREATE INDEX recheck_correction_by_effect_recheck ON recheck_correction (recheck_id);

CREATE TRIGGER recheck_correction_insert BEFORE INSERT ON recheck_correction
WHEN EXISTS (SELECT 1 FROM recheck_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER recheck_correction_former BEFORE INSERT ON recheck_correction
WHEN NOT EXISTS (SELECT 1 FROM effect_recheck AS r WHERE r.id = NEW.recheck_id AND r.date IS NEW.former_date AND r.answer IS NEW.former_answer AND r.source IS NEW.former_source AND r.note IS NEW.former_note)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER recheck_correction_update BEFORE UPDATE ON recheck_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER recheck_correction_delete BEFORE DELETE ON recheck_correction
WHEN EXISTS (SELECT 1 FROM effect_recheck WHERE id = OLD.recheck_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE effect_setting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  recheck_months INTEGER NOT NULL CHECK (recheck_months BETWEEN 1 AND 240),
  short_months INTEGER NOT NULL CHECK (short_months BETWEEN 1 AND 240),
  medium_months INTEGER NOT NULL CHECK (medium_months BETWEEN 1 AND 240),
  CHECK (short_months < medium_months)
) STRICT;

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  effect_id TEXT REFERENCES effect (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  unit TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 300 AND instr(unit, char(10)) = 0 AND instr(unit, char(13)) = 0),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'keep')),
  baseline_value TEXT CHECK (baseline_value IS NULL OR (length(baseline_value) <= 30 AND (baseline_value GLOB '[0-9]*' OR baseline_value GLOB '-[0-9]*') AND baseline_value GLOB '*[0-9]' AND ltrim(baseline_value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(baseline_value, '-') NOT GLOB '*.*.*' AND ltrim(baseline_value, '-') NOT GLOB '0[0-9]*' AND (baseline_value NOT GLOB '-*' OR baseline_value GLOB '*[1-9]*'))),
  baseline_date TEXT CHECK (baseline_date IS NULL OR (length(baseline_date) IN (4, 7, 10) AND substr(baseline_date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(baseline_date || '-01-01', 1, 10)) IS substr(baseline_date || '-01-01', 1, 10))),
  baseline_source TEXT NOT NULL DEFAULT '' CHECK (length(baseline_source) <= 20000),
  rhythm_months INTEGER CHECK (rhythm_months BETWEEN 1 AND 240)
) STRICT;

CREATE INDEX indicator_by_initiative ON indicator (initiative_id, id);

CREATE INDEX indicator_by_effect ON indicator (effect_id);

CREATE TRIGGER indicator_own_effect_insert BEFORE INSERT ON indicator
WHEN NEW.effect_id IS NOT NULL AND (SELECT initiative_id FROM effect WHERE id = NEW.effect_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER indicator_own_effect_update BEFORE UPDATE OF initiative_id, effect_id ON indicator
WHEN NEW.effect_id IS NOT NULL AND (SELECT initiative_id FROM effect WHERE id = NEW.effect_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER indicator_replaced BEFORE INSERT ON indicator
WHEN EXISTS (SELECT 1 FROM indicator AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER baseline_correction_missing BEFORE UPDATE OF baseline_date, baseline_value, baseline_source ON indicator
WHEN OLD.baseline_value IS NOT NULL AND (NEW.baseline_date IS NOT OLD.baseline_date OR NEW.baseline_value IS NOT OLD.baseline_value OR NEW.baseline_source IS NOT OLD.baseline_source) AND NOT EXISTS (
  SELECT 1 FROM baseline_correction AS c WHERE c.indicator_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM baseline_correction WHERE indicator_id = OLD.id)
  AND c.former_date IS OLD.baseline_date AND c.former_value IS OLD.baseline_value AND c.former_source IS OLD.baseline_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER indicator_look_indicator_insert AFTER INSERT ON indicator
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (NEW.id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.id) GROUP BY o.id;
END;

CREATE TRIGGER indicator_look_indicator_update AFTER UPDATE ON indicator
WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.rhythm_months IS NOT NEW.rhythm_months
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (NEW.id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.id) GROUP BY o.id;
END;

CREATE TABLE baseline_correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  former_date TEXT CHECK (former_date IS NULL OR (length(former_date) IN (4, 7, 10) AND substr(former_date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(former_date || '-01-01', 1, 10)) IS substr(former_date || '-01-01', 1, 10))),
  former_value TEXT NOT NULL CHECK (length(former_value) <= 30 AND (former_value GLOB '[0-9]*' OR former_value GLOB '-[0-9]*') AND former_value GLOB '*[0-9]' AND ltrim(former_value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(former_value, '-') NOT GLOB '*.*.*' AND ltrim(former_value, '-') NOT GLOB '0[0-9]*' AND (former_value NOT GLOB '-*' OR former_value GLOB '*[1-9]*')),
  former_source TEXT NOT NULL DEFAULT '' CHECK (length(former_source) <= 20000),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  reason TEXT NOT NULL CHECK (length(reason) <= 20000 AND trim(reason, char(9, 10, 13, 32, 160, 8239)) <> '')
) STRICT;

CREATE INDEX baseline_correction_by_indicator ON baseline_correction (indicator_id);

CREATE TRIGGER baseline_correction_insert BEFORE INSERT ON baseline_correction
WHEN EXISTS (SELECT 1 FROM baseline_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER baseline_correction_former BEFORE INSERT ON baseline_correction
WHEN NOT EXISTS (SELECT 1 FROM indicator AS r WHERE r.id = NEW.indicator_id AND r.baseline_date IS NEW.former_date AND r.baseline_value IS NEW.former_value AND r.baseline_source IS NEW.former_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER baseline_correction_update BEFORE UPDATE ON baseline_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER baseline_correction_delete BEFORE DELETE ON baseline_correction
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE indicator_target (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  value TEXT CHECK (value IS NULL OR (length(value) <= 30 AND (value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value GLOB '*[0-9]' AND ltrim(value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(value, '-') NOT GLOB '*.*.*' AND ltrim(value, '-') NOT GLOB '0[0-9]*' AND (value NOT GLOB '-*' OR value GLOB '*[1-9]*'))),
  UNIQUE (indicator_id, date)
) STRICT;

CREATE TRIGGER indicator_target_replaced BEFORE INSERT ON indicator_target
WHEN EXISTS (SELECT 1 FROM indicator_target AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true) OR EXISTS (SELECT 1 FROM indicator_target WHERE indicator_id = NEW.indicator_id AND date = NEW.date)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER indicator_target_moved BEFORE UPDATE OF id, indicator_id ON indicator_target
WHEN NEW.id IS NOT OLD.id OR NEW.indicator_id IS NOT OLD.indicator_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER indicator_target_corrected_delete BEFORE DELETE ON indicator_target
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id) AND EXISTS (SELECT 1 FROM target_correction WHERE target_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER target_correction_missing BEFORE UPDATE OF date, value ON indicator_target
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.value IS NOT OLD.value) AND NOT EXISTS (
  SELECT 1 FROM target_correction AS c WHERE c.target_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM target_correction WHERE target_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_value IS OLD.value)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TABLE target_correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  target_id TEXT NOT NULL REFERENCES indicator_target (id) ON DELETE CASCADE,
  former_date TEXT NOT NULL CHECK (length(former_date) IN (4, 7, 10) AND substr(former_date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(former_date || '-01-01', 1, 10)) IS substr(former_date || '-01-01', 1, 10)),
  former_value TEXT CHECK (former_value IS NULL OR (length(former_value) <= 30 AND (former_value GLOB '[0-9]*' OR former_value GLOB '-[0-9]*') AND former_value GLOB '*[0-9]' AND ltrim(former_value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(former_value, '-') NOT GLOB '*.*.*' AND ltrim(former_value, '-') NOT GLOB '0[0-9]*' AND (former_value NOT GLOB '-*' OR former_value GLOB '*[1-9]*'))),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  reason TEXT NOT NULL CHECK (length(reason) <= 20000 AND trim(reason, char(9, 10, 13, 32, 160, 8239)) <> '')
) STRICT;

CREATE INDEX target_correction_by_indicator_target ON target_correction (target_id);

CREATE TRIGGER target_correction_insert BEFORE INSERT ON target_correction
WHEN EXISTS (SELECT 1 FROM target_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER target_correction_former BEFORE INSERT ON target_correction
WHEN NOT EXISTS (SELECT 1 FROM indicator_target AS r WHERE r.id = NEW.target_id AND r.date IS NEW.former_date AND r.value IS NEW.former_value)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER target_correction_update BEFORE UPDATE ON target_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER target_correction_delete BEFORE DELETE ON target_correction
WHEN EXISTS (SELECT 1 FROM indicator_target WHERE id = OLD.target_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE measure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  value TEXT NOT NULL CHECK (length(value) <= 30 AND (value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value GLOB '*[0-9]' AND ltrim(value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(value, '-') NOT GLOB '*.*.*' AND ltrim(value, '-') NOT GLOB '0[0-9]*' AND (value NOT GLOB '-*' OR value GLOB '*[1-9]*')),
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 20000),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  UNIQUE (indicator_id, date)
) STRICT;

CREATE TRIGGER measure_replaced BEFORE INSERT ON measure
WHEN EXISTS (SELECT 1 FROM measure AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true) OR EXISTS (SELECT 1 FROM measure WHERE indicator_id = NEW.indicator_id AND date = NEW.date)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER measure_moved BEFORE UPDATE OF id, indicator_id ON measure
WHEN NEW.id IS NOT OLD.id OR NEW.indicator_id IS NOT OLD.indicator_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER measure_corrected_delete BEFORE DELETE ON measure
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id) AND EXISTS (SELECT 1 FROM measure_correction WHERE measure_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER measure_correction_missing BEFORE UPDATE OF date, value, source ON measure
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.value IS NOT OLD.value OR NEW.source IS NOT OLD.source) AND NOT EXISTS (
  SELECT 1 FROM measure_correction AS c WHERE c.measure_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM measure_correction WHERE measure_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_value IS OLD.value AND c.former_source IS OLD.source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER indicator_look_measure_insert AFTER INSERT ON measure
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (NEW.indicator_id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (NEW.indicator_id) GROUP BY o.id;
END;

CREATE TRIGGER indicator_look_measure_update AFTER UPDATE ON measure
WHEN OLD.indicator_id IS NOT NEW.indicator_id OR OLD.date IS NOT NEW.date
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (OLD.indicator_id, NEW.indicator_id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (OLD.indicator_id, NEW.indicator_id) GROUP BY o.id;
END;

CREATE TRIGGER indicator_look_measure_delete AFTER DELETE ON measure
BEGIN
  DELETE FROM indicator_look WHERE indicator_id IN (OLD.indicator_id);
  INSERT INTO indicator_look (indicator_id, months, seen)
  SELECT o.id, o.rhythm_months, max(substr(m.date || '-99-99', 1, 10))
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (OLD.indicator_id) GROUP BY o.id;
END;

CREATE TABLE measure_correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  former_date TEXT NOT NULL CHECK (length(former_date) IN (4, 7, 10) AND substr(former_date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(former_date || '-01-01', 1, 10)) IS substr(former_date || '-01-01', 1, 10)),
  former_value TEXT NOT NULL CHECK (length(former_value) <= 30 AND (former_value GLOB '[0-9]*' OR former_value GLOB '-[0-9]*') AND former_value GLOB '*[0-9]' AND ltrim(former_value, '-') NOT GLOB '*[^0-9.]*' AND ltrim(former_value, '-') NOT GLOB '*.*.*' AND ltrim(former_value, '-') NOT GLOB '0[0-9]*' AND (former_value NOT GLOB '-*' OR former_value GLOB '*[1-9]*')),
  former_source TEXT NOT NULL DEFAULT '' CHECK (length(former_source) <= 20000),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  reason TEXT NOT NULL CHECK (length(reason) <= 20000 AND trim(reason, char(9, 10, 13, 32, 160, 8239)) <> '')
) STRICT;

CREATE INDEX measure_correction_by_measure ON measure_correction (measure_id);

CREATE TRIGGER measure_correction_insert BEFORE INSERT ON measure_correction
WHEN EXISTS (SELECT 1 FROM measure_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER measure_correction_former BEFORE INSERT ON measure_correction
WHEN NOT EXISTS (SELECT 1 FROM measure AS r WHERE r.id = NEW.measure_id AND r.date IS NEW.former_date AND r.value IS NEW.former_value AND r.source IS NEW.former_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing');
END;

CREATE TRIGGER measure_correction_update BEFORE UPDATE ON measure_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER measure_correction_delete BEFORE DELETE ON measure_correction
WHEN EXISTS (SELECT 1 FROM measure WHERE id = OLD.measure_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE descent (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('born_of', 'merged_into', 'taken_over_by', 'practice_survives_in')),
  other_initiative_id TEXT REFERENCES initiative (id) ON DELETE SET NULL,
  other_name TEXT NOT NULL DEFAULT '' CHECK (length(other_name) <= 300 AND instr(other_name, char(10)) = 0 AND instr(other_name, char(13)) = 0),
  date TEXT CHECK (date IS NULL OR (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10))),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  CHECK ((other_initiative_id IS NULL) = (trim(other_name, char(9, 32, 160, 8239)) <> '')),
  CHECK (other_initiative_id IS NOT initiative_id),
  UNIQUE (initiative_id, kind, other_initiative_id)
) STRICT;

CREATE INDEX descent_by_other ON descent (other_initiative_id);

CREATE TRIGGER descent_births_added BEFORE INSERT ON descent
WHEN NEW.kind = 'born_of' AND EXISTS (
  WITH RECURSIVE born (id) AS (
    SELECT NEW.initiative_id
    UNION
    SELECT d.initiative_id FROM descent AS d JOIN born ON d.other_initiative_id = born.id
    WHERE d.kind = 'born_of' AND d.id IS NOT NEW.id
  )
  SELECT 1 FROM born WHERE id = NEW.other_initiative_id
)
BEGIN
  SELECT RAISE(ABORT, 'descent_cycle');
END;

CREATE TRIGGER descent_births_changed BEFORE UPDATE OF initiative_id, kind, other_initiative_id ON descent
WHEN NEW.kind = 'born_of' AND EXISTS (
  WITH RECURSIVE born (id) AS (
    SELECT NEW.initiative_id
    UNION
    SELECT d.initiative_id FROM descent AS d JOIN born ON d.other_initiative_id = born.id
    WHERE d.kind = 'born_of' AND d.id IS NOT NEW.id
  )
  SELECT 1 FROM born WHERE id = NEW.other_initiative_id
)
BEGIN
  SELECT RAISE(ABORT, 'descent_cycle');
END;

CREATE TABLE descent_evidence (
  descent_id TEXT NOT NULL REFERENCES descent (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  PRIMARY KEY (descent_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX descent_evidence_by_evidence ON descent_evidence (evidence_id);

CREATE TRIGGER descent_evidence_own BEFORE INSERT ON descent_evidence
WHEN (SELECT initiative_id FROM descent WHERE id = NEW.descent_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE in_kind_contribution (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  participation_id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  what TEXT NOT NULL CHECK (length(what) <= 300 AND instr(what, char(10)) = 0 AND instr(what, char(13)) = 0 AND trim(what, char(9, 32, 160, 8239)) <> ''),
  quantity TEXT NOT NULL DEFAULT '' CHECK (length(quantity) <= 300 AND instr(quantity, char(10)) = 0 AND instr(quantity, char(13)) = 0),
  value INTEGER CHECK (value BETWEEN 0 AND 999999999999),
  start TEXT CHECK (start IS NULL OR (length(start) IN (4, 7, 10) AND substr(start, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(start || '-01-01', 1, 10)) IS substr(start || '-01-01', 1, 10))),
  "end" TEXT CHECK ("end" IS NULL OR (length("end") IN (4, 7, 10) AND substr("end", 1, 4) BETWEEN '1900' AND '2199' AND date(substr("end" || '-01-01', 1, 10)) IS substr("end" || '-01-01', 1, 10))),
  CHECK (start IS NULL OR "end" IS NULL OR substr(start || '-01-01', 1, 10) <= substr("end" || '-99-99', 1, 10)),
  FOREIGN KEY (participation_id, initiative_id) REFERENCES participation (id, initiative_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX in_kind_contribution_by_initiative ON in_kind_contribution (initiative_id, id);

CREATE INDEX in_kind_contribution_by_participation ON in_kind_contribution (participation_id, initiative_id);

CREATE TABLE in_kind_contribution_evidence (
  in_kind_contribution_id TEXT NOT NULL REFERENCES in_kind_contribution (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  PRIMARY KEY (in_kind_contribution_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX in_kind_contribution_evidence_by_evidence ON in_kind_contribution_evidence (evidence_id);

CREATE TRIGGER in_kind_contribution_evidence_own BEFORE INSERT ON in_kind_contribution_evidence
WHEN (SELECT initiative_id FROM in_kind_contribution WHERE id = NEW.in_kind_contribution_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE absence (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  who TEXT NOT NULL CHECK (length(who) <= 300 AND instr(who, char(10)) = 0 AND instr(who, char(13)) = 0 AND trim(who, char(9, 32, 160, 8239)) <> ''),
  phase TEXT CHECK (phase IN ('awareness', 'causes', 'solutions', 'implementation')),
  noticed_on TEXT CHECK (noticed_on IS NULL OR (length(noticed_on) IN (4, 7, 10) AND substr(noticed_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(noticed_on || '-01-01', 1, 10)) IS substr(noticed_on || '-01-01', 1, 10))),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
  in_dossier INTEGER NOT NULL CHECK (in_dossier IN (0, 1))
) STRICT;

CREATE INDEX absence_by_initiative ON absence (initiative_id, id);

CREATE TABLE absence_step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  absence_id TEXT NOT NULL REFERENCES absence (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  outcome TEXT NOT NULL CHECK (outcome IN ('tried', 'joined', 'let_go')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX absence_step_by_absence ON absence_step (absence_id, date, id);

CREATE TABLE grid_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'own')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  based_on TEXT REFERENCES grid_version (id) ON DELETE RESTRICT,
  form INTEGER NOT NULL CHECK (form >= 1),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  serves INTEGER NOT NULL CHECK (serves IN (0, 1)),
  set_aside INTEGER NOT NULL CHECK (set_aside IN (0, 1)),
  added_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', added_at) IS added_at),
  CHECK (serves = 0 OR set_aside = 0)
) STRICT;

CREATE INDEX grid_version_by_former ON grid_version (based_on);

CREATE UNIQUE INDEX grid_version_serving ON grid_version (serves) WHERE serves = 1;

CREATE TRIGGER grid_version_used BEFORE UPDATE OF id, origin, name, version, based_on, form, definition, sha256, added_at ON grid_version
WHEN EXISTS (SELECT 1 FROM grid_application WHERE grid_version_id = OLD.id) OR EXISTS (SELECT 1 FROM grid_version WHERE based_on = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'grid_version_used');
END;

CREATE TABLE grid_application (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  grid_version_id TEXT NOT NULL REFERENCES grid_version (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (length(date) = 10 AND length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  concluded_at TEXT CHECK (concluded_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%fZ', concluded_at) IS concluded_at),
  meeting_place TEXT CHECK (meeting_place IS NULL OR (meeting_place GLOB '[a-z]*' AND meeting_place NOT GLOB '*[^a-z0-9_]*' AND length(meeting_place) <= 60))
) STRICT;

CREATE INDEX grid_application_by_initiative ON grid_application (initiative_id, date, id);

CREATE INDEX grid_application_by_grid_version ON grid_application (grid_version_id);

CREATE TRIGGER grid_application_sealed_insert BEFORE INSERT ON grid_application
WHEN EXISTS (SELECT 1 FROM grid_application AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND former.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_application_sealed_update BEFORE UPDATE ON grid_application
WHEN OLD.concluded_at IS NOT NULL OR EXISTS (SELECT 1 FROM grid_application AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND former.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_application_sealed_delete BEFORE DELETE ON grid_application
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER facts_application_update AFTER UPDATE ON grid_application
WHEN OLD.id IS NOT NEW.id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.date IS NOT NEW.date
BEGIN
  UPDATE initiative_facts SET read_on = (SELECT a.date FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1)
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_application_delete AFTER DELETE ON grid_application
BEGIN
  UPDATE initiative_facts SET read_on = (SELECT a.date FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1)
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TRIGGER known_reading_grid_application_update AFTER UPDATE ON grid_application
WHEN OLD.id IS NOT NEW.id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.grid_version_id IS NOT NEW.grid_version_id OR OLD.date IS NOT NEW.date
BEGIN
  DELETE FROM known_reading WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND a.initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER known_reading_grid_application_delete AFTER DELETE ON grid_application
BEGIN
  DELETE FROM known_reading WHERE initiative_id IN (OLD.initiative_id);
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND a.initiative_id IN (OLD.initiative_id);
END;

CREATE INDEX grid_application_open ON grid_application (date) WHERE concluded_at IS NULL;

CREATE INDEX grid_application_open_of ON grid_application (initiative_id) WHERE concluded_at IS NULL;

CREATE TABLE grid_application_participant (
  application_id TEXT NOT NULL REFERENCES grid_application (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0),
  PRIMARY KEY (application_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER grid_application_participant_sealed_insert BEFORE INSERT ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_application_participant_sealed_update BEFORE UPDATE ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_application_participant_sealed_delete BEFORE DELETE ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE reading (
  application_id TEXT NOT NULL REFERENCES grid_application (id) ON DELETE CASCADE,
  component_id TEXT NOT NULL CHECK (component_id GLOB '[a-z]*' AND component_id NOT GLOB '*[^a-z0-9_]*' AND length(component_id) <= 60),
  level TEXT CHECK (level IN ('to_document', 'emerging', 'present', 'structuring')),
  justification TEXT NOT NULL DEFAULT '' CHECK (length(justification) <= 20000),
  what_changed TEXT NOT NULL DEFAULT '' CHECK (length(what_changed) <= 20000),
  private_note TEXT NOT NULL DEFAULT '' CHECK (length(private_note) <= 20000),
  PRIMARY KEY (application_id, component_id)
) STRICT;

CREATE TRIGGER reading_sealed_insert BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM reading AS former WHERE (former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_sealed_update BEFORE UPDATE ON reading
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM reading AS former WHERE (former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_sealed_delete BEFORE DELETE ON reading
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER facts_reading_insert AFTER INSERT ON reading
BEGIN
  UPDATE initiative_facts SET read_on = (SELECT a.date FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1)
  WHERE initiative_id = (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id);
END;

CREATE TRIGGER facts_reading_update AFTER UPDATE ON reading
WHEN OLD.application_id IS NOT NEW.application_id OR OLD.component_id IS NOT NEW.component_id OR OLD.level IS NOT NEW.level
BEGIN
  UPDATE initiative_facts SET read_on = (SELECT a.date FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1)
  WHERE initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = OLD.application_id), (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id));
END;

CREATE TRIGGER facts_reading_delete AFTER DELETE ON reading
BEGIN
  UPDATE initiative_facts SET read_on = (SELECT a.date FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1)
  WHERE initiative_id = (SELECT initiative_id FROM grid_application WHERE id = OLD.application_id);
END;

CREATE TRIGGER known_reading_reading_insert AFTER INSERT ON reading
BEGIN
  DELETE FROM known_reading WHERE initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = NEW.application_id)) AND component_id IN (NEW.component_id);
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND a.initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = NEW.application_id)) AND r.component_id IN (NEW.component_id);
END;

CREATE TRIGGER known_reading_reading_update AFTER UPDATE ON reading
WHEN OLD.application_id IS NOT NEW.application_id OR OLD.component_id IS NOT NEW.component_id OR OLD.level IS NOT NEW.level
BEGIN
  DELETE FROM known_reading WHERE initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = OLD.application_id), (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id)) AND component_id IN (OLD.component_id, NEW.component_id);
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND a.initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = OLD.application_id), (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id)) AND r.component_id IN (OLD.component_id, NEW.component_id);
END;

CREATE TRIGGER known_reading_reading_delete AFTER DELETE ON reading
BEGIN
  DELETE FROM known_reading WHERE initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = OLD.application_id)) AND component_id IN (OLD.component_id);
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND a.initiative_id IN ((SELECT initiative_id FROM grid_application WHERE id = OLD.application_id)) AND r.component_id IN (OLD.component_id);
END;

CREATE TABLE reading_note (
  application_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  sub_element_id TEXT NOT NULL CHECK (sub_element_id GLOB '[a-z]*' AND sub_element_id NOT GLOB '*[^a-z0-9_]*' AND length(sub_element_id) <= 60),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
  PRIMARY KEY (application_id, component_id, sub_element_id),
  FOREIGN KEY (application_id, component_id) REFERENCES reading (application_id, component_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reading_note_sealed_insert BEFORE INSERT ON reading_note
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_note_sealed_update BEFORE UPDATE ON reading_note
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_note_sealed_delete BEFORE DELETE ON reading_note
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE voice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  application_id TEXT NOT NULL REFERENCES grid_application (id) ON DELETE CASCADE,
  component_id TEXT NOT NULL CHECK (component_id GLOB '[a-z]*' AND component_id NOT GLOB '*[^a-z0-9_]*' AND length(component_id) <= 60),
  voice_group TEXT NOT NULL CHECK (voice_group IN ('coordination', 'carrier', 'participants', 'partners', 'municipality', 'funder', 'other')),
  label TEXT NOT NULL DEFAULT '' CHECK (length(label) <= 300 AND instr(label, char(10)) = 0 AND instr(label, char(13)) = 0),
  level TEXT CHECK (level IN ('to_document', 'emerging', 'present', 'structuring')),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000)
) STRICT;

CREATE INDEX voice_by_application ON voice (application_id, id);

CREATE TRIGGER voice_sealed_insert BEFORE INSERT ON voice
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM voice AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER voice_sealed_update BEFORE UPDATE ON voice
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM voice AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER voice_sealed_delete BEFORE DELETE ON voice
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE grid_correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  application_id TEXT NOT NULL REFERENCES grid_application (id) ON DELETE CASCADE,
  component_id TEXT CHECK (component_id IS NULL OR (component_id GLOB '[a-z]*' AND component_id NOT GLOB '*[^a-z0-9_]*' AND length(component_id) <= 60)),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  author TEXT NOT NULL DEFAULT '' CHECK (length(author) <= 300 AND instr(author, char(10)) = 0 AND instr(author, char(13)) = 0),
  text TEXT NOT NULL CHECK (length(text) <= 20000 AND trim(text, char(9, 10, 13, 32, 160, 8239)) <> '')
) STRICT;

CREATE INDEX grid_correction_by_application ON grid_correction (application_id, id);

CREATE TRIGGER grid_correction_open BEFORE INSERT ON grid_correction
WHEN NOT EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'not_concluded');
END;

CREATE TRIGGER grid_correction_insert BEFORE INSERT ON grid_correction
WHEN EXISTS (SELECT 1 FROM grid_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_correction_update BEFORE UPDATE ON grid_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER grid_correction_delete BEFORE DELETE ON grid_correction
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE reading_evidence (
  application_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  PRIMARY KEY (application_id, component_id, evidence_id),
  FOREIGN KEY (application_id, component_id) REFERENCES reading (application_id, component_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_evidence_by_evidence ON reading_evidence (evidence_id);

CREATE TRIGGER reading_evidence_sealed_insert BEFORE INSERT ON reading_evidence
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_evidence_sealed_update BEFORE UPDATE ON reading_evidence
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_evidence_sealed_delete BEFORE DELETE ON reading_evidence
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TRIGGER reading_evidence_own BEFORE INSERT ON reading_evidence
WHEN (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE testimony (
  evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
  pseudonym TEXT NOT NULL DEFAULT '' CHECK (length(pseudonym) <= 300 AND instr(pseudonym, char(10)) = 0 AND instr(pseudonym, char(13)) = 0),
  private_name TEXT NOT NULL DEFAULT '' CHECK (length(private_name) <= 300 AND instr(private_name, char(10)) = 0 AND instr(private_name, char(13)) = 0),
  role TEXT NOT NULL DEFAULT '' CHECK (length(role) <= 300 AND instr(role, char(10)) = 0 AND instr(role, char(13)) = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE testimony_clue (
  evidence_id TEXT NOT NULL REFERENCES testimony (evidence_id) ON DELETE CASCADE,
  clue TEXT NOT NULL CHECK (clue <> '' AND length(clue) <= 300),
  PRIMARY KEY (evidence_id, clue)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  evidence_id TEXT NOT NULL REFERENCES testimony (evidence_id) ON DELETE CASCADE,
  given TEXT NOT NULL CHECK (given IN ('written', 'oral', 'recorded')),
  start TEXT NOT NULL CHECK (length(start) = 10 AND length(start) IN (4, 7, 10) AND substr(start, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(start || '-01-01', 1, 10)) IS substr(start || '-01-01', 1, 10)),
  "end" TEXT CHECK ("end" IS NULL OR (length("end") = 10 AND length("end") IN (4, 7, 10) AND substr("end", 1, 4) BETWEEN '1900' AND '2199' AND date(substr("end" || '-01-01', 1, 10)) IS substr("end" || '-01-01', 1, 10))),
  withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR (length(withdrawn_on) = 10 AND length(withdrawn_on) IN (4, 7, 10) AND substr(withdrawn_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(withdrawn_on || '-01-01', 1, 10)) IS substr(withdrawn_on || '-01-01', 1, 10))),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  withdrawal_note TEXT NOT NULL DEFAULT '' CHECK (length(withdrawal_note) <= 20000),
  CHECK ("end" IS NULL OR "end" >= start),
  CHECK (withdrawn_on IS NOT NULL OR withdrawal_note = '')
) STRICT;

CREATE INDEX consent_by_evidence ON consent (evidence_id, start, id);

CREATE TRIGGER consent_withdrawn BEFORE UPDATE OF withdrawn_on ON consent
WHEN OLD.withdrawn_on IS NOT NULL AND NEW.withdrawn_on IS NULL
BEGIN
  SELECT RAISE(ABORT, 'sealed');
END;

CREATE TABLE consent_scope (
  consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  aspect TEXT NOT NULL CHECK (aspect IN ('purpose', 'audience', 'medium')),
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

CREATE TABLE funder (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  sort_key TEXT NOT NULL,
  url TEXT CHECK (url IS NULL OR (length(url) <= 2000 AND (lower(url) GLOB 'http:?*' OR lower(url) GLOB 'https:?*')))
) STRICT;

CREATE INDEX funder_by_sort_key ON funder (sort_key, name);

CREATE TABLE program (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  funder_id TEXT NOT NULL REFERENCES funder (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  requirements TEXT NOT NULL DEFAULT '' CHECK (length(requirements) <= 20000),
  url TEXT CHECK (url IS NULL OR (length(url) <= 2000 AND (lower(url) GLOB 'http:?*' OR lower(url) GLOB 'https:?*'))),
  verified_on TEXT CHECK (verified_on IS NULL OR (length(verified_on) = 10 AND length(verified_on) IN (4, 7, 10) AND substr(verified_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(verified_on || '-01-01', 1, 10)) IS substr(verified_on || '-01-01', 1, 10))),
  deadline_on TEXT CHECK (deadline_on IS NULL OR (length(deadline_on) = 10 AND length(deadline_on) IN (4, 7, 10) AND substr(deadline_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(deadline_on || '-01-01', 1, 10)) IS substr(deadline_on || '-01-01', 1, 10))),
  deadline_time TEXT CHECK (deadline_time IS NULL OR deadline_time GLOB '[01][0-9]:[0-5][0-9]' OR deadline_time GLOB '2[0-3]:[0-5][0-9]'),
  least_amount INTEGER CHECK (least_amount BETWEEN 0 AND 999999999999),
  most_amount INTEGER CHECK (most_amount BETWEEN 0 AND 999999999999),
  most_percent INTEGER CHECK (most_percent BETWEEN 1 AND 100),
  most_in_kind_percent INTEGER CHECK (most_in_kind_percent BETWEEN 0 AND 100),
  least_own_percent INTEGER CHECK (least_own_percent BETWEEN 1 AND 100),
  most_months INTEGER CHECK (most_months BETWEEN 1 AND 240),
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 300 AND instr(source, char(10)) = 0 AND instr(source, char(13)) = 0),
  CHECK (deadline_time IS NULL OR deadline_on IS NOT NULL)
) STRICT;

CREATE INDEX program_by_funder ON program (funder_id, id);

CREATE TABLE funding (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  funder_id TEXT REFERENCES funder (id) ON DELETE SET NULL,
  program_id TEXT REFERENCES program (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mission', 'project', 'contract', 'own', 'in_kind')),
  start TEXT CHECK (start IS NULL OR (length(start) IN (4, 7, 10) AND substr(start, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(start || '-01-01', 1, 10)) IS substr(start || '-01-01', 1, 10))),
  "end" TEXT CHECK ("end" IS NULL OR (length("end") IN (4, 7, 10) AND substr("end", 1, 4) BETWEEN '1900' AND '2199' AND date(substr("end" || '-01-01', 1, 10)) IS substr("end" || '-01-01', 1, 10))),
  conditions TEXT NOT NULL DEFAULT '' CHECK (length(conditions) <= 20000),
  CHECK (start IS NULL OR "end" IS NULL OR substr(start || '-01-01', 1, 10) <= substr("end" || '-99-99', 1, 10))
) STRICT;

CREATE INDEX funding_by_funder ON funding (funder_id);

CREATE INDEX funding_by_program ON funding (program_id);

CREATE TRIGGER facts_funding_update AFTER UPDATE ON funding
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN (SELECT s.initiative_id FROM funding_share AS s WHERE s.funding_id = NEW.id);
END;

CREATE TABLE funding_state (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  state TEXT NOT NULL CHECK (state IN ('asked', 'probable', 'confirmed', 'received', 'refused')),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX funding_state_by_funding ON funding_state (funding_id, date, id, state);

CREATE TRIGGER funding_state_kept BEFORE UPDATE ON funding_state
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'funding_state_kept');
END;

CREATE TRIGGER facts_funding_state_insert AFTER INSERT ON funding_state
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN (SELECT s.initiative_id FROM funding_share AS s WHERE s.funding_id = NEW.funding_id);
END;

CREATE TRIGGER facts_funding_state_delete AFTER DELETE ON funding_state
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN (SELECT s.initiative_id FROM funding_share AS s WHERE s.funding_id = OLD.funding_id);
END;

CREATE TABLE funding_share (
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  amount INTEGER CHECK (amount BETWEEN 0 AND 999999999999),
  PRIMARY KEY (funding_id, initiative_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX funding_share_by_initiative ON funding_share (initiative_id);

CREATE TRIGGER funding_share_gone AFTER DELETE ON funding_share
BEGIN
  DELETE FROM effect_payer WHERE funding_id = OLD.funding_id
    AND effect_id IN (SELECT id FROM effect WHERE initiative_id = OLD.initiative_id);
  UPDATE budget SET funding_id = NULL WHERE funding_id = OLD.funding_id AND initiative_id = OLD.initiative_id;
  UPDATE budget_line SET funding_id = NULL WHERE funding_id = OLD.funding_id
    AND budget_id IN (SELECT id FROM budget WHERE initiative_id = OLD.initiative_id);
END;

CREATE TRIGGER facts_funding_share_insert AFTER INSERT ON funding_share
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_funding_share_update AFTER UPDATE ON funding_share
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_funding_share_delete AFTER DELETE ON funding_share
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE funding_instalment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  due_on TEXT CHECK (due_on IS NULL OR (length(due_on) IN (4, 7, 10) AND substr(due_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(due_on || '-01-01', 1, 10)) IS substr(due_on || '-01-01', 1, 10))),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
  received_on TEXT CHECK (received_on IS NULL OR (length(received_on) IN (4, 7, 10) AND substr(received_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(received_on || '-01-01', 1, 10)) IS substr(received_on || '-01-01', 1, 10)))
) STRICT;

CREATE INDEX funding_instalment_by_funding ON funding_instalment (funding_id, due_on, id);

CREATE INDEX funding_instalment_open ON funding_instalment (due_on) WHERE received_on IS NULL;

CREATE TABLE funding_report (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  label TEXT NOT NULL CHECK (length(label) <= 300 AND instr(label, char(10)) = 0 AND instr(label, char(13)) = 0 AND trim(label, char(9, 32, 160, 8239)) <> ''),
  due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND length(due_on) IN (4, 7, 10) AND substr(due_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(due_on || '-01-01', 1, 10)) IS substr(due_on || '-01-01', 1, 10)),
  due_time TEXT CHECK (due_time IS NULL OR due_time GLOB '[01][0-9]:[0-5][0-9]' OR due_time GLOB '2[0-3]:[0-5][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('to_do', 'sent', 'accepted')),
  sent_on TEXT CHECK (sent_on IS NULL OR (length(sent_on) = 10 AND length(sent_on) IN (4, 7, 10) AND substr(sent_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(sent_on || '-01-01', 1, 10)) IS substr(sent_on || '-01-01', 1, 10)))
) STRICT;

CREATE INDEX funding_report_by_funding ON funding_report (funding_id, due_on, id);

CREATE INDEX funding_report_open ON funding_report (due_on) WHERE state = 'to_do';

CREATE TABLE effect_payer (
  effect_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  PRIMARY KEY (effect_id, funding_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX effect_payer_by_funding ON effect_payer (funding_id);

CREATE TRIGGER effect_payer_funding_insert BEFORE INSERT ON effect_payer
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM effect WHERE id = NEW.effect_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER effect_payer_funding_update BEFORE UPDATE OF funding_id ON effect_payer
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM effect WHERE id = NEW.effect_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE budget (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  start TEXT CHECK (start IS NULL OR (length(start) IN (4, 7, 10) AND substr(start, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(start || '-01-01', 1, 10)) IS substr(start || '-01-01', 1, 10))),
  "end" TEXT CHECK ("end" IS NULL OR (length("end") IN (4, 7, 10) AND substr("end", 1, 4) BETWEEN '1900' AND '2199' AND date(substr("end" || '-01-01', 1, 10)) IS substr("end" || '-01-01', 1, 10))),
  funding_id TEXT REFERENCES funding (id) ON DELETE SET NULL,
  CHECK (start IS NULL OR "end" IS NULL OR substr(start || '-01-01', 1, 10) <= substr("end" || '-99-99', 1, 10))
) STRICT;

CREATE INDEX budget_by_initiative ON budget (initiative_id, id);

CREATE INDEX budget_by_funding ON budget (funding_id);

CREATE TRIGGER budget_funding_insert BEFORE INSERT ON budget
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER budget_funding_update BEFORE UPDATE OF funding_id ON budget
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER facts_budget_insert AFTER INSERT ON budget
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = NEW.initiative_id;
END;

CREATE TRIGGER facts_budget_update AFTER UPDATE ON budget
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN (OLD.initiative_id, NEW.initiative_id);
END;

CREATE TRIGGER facts_budget_delete AFTER DELETE ON budget
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = OLD.initiative_id;
END;

CREATE TABLE budget_line (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  budget_id TEXT NOT NULL REFERENCES budget (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  side TEXT NOT NULL CHECK (side IN ('revenue', 'expense')),
  label TEXT NOT NULL CHECK (length(label) <= 300 AND instr(label, char(10)) = 0 AND instr(label, char(13)) = 0 AND trim(label, char(9, 32, 160, 8239)) <> ''),
  funder_id TEXT REFERENCES funder (id) ON DELETE SET NULL,
  state TEXT CHECK (state IN ('asked', 'probable', 'confirmed', 'received', 'refused')),
  in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
  funding_id TEXT REFERENCES funding (id) ON DELETE SET NULL,
  actual INTEGER CHECK (actual BETWEEN 0 AND 999999999999),
  CHECK ((side = 'expense' AND state IS NULL AND funder_id IS NULL AND funding_id IS NULL) OR (side = 'revenue' AND state IS NOT NULL))
) STRICT;

CREATE INDEX budget_line_by_budget ON budget_line (budget_id, position, id);

CREATE INDEX budget_line_by_funder ON budget_line (funder_id);

CREATE INDEX budget_line_by_funding ON budget_line (funding_id);

CREATE TRIGGER inadmissible_cost_no_more AFTER UPDATE OF side ON budget_line WHEN NEW.side <> 'expense'
BEGIN
  DELETE FROM inadmissible_cost WHERE line_id = NEW.id;
END;

CREATE TRIGGER budget_line_funding_insert BEFORE INSERT ON budget_line
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM budget WHERE id = NEW.budget_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER budget_line_funding_update BEFORE UPDATE OF funding_id ON budget_line
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM budget WHERE id = NEW.budget_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER facts_budget_line_insert AFTER INSERT ON budget_line
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = (SELECT initiative_id FROM budget WHERE id = NEW.budget_id);
END;

CREATE TRIGGER facts_budget_line_update AFTER UPDATE ON budget_line
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id IN ((SELECT initiative_id FROM budget WHERE id = OLD.budget_id), (SELECT initiative_id FROM budget WHERE id = NEW.budget_id));
END;

CREATE TRIGGER facts_budget_line_delete AFTER DELETE ON budget_line
BEGIN
  UPDATE initiative_facts SET funding_until = (SELECT substr(max(last || until), 11) FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (SELECT substr(coalesce(f.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(f.start, '1000') || '-01-01', 1, 10), CASE length(f."end")
        WHEN 4 THEN f."end" || '-12-31'
        WHEN 7 THEN date(f."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(f."end", '2999-12-31') END) AS last, coalesce(f."end", 'open') AS until
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT substr(coalesce(b.start, '1000') || '-01-01', 1, 10) AS first, max(substr(coalesce(b.start, '1000') || '-01-01', 1, 10), CASE length(b."end")
        WHEN 4 THEN b."end" || '-12-31'
        WHEN 7 THEN date(b."end" || '-01', '+1 month', '-1 day')
        ELSE coalesce(b."end", '2999-12-31') END) AS last, coalesce(b."end", 'open') AS until
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0))))
      GROUP BY span))
  WHERE initiative_id = (SELECT initiative_id FROM budget WHERE id = OLD.budget_id);
END;

CREATE TABLE inadmissible_cost (
  line_id TEXT NOT NULL REFERENCES budget_line (id) ON DELETE CASCADE,
  program_id TEXT NOT NULL REFERENCES program (id) ON DELETE CASCADE,
  PRIMARY KEY (line_id, program_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX inadmissible_cost_by_program ON inadmissible_cost (program_id);

CREATE TRIGGER inadmissible_cost_insert BEFORE INSERT ON inadmissible_cost
WHEN (SELECT side FROM budget_line WHERE id = NEW.line_id) IS NOT 'expense'
BEGIN
  SELECT RAISE(ABORT, 'invalid_input');
END;

CREATE TRIGGER inadmissible_cost_update BEFORE UPDATE ON inadmissible_cost
WHEN (SELECT side FROM budget_line WHERE id = NEW.line_id) IS NOT 'expense'
BEGIN
  SELECT RAISE(ABORT, 'invalid_input');
END;

CREATE TABLE own_template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  form INTEGER NOT NULL CHECK (form >= 1),
  template TEXT NOT NULL CHECK (json_valid(template)),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)
) STRICT;

CREATE TABLE dossier (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  template_id TEXT NOT NULL CHECK (template_id <> '' AND template_id NOT GLOB '*[^a-z0-9-]*'),
  template_version INTEGER NOT NULL CHECK (template_version >= 1),
  form INTEGER NOT NULL CHECK (form >= 1),
  template TEXT NOT NULL CHECK (json_valid(template)),
  funder_id TEXT REFERENCES funder (id) ON DELETE SET NULL,
  program_id TEXT REFERENCES program (id) ON DELETE SET NULL,
  budget_id TEXT REFERENCES budget (id) ON DELETE SET NULL,
  grid_application_id TEXT REFERENCES grid_application (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)
) STRICT;

CREATE INDEX dossier_by_initiative ON dossier (initiative_id);

CREATE INDEX dossier_by_updated_at ON dossier (updated_at);

CREATE INDEX dossier_by_funder ON dossier (funder_id);

CREATE INDEX dossier_by_program ON dossier (program_id);

CREATE INDEX dossier_by_budget ON dossier (budget_id);

CREATE INDEX dossier_by_grid_application ON dossier (grid_application_id);

CREATE TRIGGER dossier_own_insert BEFORE INSERT ON dossier
WHEN NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM budget WHERE id = NEW.budget_id), NEW.initiative_id) OR NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM grid_application WHERE id = NEW.grid_application_id), NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TRIGGER dossier_own_update BEFORE UPDATE ON dossier
WHEN NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM budget WHERE id = NEW.budget_id), NEW.initiative_id) OR NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM grid_application WHERE id = NEW.grid_application_id), NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative');
END;

CREATE TABLE dossier_block (
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  key TEXT NOT NULL CHECK (key GLOB '[a-z]*' AND key NOT GLOB '*[^a-z0-9_]*' AND length(key) <= 60),
  kind TEXT NOT NULL CHECK (kind IN ('cover', 'contents', 'summary', 'timeline', 'need', 'rupture', 'partners', 'grid', 'figure2', 'argument', 'results', 'effect_path', 'indicators', 'testimonies', 'photos', 'survival', 'money_years', 'money_ahead', 'budget', 'account', 'calendar', 'portfolio_lives', 'portfolio_counts', 'portfolio_grid', 'portfolio_effects', 'portfolio_money', 'portfolio_due', 'portfolio_list', 'portfolio_cards', 'references', 'annexes', 'question')),
  included INTEGER NOT NULL CHECK (included IN (0, 1)),
  own_text TEXT CHECK (json_valid(own_text) AND length(own_text) <= 1000000),
  written_over TEXT CHECK (length(written_over) <= 200000),
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  PRIMARY KEY (dossier_id, position),
  UNIQUE (dossier_id, key)
) STRICT;

CREATE TABLE dossier_piece (
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key GLOB '[a-z]*' AND key NOT GLOB '*[^a-z0-9_]*' AND length(key) <= 60),
  state TEXT NOT NULL CHECK (state IN ('missing', 'have', 'not_needed')),
  date TEXT CHECK (date IS NULL OR (length(date) = 10 AND length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10))),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300 AND instr(note, char(10)) = 0 AND instr(note, char(13)) = 0),
  PRIMARY KEY (dossier_id, key)
) STRICT;

CREATE TABLE dossier_file (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  piece_key TEXT CHECK (piece_key IS NULL OR (piece_key GLOB '[a-z]*' AND piece_key NOT GLOB '*[^a-z0-9_]*' AND length(piece_key) <= 60)),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  file_sha256 TEXT NOT NULL REFERENCES file_content (sha256) ON DELETE RESTRICT,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300 AND instr(file_name, char(10)) = 0 AND instr(file_name, char(13)) = 0 AND trim(file_name, char(9, 32, 160, 8239)) <> ''),
  appended INTEGER NOT NULL CHECK (appended IN (0, 1)),
  pages INTEGER CHECK (pages BETWEEN 1 AND 300),
  fault TEXT CHECK (fault IN ('kind', 'encrypted', 'damaged', 'too_many_pages', 'form')),
  CHECK ((pages IS NULL) <> (fault IS NULL)),
  CHECK (appended = 0 OR fault IS NULL)
) STRICT;

CREATE INDEX dossier_file_by_dossier ON dossier_file (dossier_id, position, id);

CREATE INDEX dossier_file_by_file ON dossier_file (file_sha256);

CREATE TRIGGER dossier_file_removed AFTER DELETE ON dossier_file
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TRIGGER dossier_file_changed AFTER UPDATE OF file_sha256 ON dossier_file
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TABLE dossier_photo (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  file_sha256 TEXT NOT NULL REFERENCES file_content (sha256) ON DELETE RESTRICT,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300 AND instr(file_name, char(10)) = 0 AND instr(file_name, char(13)) = 0 AND trim(file_name, char(9, 32, 160, 8239)) <> ''),
  caption TEXT NOT NULL DEFAULT '' CHECK (length(caption) <= 300 AND instr(caption, char(10)) = 0 AND instr(caption, char(13)) = 0),
  alt TEXT NOT NULL DEFAULT '' CHECK (length(alt) <= 300 AND instr(alt, char(10)) = 0 AND instr(alt, char(13)) = 0),
  width TEXT NOT NULL CHECK (width IN ('whole', 'half', 'quarter')),
  persons TEXT CHECK (persons IN ('nobody', 'allowed'))
) STRICT;

CREATE INDEX dossier_photo_by_dossier ON dossier_photo (dossier_id, position, id);

CREATE INDEX dossier_photo_by_file ON dossier_photo (file_sha256);

CREATE TRIGGER dossier_photo_removed AFTER DELETE ON dossier_photo
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TRIGGER dossier_photo_changed AFTER UPDATE OF file_sha256 ON dossier_photo
WHEN OLD.file_sha256 IS NOT NULL
BEGIN
  DELETE FROM file_content WHERE sha256 = OLD.file_sha256 AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_file WHERE file_sha256 = OLD.file_sha256) AND NOT EXISTS (SELECT 1 FROM dossier_photo WHERE file_sha256 = OLD.file_sha256);
END;

CREATE TABLE frozen_dossier (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  dossier_id TEXT NOT NULL CHECK (length(dossier_id) = 36 AND substr(dossier_id, 15, 1) = '7' AND dossier_id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT CHECK (initiative_id IS NULL OR (length(initiative_id) = 36 AND substr(initiative_id, 15, 1) = '7' AND initiative_id NOT GLOB '*[^0-9a-f-]*')),
  title TEXT NOT NULL CHECK (length(title) <= 300 AND instr(title, char(10)) = 0 AND instr(title, char(13)) = 0 AND trim(title, char(9, 32, 160, 8239)) <> ''),
  recipient TEXT NOT NULL DEFAULT '' CHECK (length(recipient) <= 300 AND instr(recipient, char(10)) = 0 AND instr(recipient, char(13)) = 0),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  purpose TEXT NOT NULL CHECK (purpose IN ('request', 'report', 'information')),
  funder_id TEXT CHECK (funder_id IS NULL OR (length(funder_id) = 36 AND substr(funder_id, 15, 1) = '7' AND funder_id NOT GLOB '*[^0-9a-f-]*')),
  funder_name TEXT NOT NULL DEFAULT '' CHECK (length(funder_name) <= 300 AND instr(funder_name, char(10)) = 0 AND instr(funder_name, char(13)) = 0),
  program_name TEXT NOT NULL DEFAULT '' CHECK (length(program_name) <= 300 AND instr(program_name, char(10)) = 0 AND instr(program_name, char(13)) = 0),
  asked INTEGER CHECK (asked BETWEEN 0 AND 999999999999),
  asked_in_kind INTEGER CHECK (asked_in_kind BETWEEN 0 AND 999999999999),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  accepted TEXT NOT NULL CHECK (json_valid(accepted)),
  form INTEGER NOT NULL CHECK (form >= 1),
  source TEXT NOT NULL CHECK (json_valid(source)),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  pdf BLOB NOT NULL,
  CHECK (length(pdf) = bytes)
) STRICT;

CREATE INDEX frozen_dossier_by_dossier ON frozen_dossier (dossier_id, made_at);

CREATE INDEX frozen_dossier_by_initiative ON frozen_dossier (initiative_id, made_at);

CREATE TRIGGER frozen_dossier_kept_insert BEFORE INSERT ON frozen_dossier
WHEN EXISTS (SELECT 1 FROM frozen_dossier AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_dossier_kept_update BEFORE UPDATE ON frozen_dossier
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER frozen_dossier_kept_delete BEFORE DELETE ON frozen_dossier
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TABLE dossier_answer (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  frozen_id TEXT NOT NULL REFERENCES frozen_dossier (id) ON DELETE CASCADE,
  answered_on TEXT NOT NULL CHECK (length(answered_on) = 10 AND length(answered_on) IN (4, 7, 10) AND substr(answered_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(answered_on || '-01-01', 1, 10)) IS substr(answered_on || '-01-01', 1, 10)),
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'partly', 'refused', 'withdrawn')),
  amount INTEGER CHECK (amount BETWEEN 0 AND 999999999999),
  in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
  conditions TEXT NOT NULL DEFAULT '' CHECK (length(conditions) <= 20000),
  report_label TEXT NOT NULL DEFAULT '' CHECK (length(report_label) <= 300 AND instr(report_label, char(10)) = 0 AND instr(report_label, char(13)) = 0),
  report_on TEXT CHECK (report_on IS NULL OR (length(report_on) = 10 AND length(report_on) IN (4, 7, 10) AND substr(report_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(report_on || '-01-01', 1, 10)) IS substr(report_on || '-01-01', 1, 10))),
  report_time TEXT CHECK (report_time IS NULL OR report_time GLOB '[01][0-9]:[0-5][0-9]' OR report_time GLOB '2[0-3]:[0-5][0-9]'),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  corrects_id TEXT REFERENCES dossier_answer (id) ON DELETE SET NULL,
  funding_id TEXT REFERENCES funding (id) ON DELETE SET NULL,
  state_id TEXT REFERENCES funding_state (id) ON DELETE SET NULL,
  report_id TEXT REFERENCES funding_report (id) ON DELETE SET NULL,
  made_funding INTEGER NOT NULL CHECK (made_funding IN (0, 1)),
  recorded_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at) IS recorded_at),
  CHECK ((outcome IN ('accepted', 'partly')) = (amount IS NOT NULL)),
  CHECK ((report_on IS NULL) = (report_label = '')),
  CHECK (report_time IS NULL OR report_on IS NOT NULL)
) STRICT;

CREATE INDEX dossier_answer_by_frozen ON dossier_answer (frozen_id, answered_on);

CREATE INDEX dossier_answer_by_corrects ON dossier_answer (corrects_id);

CREATE INDEX dossier_answer_by_funding ON dossier_answer (funding_id);

CREATE INDEX dossier_answer_by_state ON dossier_answer (state_id);

CREATE INDEX dossier_answer_by_report ON dossier_answer (report_id);

CREATE TRIGGER dossier_answer_replaced BEFORE INSERT ON dossier_answer
WHEN EXISTS (SELECT 1 FROM dossier_answer AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept');
END;

CREATE TRIGGER dossier_answer_corrects BEFORE INSERT ON dossier_answer
WHEN NEW.corrects_id IS NOT NULL AND (SELECT frozen_id FROM dossier_answer WHERE id = NEW.corrects_id) IS NOT NEW.frozen_id OR NEW.corrects_id IS NOT NULL AND EXISTS (SELECT 1 FROM dossier_answer WHERE corrects_id = NEW.corrects_id)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept');
END;

CREATE TRIGGER dossier_answer_said BEFORE UPDATE OF id, frozen_id, answered_on, outcome, amount, in_kind, reason, conditions, report_label, report_on, report_time, note, corrects_id, made_funding, recorded_at ON dossier_answer
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'answer_kept');
END;

CREATE TRIGGER dossier_answer_tied BEFORE UPDATE OF funding_id, state_id, report_id ON dossier_answer
WHEN (NEW.funding_id IS NOT NULL AND NEW.funding_id IS NOT OLD.funding_id) OR (NEW.state_id IS NOT NULL AND NEW.state_id IS NOT OLD.state_id) OR (NEW.report_id IS NOT NULL AND NEW.report_id IS NOT OLD.report_id)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept');
END;

CREATE TRIGGER dossier_answer_last BEFORE DELETE ON dossier_answer
WHEN EXISTS (SELECT 1 FROM dossier_answer AS a WHERE a.frozen_id = OLD.frozen_id AND a.rowid > OLD.rowid)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept');
END;

CREATE TABLE accepted_clue (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  effect_id TEXT REFERENCES effect (id) ON DELETE CASCADE,
  evidence_id TEXT REFERENCES evidence (id) ON DELETE CASCADE,
  dossier_id TEXT REFERENCES dossier (id) ON DELETE CASCADE,
  clue TEXT NOT NULL CHECK (clue <> '' AND length(clue) <= 300),
  accepted_on TEXT NOT NULL CHECK (length(accepted_on) = 10 AND length(accepted_on) IN (4, 7, 10) AND substr(accepted_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(accepted_on || '-01-01', 1, 10)) IS substr(accepted_on || '-01-01', 1, 10)),
  CHECK ((effect_id IS NOT NULL) + (evidence_id IS NOT NULL) + (dossier_id IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX accepted_clue_by_effect_id ON accepted_clue (effect_id, clue) WHERE effect_id IS NOT NULL;

CREATE UNIQUE INDEX accepted_clue_by_evidence_id ON accepted_clue (evidence_id, clue) WHERE evidence_id IS NOT NULL;

CREATE UNIQUE INDEX accepted_clue_by_dossier_id ON accepted_clue (dossier_id, clue) WHERE dossier_id IS NOT NULL;

CREATE TABLE correction_notice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  frozen_id TEXT NOT NULL REFERENCES frozen_dossier (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('indicator', 'measure', 'target', 'recheck', 'effect', 'revenue', 'expense', 'testimony')),
  record_id TEXT NOT NULL CHECK (length(record_id) = 36 AND substr(record_id, 15, 1) = '7' AND record_id NOT GLOB '*[^0-9a-f-]*'),
  subject TEXT NOT NULL DEFAULT '' CHECK (length(subject) <= 300 AND instr(subject, char(10)) = 0 AND instr(subject, char(13)) = 0),
  said TEXT NOT NULL CHECK (json_valid(said)),
  put_right TEXT NOT NULL CHECK (json_valid(put_right)),
  answer TEXT NOT NULL CHECK (answer IN ('sent', 'not_needed')),
  answered_on TEXT NOT NULL CHECK (length(answered_on) = 10 AND length(answered_on) IN (4, 7, 10) AND substr(answered_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(answered_on || '-01-01', 1, 10)) IS substr(answered_on || '-01-01', 1, 10)),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  CHECK (answer = 'sent' OR trim(note, char(9, 10, 13, 32, 160, 8239)) <> ''),
  UNIQUE (frozen_id, kind, record_id, put_right)
) STRICT;

CREATE TABLE initiative_facts (
  initiative_id TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  carrier TEXT NOT NULL,
  carrier_key TEXT NOT NULL,
  cdc_role TEXT NOT NULL,
  cdc_role_key TEXT NOT NULL,
  follow_up_years TEXT,
  updated_at TEXT NOT NULL,
  archived_at TEXT,
  removed_at TEXT,
  sector_key TEXT,
  territory_key TEXT,
  stage TEXT,
  stage_on TEXT,
  pilot_ended_on TEXT,
  last_stage_day TEXT NOT NULL DEFAULT '',
  read_on TEXT,
  effect_on TEXT,
  last_effect_day TEXT NOT NULL DEFAULT '',
  unproved INTEGER NOT NULL DEFAULT 0,
  unproved_first TEXT,
  uncontributed INTEGER NOT NULL DEFAULT 0,
  uncontributed_first TEXT,
  checked_on TEXT,
  last_check_day TEXT NOT NULL DEFAULT '',
  answered_until TEXT NOT NULL DEFAULT '',
  planned_until TEXT NOT NULL DEFAULT '',
  funding_until TEXT,
  funding_spans TEXT
) STRICT;

CREATE TABLE known_reading (
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  grid_version_id TEXT NOT NULL,
  component_id TEXT NOT NULL,
  date TEXT NOT NULL,
  application_id TEXT NOT NULL,
  level TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (initiative_id, grid_version_id, component_id, date, application_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE effect_look (
  effect_id TEXT NOT NULL PRIMARY KEY REFERENCES effect (id) ON DELETE CASCADE,
  months INTEGER NOT NULL,
  seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX effect_look_by_seen ON effect_look (seen, months);

CREATE TABLE indicator_look (
  indicator_id TEXT NOT NULL PRIMARY KEY REFERENCES indicator (id) ON DELETE CASCADE,
  months INTEGER NOT NULL,
  seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX indicator_look_by_seen ON indicator_look (seen, months);

CREATE TABLE initiative_words (
  initiative_id TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE saved_view (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  form INTEGER NOT NULL CHECK (form >= 1),
  view TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

CREATE TABLE put_off (
  kind TEXT NOT NULL CHECK (kind IN ('report', 'instalment', 'step', 'followUp', 'dossier', 'openGrid', 'draft', 'money', 'funding', 'consent', 'pilot', 'noEvidence', 'noContribution', 'recheck', 'measure', 'news', 'oldGrid', 'unread')),
  subject_id TEXT NOT NULL CHECK (length(subject_id) = 36 AND substr(subject_id, 15, 1) = '7' AND subject_id NOT GLOB '*[^0-9a-f-]*'),
  until TEXT NOT NULL CHECK (length(until) = 10 AND length(until) IN (4, 7, 10) AND substr(until, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(until || '-01-01', 1, 10)) IS substr(until || '-01-01', 1, 10)),
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;
