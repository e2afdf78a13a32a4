-- The form of a portfolio, written by `npm run schema` from the migrations. Not edited by hand.
-- Version 1.

CREATE TABLE portfolio (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'public_example', 'fictional_example', 'collection')),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0),
  mission TEXT NOT NULL DEFAULT '' CHECK (length(mission) <= 20000),
  neq TEXT NOT NULL DEFAULT '' CHECK (neq = '' OR (length(neq) = 10 AND neq NOT GLOB '*[^0-9]*')),
  charity_number TEXT NOT NULL DEFAULT '' CHECK (charity_number = '' OR charity_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]RR[0-9][0-9][0-9][0-9]'),
  privacy_officer TEXT NOT NULL DEFAULT '' CHECK (length(privacy_officer) <= 300 AND instr(privacy_officer, char(10)) = 0 AND instr(privacy_officer, char(13)) = 0),
  colour TEXT NOT NULL CHECK (length(colour) = 7 AND colour GLOB '#*' AND substr(colour, 2) NOT GLOB '*[^0-9A-F]*'),
  follow_up_years TEXT NOT NULL DEFAULT '[1,3,5,10]' CHECK (json_valid(follow_up_years) AND json_type(follow_up_years) = 'array'),
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at),
  fiscal_start_month INTEGER NOT NULL DEFAULT 4 CHECK (fiscal_start_month BETWEEN 1 AND 12),
  identity TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))) CHECK (length(identity) = 32 AND identity NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TRIGGER change_portfolio_insert AFTER INSERT ON portfolio
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'mission', NEW."mission", 'neq', NEW."neq", 'charity_number', NEW."charity_number", 'privacy_officer', NEW."privacy_officer", 'colour', NEW."colour", 'follow_up_years', NEW."follow_up_years", 'created_at', NEW."created_at", 'updated_at', NEW."updated_at", 'fiscal_start_month', NEW."fiscal_start_month", 'identity', NEW."identity"), NULL, NULL);
END;

CREATE TRIGGER change_portfolio_update AFTER UPDATE ON portfolio
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."mission" IS NOT NEW."mission" OR OLD."neq" IS NOT NEW."neq" OR OLD."charity_number" IS NOT NEW."charity_number" OR OLD."privacy_officer" IS NOT NEW."privacy_officer" OR OLD."colour" IS NOT NEW."colour" OR OLD."follow_up_years" IS NOT NEW."follow_up_years" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."updated_at" IS NOT NEW."updated_at" OR OLD."fiscal_start_month" IS NOT NEW."fiscal_start_month" OR OLD."identity" IS NOT NEW."identity")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'mission', OLD."mission", NEW."mission" UNION ALL SELECT 'neq', OLD."neq", NEW."neq" UNION ALL SELECT 'charity_number', OLD."charity_number", NEW."charity_number" UNION ALL SELECT 'privacy_officer', OLD."privacy_officer", NEW."privacy_officer" UNION ALL SELECT 'colour', OLD."colour", NEW."colour" UNION ALL SELECT 'follow_up_years', OLD."follow_up_years", NEW."follow_up_years" UNION ALL SELECT 'created_at', OLD."created_at", NEW."created_at" UNION ALL SELECT 'updated_at', OLD."updated_at", NEW."updated_at" UNION ALL SELECT 'fiscal_start_month', OLD."fiscal_start_month", NEW."fiscal_start_month" UNION ALL SELECT 'identity', OLD."identity", NEW."identity") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_portfolio_delete AFTER DELETE ON portfolio
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'mission', OLD."mission", 'neq', OLD."neq", 'charity_number', OLD."charity_number", 'privacy_officer', OLD."privacy_officer", 'colour', OLD."colour", 'follow_up_years', OLD."follow_up_years", 'created_at', OLD."created_at", 'updated_at', OLD."updated_at", 'fiscal_start_month', OLD."fiscal_start_month", 'identity', OLD."identity"), NULL, NULL);
END;

CREATE TABLE portfolio_territory (
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('mrc', 'municipality', 'borough', 'neighbourhood', 'other')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*')),
  PRIMARY KEY (position),
  UNIQUE (kind, name, mrc_code)
) STRICT;

CREATE TRIGGER change_portfolio_territory_insert AFTER INSERT ON portfolio_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_territory', 'insert', json_array(NEW."position"), NEW.rowid, NULL, json_object('position', NEW."position", 'kind', NEW."kind", 'name', NEW."name", 'mrc_code', NEW."mrc_code"), NULL, NULL);
END;

CREATE TRIGGER change_portfolio_territory_update AFTER UPDATE ON portfolio_territory
WHEN (SELECT is_kept FROM change_log) AND (OLD."position" IS NOT NEW."position" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."mrc_code" IS NOT NEW."mrc_code")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_territory', 'update', json_array(OLD."position"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'position' AS name, OLD."position" AS former, NEW."position" AS later UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'mrc_code', OLD."mrc_code", NEW."mrc_code") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_portfolio_territory_delete AFTER DELETE ON portfolio_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_territory', 'delete', json_array(OLD."position"), OLD.rowid, NULL, json_object('position', OLD."position", 'kind', OLD."kind", 'name', OLD."name", 'mrc_code', OLD."mrc_code"), NULL, NULL);
END;

CREATE TABLE portfolio_logo (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5000000)
) STRICT;

CREATE TRIGGER change_portfolio_logo_insert AFTER INSERT ON portfolio_logo
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_logo', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'media_type', NEW."media_type"), NULL, NEW."bytes");
END;

CREATE TRIGGER change_portfolio_logo_update AFTER UPDATE ON portfolio_logo
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."bytes" IS NOT NEW."bytes")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_logo', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'media_type', OLD."media_type", NEW."media_type") WHERE former IS NOT later), CASE WHEN OLD."bytes" IS NOT NEW."bytes" THEN OLD."bytes" END, CASE WHEN OLD."bytes" IS NOT NEW."bytes" THEN NEW."bytes" END);
END;

CREATE TRIGGER change_portfolio_logo_delete AFTER DELETE ON portfolio_logo
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('portfolio_logo', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'media_type', OLD."media_type"), OLD."bytes", NULL);
END;

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
WHEN NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  UPDATE descent SET other_initiative_id = NULL, other_name = OLD.title
  WHERE other_initiative_id = OLD.id;
END;

CREATE TRIGGER funding_goes_with_initiative BEFORE DELETE ON initiative
WHEN NOT EXISTS (SELECT 1 FROM replay)
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

CREATE TRIGGER change_initiative_insert AFTER INSERT ON initiative
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative', 'insert', json_array(NEW."id"), NEW.rowid, NEW.id, json_object('id', NEW."id", 'title', NEW."title", 'title_key', NEW."title_key", 'sort_key', NEW."sort_key", 'summary', NEW."summary", 'social_need', NEW."social_need", 'aspiration', NEW."aspiration", 'practice_before', NEW."practice_before", 'practice_now', NEW."practice_now", 'rupture_form', NEW."rupture_form", 'rupture_scope', NEW."rupture_scope", 'carrier', NEW."carrier", 'carrier_key', NEW."carrier_key", 'cdc_role', NEW."cdc_role", 'cdc_role_key', NEW."cdc_role_key", 'source', NEW."source", 'last_evidence_number', NEW."last_evidence_number", 'created_at', NEW."created_at", 'updated_at', NEW."updated_at", 'follow_up_years', NEW."follow_up_years", 'archived_at', NEW."archived_at", 'removed_at', NEW."removed_at"), NULL, NULL);
END;

CREATE TRIGGER change_initiative_update AFTER UPDATE ON initiative
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."title" IS NOT NEW."title" OR OLD."title_key" IS NOT NEW."title_key" OR OLD."sort_key" IS NOT NEW."sort_key" OR OLD."summary" IS NOT NEW."summary" OR OLD."social_need" IS NOT NEW."social_need" OR OLD."aspiration" IS NOT NEW."aspiration" OR OLD."practice_before" IS NOT NEW."practice_before" OR OLD."practice_now" IS NOT NEW."practice_now" OR OLD."rupture_form" IS NOT NEW."rupture_form" OR OLD."rupture_scope" IS NOT NEW."rupture_scope" OR OLD."carrier" IS NOT NEW."carrier" OR OLD."carrier_key" IS NOT NEW."carrier_key" OR OLD."cdc_role" IS NOT NEW."cdc_role" OR OLD."cdc_role_key" IS NOT NEW."cdc_role_key" OR OLD."source" IS NOT NEW."source" OR OLD."last_evidence_number" IS NOT NEW."last_evidence_number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."updated_at" IS NOT NEW."updated_at" OR OLD."follow_up_years" IS NOT NEW."follow_up_years" OR OLD."archived_at" IS NOT NEW."archived_at" OR OLD."removed_at" IS NOT NEW."removed_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative', 'update', json_array(OLD."id"), NEW.rowid, NEW.id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'title_key', OLD."title_key", NEW."title_key" UNION ALL SELECT 'sort_key', OLD."sort_key", NEW."sort_key" UNION ALL SELECT 'summary', OLD."summary", NEW."summary" UNION ALL SELECT 'social_need', OLD."social_need", NEW."social_need" UNION ALL SELECT 'aspiration', OLD."aspiration", NEW."aspiration" UNION ALL SELECT 'practice_before', OLD."practice_before", NEW."practice_before" UNION ALL SELECT 'practice_now', OLD."practice_now", NEW."practice_now" UNION ALL SELECT 'rupture_form', OLD."rupture_form", NEW."rupture_form" UNION ALL SELECT 'rupture_scope', OLD."rupture_scope", NEW."rupture_scope" UNION ALL SELECT 'carrier', OLD."carrier", NEW."carrier" UNION ALL SELECT 'carrier_key', OLD."carrier_key", NEW."carrier_key" UNION ALL SELECT 'cdc_role', OLD."cdc_role", NEW."cdc_role" UNION ALL SELECT 'cdc_role_key', OLD."cdc_role_key", NEW."cdc_role_key" UNION ALL SELECT 'source', OLD."source", NEW."source" UNION ALL SELECT 'last_evidence_number', OLD."last_evidence_number", NEW."last_evidence_number" UNION ALL SELECT 'created_at', OLD."created_at", NEW."created_at" UNION ALL SELECT 'updated_at', OLD."updated_at", NEW."updated_at" UNION ALL SELECT 'follow_up_years', OLD."follow_up_years", NEW."follow_up_years" UNION ALL SELECT 'archived_at', OLD."archived_at", NEW."archived_at" UNION ALL SELECT 'removed_at', OLD."removed_at", NEW."removed_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_initiative_delete AFTER DELETE ON initiative
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative', 'delete', json_array(OLD."id"), OLD.rowid, OLD.id, json_object('id', OLD."id", 'title', OLD."title", 'title_key', OLD."title_key", 'sort_key', OLD."sort_key", 'summary', OLD."summary", 'social_need', OLD."social_need", 'aspiration', OLD."aspiration", 'practice_before', OLD."practice_before", 'practice_now', OLD."practice_now", 'rupture_form', OLD."rupture_form", 'rupture_scope', OLD."rupture_scope", 'carrier', OLD."carrier", 'carrier_key', OLD."carrier_key", 'cdc_role', OLD."cdc_role", 'cdc_role_key', OLD."cdc_role_key", 'source', OLD."source", 'last_evidence_number', OLD."last_evidence_number", 'created_at', OLD."created_at", 'updated_at', OLD."updated_at", 'follow_up_years', OLD."follow_up_years", 'archived_at', OLD."archived_at", 'removed_at', OLD."removed_at"), NULL, NULL);
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

CREATE TRIGGER change_initiative_sector_insert AFTER INSERT ON initiative_sector
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_sector', 'insert', json_array(NEW."initiative_id", NEW."position"), NULL, NEW.initiative_id, json_object('initiative_id', NEW."initiative_id", 'position', NEW."position", 'name', NEW."name", 'sort_key', NEW."sort_key"), NULL, NULL);
END;

CREATE TRIGGER change_initiative_sector_update AFTER UPDATE ON initiative_sector
WHEN (SELECT is_kept FROM change_log) AND (OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name" OR OLD."sort_key" IS NOT NEW."sort_key")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_sector', 'update', json_array(OLD."initiative_id", OLD."position"), NULL, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'initiative_id' AS name, OLD."initiative_id" AS former, NEW."initiative_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'sort_key', OLD."sort_key", NEW."sort_key") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_initiative_sector_delete AFTER DELETE ON initiative_sector
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_sector', 'delete', json_array(OLD."initiative_id", OLD."position"), NULL, OLD.initiative_id, json_object('initiative_id', OLD."initiative_id", 'position', OLD."position", 'name', OLD."name", 'sort_key', OLD."sort_key"), NULL, NULL);
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

CREATE TRIGGER change_initiative_territory_insert AFTER INSERT ON initiative_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_territory', 'insert', json_array(NEW."initiative_id", NEW."position"), NULL, NEW.initiative_id, json_object('initiative_id', NEW."initiative_id", 'position', NEW."position", 'kind', NEW."kind", 'name', NEW."name", 'sort_key', NEW."sort_key", 'mrc_code', NEW."mrc_code"), NULL, NULL);
END;

CREATE TRIGGER change_initiative_territory_update AFTER UPDATE ON initiative_territory
WHEN (SELECT is_kept FROM change_log) AND (OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."position" IS NOT NEW."position" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."sort_key" IS NOT NEW."sort_key" OR OLD."mrc_code" IS NOT NEW."mrc_code")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_territory', 'update', json_array(OLD."initiative_id", OLD."position"), NULL, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'initiative_id' AS name, OLD."initiative_id" AS former, NEW."initiative_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'sort_key', OLD."sort_key", NEW."sort_key" UNION ALL SELECT 'mrc_code', OLD."mrc_code", NEW."mrc_code") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_initiative_territory_delete AFTER DELETE ON initiative_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('initiative_territory', 'delete', json_array(OLD."initiative_id", OLD."position"), NULL, OLD.initiative_id, json_object('initiative_id', OLD."initiative_id", 'position', OLD."position", 'kind', OLD."kind", 'name', OLD."name", 'sort_key', OLD."sort_key", 'mrc_code', OLD."mrc_code"), NULL, NULL);
END;

CREATE TABLE stakeholder (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('participants', 'community_organisation', 'cdc', 'municipality', 'public_institution', 'education_research', 'social_economy', 'business', 'foundation', 'other')),
  contact TEXT NOT NULL DEFAULT '' CHECK (length(contact) <= 300 AND instr(contact, char(10)) = 0 AND instr(contact, char(13)) = 0),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE TRIGGER change_stakeholder_insert AFTER INSERT ON stakeholder
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'name', NEW."name", 'name_key', NEW."name_key", 'kind', NEW."kind", 'contact', NEW."contact", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_update AFTER UPDATE ON stakeholder
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."name_key" IS NOT NEW."name_key" OR OLD."kind" IS NOT NEW."kind" OR OLD."contact" IS NOT NEW."contact" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'name_key', OLD."name_key", NEW."name_key" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'contact', OLD."contact", NEW."contact" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_delete AFTER DELETE ON stakeholder
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'name', OLD."name", 'name_key', OLD."name_key", 'kind', OLD."kind", 'contact', OLD."contact", 'note', OLD."note"), NULL, NULL);
END;

CREATE TABLE stakeholder_alias (
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  PRIMARY KEY (stakeholder_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_stakeholder_alias_insert AFTER INSERT ON stakeholder_alias
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_alias', 'insert', json_array(NEW."stakeholder_id", NEW."position"), NULL, NULL, json_object('stakeholder_id', NEW."stakeholder_id", 'position', NEW."position", 'name', NEW."name", 'name_key', NEW."name_key"), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_alias_update AFTER UPDATE ON stakeholder_alias
WHEN (SELECT is_kept FROM change_log) AND (OLD."stakeholder_id" IS NOT NEW."stakeholder_id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name" OR OLD."name_key" IS NOT NEW."name_key")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_alias', 'update', json_array(OLD."stakeholder_id", OLD."position"), NULL, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'stakeholder_id' AS name, OLD."stakeholder_id" AS former, NEW."stakeholder_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'name_key', OLD."name_key", NEW."name_key") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_alias_delete AFTER DELETE ON stakeholder_alias
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_alias', 'delete', json_array(OLD."stakeholder_id", OLD."position"), NULL, NULL, json_object('stakeholder_id', OLD."stakeholder_id", 'position', OLD."position", 'name', OLD."name", 'name_key', OLD."name_key"), NULL, NULL);
END;

CREATE TABLE stakeholder_merge (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  kept_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
  gone_name TEXT NOT NULL CHECK (length(gone_name) <= 300 AND instr(gone_name, char(10)) = 0 AND instr(gone_name, char(13)) = 0 AND trim(gone_name, char(9, 32, 160, 8239)) <> ''),
  merged_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', merged_at) IS merged_at),
  form INTEGER NOT NULL CHECK (form >= 1),
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;

CREATE INDEX stakeholder_merge_by_kept ON stakeholder_merge (kept_id, id);

CREATE TRIGGER change_stakeholder_merge_insert AFTER INSERT ON stakeholder_merge
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_merge', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'kept_id', NEW."kept_id", 'gone_name', NEW."gone_name", 'merged_at', NEW."merged_at", 'form', NEW."form", 'before', NEW."before"), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_merge_update AFTER UPDATE ON stakeholder_merge
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."kept_id" IS NOT NEW."kept_id" OR OLD."gone_name" IS NOT NEW."gone_name" OR OLD."merged_at" IS NOT NEW."merged_at" OR OLD."form" IS NOT NEW."form" OR OLD."before" IS NOT NEW."before")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_merge', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'kept_id', OLD."kept_id", NEW."kept_id" UNION ALL SELECT 'gone_name', OLD."gone_name", NEW."gone_name" UNION ALL SELECT 'merged_at', OLD."merged_at", NEW."merged_at" UNION ALL SELECT 'form', OLD."form", NEW."form" UNION ALL SELECT 'before', OLD."before", NEW."before") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_stakeholder_merge_delete AFTER DELETE ON stakeholder_merge
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stakeholder_merge', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'kept_id', OLD."kept_id", 'gone_name', OLD."gone_name", 'merged_at', OLD."merged_at", 'form', OLD."form", 'before', OLD."before"), NULL, NULL);
END;

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

CREATE TRIGGER change_participation_insert AFTER INSERT ON participation
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'stakeholder_id', NEW."stakeholder_id", 'role', NEW."role", 'since', NEW."since", 'until', NEW."until"), NULL, NULL);
END;

CREATE TRIGGER change_participation_update AFTER UPDATE ON participation
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."stakeholder_id" IS NOT NEW."stakeholder_id" OR OLD."role" IS NOT NEW."role" OR OLD."since" IS NOT NEW."since" OR OLD."until" IS NOT NEW."until")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'stakeholder_id', OLD."stakeholder_id", NEW."stakeholder_id" UNION ALL SELECT 'role', OLD."role", NEW."role" UNION ALL SELECT 'since', OLD."since", NEW."since" UNION ALL SELECT 'until', OLD."until", NEW."until") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_participation_delete AFTER DELETE ON participation
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'stakeholder_id', OLD."stakeholder_id", 'role', OLD."role", 'since', OLD."since", 'until', OLD."until"), NULL, NULL);
END;

CREATE TABLE participation_phase (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('awareness', 'causes', 'solutions', 'implementation')),
  power TEXT CHECK (power IN ('informed', 'consulted', 'co_deciding', 'co_governing')),
  PRIMARY KEY (participation_id, phase)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_participation_phase_insert AFTER INSERT ON participation_phase
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_phase', 'insert', json_array(NEW."participation_id", NEW."phase"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = NEW.participation_id), json_object('participation_id', NEW."participation_id", 'phase', NEW."phase", 'power', NEW."power"), NULL, NULL);
END;

CREATE TRIGGER change_participation_phase_update AFTER UPDATE ON participation_phase
WHEN (SELECT is_kept FROM change_log) AND (OLD."participation_id" IS NOT NEW."participation_id" OR OLD."phase" IS NOT NEW."phase" OR OLD."power" IS NOT NEW."power")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_phase', 'update', json_array(OLD."participation_id", OLD."phase"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = NEW.participation_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'participation_id' AS name, OLD."participation_id" AS former, NEW."participation_id" AS later UNION ALL SELECT 'phase', OLD."phase", NEW."phase" UNION ALL SELECT 'power', OLD."power", NEW."power") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_participation_phase_delete AFTER DELETE ON participation_phase
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_phase', 'delete', json_array(OLD."participation_id", OLD."phase"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = OLD.participation_id), json_object('participation_id', OLD."participation_id", 'phase', OLD."phase", 'power', OLD."power"), NULL, NULL);
END;

CREATE TABLE participation_proximity (
  participation_id TEXT NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  proximity TEXT NOT NULL CHECK (proximity IN ('geographic', 'organisational', 'institutional')),
  PRIMARY KEY (participation_id, proximity)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_participation_proximity_insert AFTER INSERT ON participation_proximity
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_proximity', 'insert', json_array(NEW."participation_id", NEW."proximity"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = NEW.participation_id), json_object('participation_id', NEW."participation_id", 'proximity', NEW."proximity"), NULL, NULL);
END;

CREATE TRIGGER change_participation_proximity_update AFTER UPDATE ON participation_proximity
WHEN (SELECT is_kept FROM change_log) AND (OLD."participation_id" IS NOT NEW."participation_id" OR OLD."proximity" IS NOT NEW."proximity")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_proximity', 'update', json_array(OLD."participation_id", OLD."proximity"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = NEW.participation_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'participation_id' AS name, OLD."participation_id" AS former, NEW."participation_id" AS later UNION ALL SELECT 'proximity', OLD."proximity", NEW."proximity") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_participation_proximity_delete AFTER DELETE ON participation_proximity
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('participation_proximity', 'delete', json_array(OLD."participation_id", OLD."proximity"), NULL, (SELECT p0.initiative_id FROM participation AS p0 WHERE p0.id = OLD.participation_id), json_object('participation_id', OLD."participation_id", 'proximity', OLD."proximity"), NULL, NULL);
END;

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

CREATE TRIGGER change_stage_change_insert AFTER INSERT ON stage_change
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stage_change', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'stage', NEW."stage", 'date', NEW."date", 'reason', NEW."reason", 'end_kind', NEW."end_kind"), NULL, NULL);
END;

CREATE TRIGGER change_stage_change_update AFTER UPDATE ON stage_change
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."stage" IS NOT NEW."stage" OR OLD."date" IS NOT NEW."date" OR OLD."reason" IS NOT NEW."reason" OR OLD."end_kind" IS NOT NEW."end_kind")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stage_change', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'stage', OLD."stage", NEW."stage" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'reason', OLD."reason", NEW."reason" UNION ALL SELECT 'end_kind', OLD."end_kind", NEW."end_kind") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_stage_change_delete AFTER DELETE ON stage_change
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('stage_change', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'stage', OLD."stage", 'date', OLD."date", 'reason', OLD."reason", 'end_kind', OLD."end_kind"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'number_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER evidence_sealed_update BEFORE UPDATE OF kind, title, date, reference, url, file_sha256, file_name ON evidence
WHEN (NEW.kind IS NOT OLD.kind OR NEW.title IS NOT OLD.title OR NEW.date IS NOT OLD.date OR NEW.reference IS NOT OLD.reference OR NEW.url IS NOT OLD.url OR OLD.file_sha256 IS NOT NULL AND (NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.file_name IS NOT OLD.file_name)) AND EXISTS (SELECT 1 FROM reading_evidence AS l WHERE l.evidence_id = OLD.id AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = l.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'evidence_sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER evidence_sealed_delete BEFORE DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM reading_evidence AS l WHERE l.evidence_id = OLD.id AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = l.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'evidence_sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE INDEX evidence_by_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;

CREATE TRIGGER change_evidence_insert AFTER INSERT ON evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('evidence', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'number', NEW."number", 'kind', NEW."kind", 'title', NEW."title", 'date', NEW."date", 'reference', NEW."reference", 'url', NEW."url", 'file_sha256', NEW."file_sha256", 'file_name', NEW."file_name"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_evidence_update AFTER UPDATE ON evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."number" IS NOT NEW."number" OR OLD."kind" IS NOT NEW."kind" OR OLD."title" IS NOT NEW."title" OR OLD."date" IS NOT NEW."date" OR OLD."reference" IS NOT NEW."reference" OR OLD."url" IS NOT NEW."url" OR OLD."file_sha256" IS NOT NEW."file_sha256" OR OLD."file_name" IS NOT NEW."file_name")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('evidence', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'number', OLD."number", NEW."number" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'reference', OLD."reference", NEW."reference" UNION ALL SELECT 'url', OLD."url", NEW."url" UNION ALL SELECT 'file_sha256', OLD."file_sha256", NEW."file_sha256" UNION ALL SELECT 'file_name', OLD."file_name", NEW."file_name") WHERE former IS NOT later), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL UNION SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_evidence_delete AFTER DELETE ON evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('evidence', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'number', OLD."number", 'kind', OLD."kind", 'title', OLD."title", 'date', OLD."date", 'reference', OLD."reference", 'url', OLD."url", 'file_sha256', OLD."file_sha256", 'file_name', OLD."file_name"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL;
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

CREATE TRIGGER change_effect_insert AFTER INSERT ON effect
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'statement', NEW."statement", 'observed_on', NEW."observed_on", 'level', NEW."level", 'nature', NEW."nature", 'temporality', NEW."temporality", 'expected', NEW."expected", 'polarity', NEW."polarity", 'own_contribution', NEW."own_contribution", 'others_contribution', NEW."others_contribution", 'rival_explanation', NEW."rival_explanation", 'confidence', NEW."confidence", 'confidence_reason', NEW."confidence_reason", 'recheck_months', NEW."recheck_months"), NULL, NULL);
END;

CREATE TRIGGER change_effect_update AFTER UPDATE ON effect
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."statement" IS NOT NEW."statement" OR OLD."observed_on" IS NOT NEW."observed_on" OR OLD."level" IS NOT NEW."level" OR OLD."nature" IS NOT NEW."nature" OR OLD."temporality" IS NOT NEW."temporality" OR OLD."expected" IS NOT NEW."expected" OR OLD."polarity" IS NOT NEW."polarity" OR OLD."own_contribution" IS NOT NEW."own_contribution" OR OLD."others_contribution" IS NOT NEW."others_contribution" OR OLD."rival_explanation" IS NOT NEW."rival_explanation" OR OLD."confidence" IS NOT NEW."confidence" OR OLD."confidence_reason" IS NOT NEW."confidence_reason" OR OLD."recheck_months" IS NOT NEW."recheck_months")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'statement', OLD."statement", NEW."statement" UNION ALL SELECT 'observed_on', OLD."observed_on", NEW."observed_on" UNION ALL SELECT 'level', OLD."level", NEW."level" UNION ALL SELECT 'nature', OLD."nature", NEW."nature" UNION ALL SELECT 'temporality', OLD."temporality", NEW."temporality" UNION ALL SELECT 'expected', OLD."expected", NEW."expected" UNION ALL SELECT 'polarity', OLD."polarity", NEW."polarity" UNION ALL SELECT 'own_contribution', OLD."own_contribution", NEW."own_contribution" UNION ALL SELECT 'others_contribution', OLD."others_contribution", NEW."others_contribution" UNION ALL SELECT 'rival_explanation', OLD."rival_explanation", NEW."rival_explanation" UNION ALL SELECT 'confidence', OLD."confidence", NEW."confidence" UNION ALL SELECT 'confidence_reason', OLD."confidence_reason", NEW."confidence_reason" UNION ALL SELECT 'recheck_months', OLD."recheck_months", NEW."recheck_months") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_delete AFTER DELETE ON effect
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'statement', OLD."statement", 'observed_on', OLD."observed_on", 'level', OLD."level", 'nature', OLD."nature", 'temporality', OLD."temporality", 'expected', OLD."expected", 'polarity', OLD."polarity", 'own_contribution', OLD."own_contribution", 'others_contribution', OLD."others_contribution", 'rival_explanation', OLD."rival_explanation", 'confidence', OLD."confidence", 'confidence_reason', OLD."confidence_reason", 'recheck_months', OLD."recheck_months"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_effect_evidence_insert AFTER INSERT ON effect_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_evidence', 'insert', json_array(NEW."effect_id", NEW."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), json_object('effect_id', NEW."effect_id", 'evidence_id', NEW."evidence_id", 'position', NEW."position"), NULL, NULL);
END;

CREATE TRIGGER change_effect_evidence_update AFTER UPDATE ON effect_evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."effect_id" IS NOT NEW."effect_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."position" IS NOT NEW."position")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_evidence', 'update', json_array(OLD."effect_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'effect_id' AS name, OLD."effect_id" AS former, NEW."effect_id" AS later UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'position', OLD."position", NEW."position") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_evidence_delete AFTER DELETE ON effect_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_evidence', 'delete', json_array(OLD."effect_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = OLD.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id)), json_object('effect_id', OLD."effect_id", 'evidence_id', OLD."evidence_id", 'position', OLD."position"), NULL, NULL);
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

CREATE TRIGGER change_diffusion_insert AFTER INSERT ON diffusion
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'mode', NEW."mode", 'transferred', NEW."transferred", 'statement', NEW."statement", 'adopter', NEW."adopter", 'stakeholder_id', NEW."stakeholder_id", 'adaptation', NEW."adaptation", 'date', NEW."date"), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_update AFTER UPDATE ON diffusion
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."mode" IS NOT NEW."mode" OR OLD."transferred" IS NOT NEW."transferred" OR OLD."statement" IS NOT NEW."statement" OR OLD."adopter" IS NOT NEW."adopter" OR OLD."stakeholder_id" IS NOT NEW."stakeholder_id" OR OLD."adaptation" IS NOT NEW."adaptation" OR OLD."date" IS NOT NEW."date")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'mode', OLD."mode", NEW."mode" UNION ALL SELECT 'transferred', OLD."transferred", NEW."transferred" UNION ALL SELECT 'statement', OLD."statement", NEW."statement" UNION ALL SELECT 'adopter', OLD."adopter", NEW."adopter" UNION ALL SELECT 'stakeholder_id', OLD."stakeholder_id", NEW."stakeholder_id" UNION ALL SELECT 'adaptation', OLD."adaptation", NEW."adaptation" UNION ALL SELECT 'date', OLD."date", NEW."date") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_delete AFTER DELETE ON diffusion
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'mode', OLD."mode", 'transferred', OLD."transferred", 'statement', OLD."statement", 'adopter', OLD."adopter", 'stakeholder_id', OLD."stakeholder_id", 'adaptation', OLD."adaptation", 'date', OLD."date"), NULL, NULL);
END;

CREATE TABLE diffusion_territory (
  diffusion_id TEXT NOT NULL REFERENCES diffusion (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  kind TEXT NOT NULL CHECK (kind IN ('mrc', 'municipality', 'borough', 'neighbourhood', 'other')),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*')),
  PRIMARY KEY (diffusion_id, position),
  UNIQUE (diffusion_id, kind, name, mrc_code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_diffusion_territory_insert AFTER INSERT ON diffusion_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_territory', 'insert', json_array(NEW."diffusion_id", NEW."position"), NULL, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), json_object('diffusion_id', NEW."diffusion_id", 'position', NEW."position", 'kind', NEW."kind", 'name', NEW."name", 'mrc_code', NEW."mrc_code"), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_territory_update AFTER UPDATE ON diffusion_territory
WHEN (SELECT is_kept FROM change_log) AND (OLD."diffusion_id" IS NOT NEW."diffusion_id" OR OLD."position" IS NOT NEW."position" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."mrc_code" IS NOT NEW."mrc_code")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_territory', 'update', json_array(OLD."diffusion_id", OLD."position"), NULL, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'diffusion_id' AS name, OLD."diffusion_id" AS former, NEW."diffusion_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'mrc_code', OLD."mrc_code", NEW."mrc_code") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_territory_delete AFTER DELETE ON diffusion_territory
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_territory', 'delete', json_array(OLD."diffusion_id", OLD."position"), NULL, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = OLD.diffusion_id), json_object('diffusion_id', OLD."diffusion_id", 'position', OLD."position", 'kind', OLD."kind", 'name', OLD."name", 'mrc_code', OLD."mrc_code"), NULL, NULL);
END;

CREATE TABLE diffusion_check (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  diffusion_id TEXT NOT NULL REFERENCES diffusion (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  answer TEXT NOT NULL CHECK (answer IN ('in_use', 'changed', 'stopped', 'unknown')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX diffusion_check_by_diffusion ON diffusion_check (diffusion_id, date, id);

CREATE TRIGGER change_diffusion_check_insert AFTER INSERT ON diffusion_check
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_check', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), json_object('id', NEW."id", 'diffusion_id', NEW."diffusion_id", 'date', NEW."date", 'answer', NEW."answer", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_check_update AFTER UPDATE ON diffusion_check
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."diffusion_id" IS NOT NEW."diffusion_id" OR OLD."date" IS NOT NEW."date" OR OLD."answer" IS NOT NEW."answer" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_check', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'diffusion_id', OLD."diffusion_id", NEW."diffusion_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'answer', OLD."answer", NEW."answer" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_check_delete AFTER DELETE ON diffusion_check
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_check', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = OLD.diffusion_id), json_object('id', OLD."id", 'diffusion_id', OLD."diffusion_id", 'date', OLD."date", 'answer', OLD."answer", 'note', OLD."note"), NULL, NULL);
END;

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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_diffusion_evidence_insert AFTER INSERT ON diffusion_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_evidence', 'insert', json_array(NEW."diffusion_id", NEW."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), json_object('diffusion_id', NEW."diffusion_id", 'evidence_id', NEW."evidence_id", 'position', NEW."position"), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_evidence_update AFTER UPDATE ON diffusion_evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."diffusion_id" IS NOT NEW."diffusion_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."position" IS NOT NEW."position")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_evidence', 'update', json_array(OLD."diffusion_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = NEW.diffusion_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'diffusion_id' AS name, OLD."diffusion_id" AS former, NEW."diffusion_id" AS later UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'position', OLD."position", NEW."position") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_diffusion_evidence_delete AFTER DELETE ON diffusion_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('diffusion_evidence', 'delete', json_array(OLD."diffusion_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM diffusion AS p0 WHERE p0.id = OLD.diffusion_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id)), json_object('diffusion_id', OLD."diffusion_id", 'evidence_id', OLD."evidence_id", 'position', OLD."position"), NULL, NULL);
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

CREATE TRIGGER change_milestone_insert AFTER INSERT ON milestone
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('milestone', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'label', NEW."label", 'start', NEW."start", 'end', NEW."end", 'responsible', NEW."responsible", 'done_on', NEW."done_on"), NULL, NULL);
END;

CREATE TRIGGER change_milestone_update AFTER UPDATE ON milestone
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."label" IS NOT NEW."label" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."responsible" IS NOT NEW."responsible" OR OLD."done_on" IS NOT NEW."done_on")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('milestone', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'label', OLD."label", NEW."label" UNION ALL SELECT 'start', OLD."start", NEW."start" UNION ALL SELECT 'end', OLD."end", NEW."end" UNION ALL SELECT 'responsible', OLD."responsible", NEW."responsible" UNION ALL SELECT 'done_on', OLD."done_on", NEW."done_on") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_milestone_delete AFTER DELETE ON milestone
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('milestone', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'label', OLD."label", 'start', OLD."start", 'end', OLD."end", 'responsible', OLD."responsible", 'done_on', OLD."done_on"), NULL, NULL);
END;

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

CREATE TRIGGER change_status_check_insert AFTER INSERT ON status_check
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('status_check', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'date', NEW."date", 'status', NEW."status", 'source', NEW."source", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_status_check_update AFTER UPDATE ON status_check
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."date" IS NOT NEW."date" OR OLD."status" IS NOT NEW."status" OR OLD."source" IS NOT NEW."source" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('status_check', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'status', OLD."status", NEW."status" UNION ALL SELECT 'source', OLD."source", NEW."source" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_status_check_delete AFTER DELETE ON status_check
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('status_check', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'date', OLD."date", 'status', OLD."status", 'source', OLD."source", 'note', OLD."note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER follow_up_own_changed BEFORE UPDATE OF status_check_id, initiative_id ON follow_up
WHEN NEW.status_check_id IS NOT NULL AND (SELECT initiative_id FROM status_check WHERE id = NEW.status_check_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_follow_up_insert AFTER INSERT ON follow_up
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('follow_up', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'due_on', NEW."due_on", 'done_on', NEW."done_on", 'outcome', NEW."outcome", 'whom', NEW."whom", 'note', NEW."note", 'status_check_id', NEW."status_check_id"), NULL, NULL);
END;

CREATE TRIGGER change_follow_up_update AFTER UPDATE ON follow_up
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."done_on" IS NOT NEW."done_on" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."whom" IS NOT NEW."whom" OR OLD."note" IS NOT NEW."note" OR OLD."status_check_id" IS NOT NEW."status_check_id")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('follow_up', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'due_on', OLD."due_on", NEW."due_on" UNION ALL SELECT 'done_on', OLD."done_on", NEW."done_on" UNION ALL SELECT 'outcome', OLD."outcome", NEW."outcome" UNION ALL SELECT 'whom', OLD."whom", NEW."whom" UNION ALL SELECT 'note', OLD."note", NEW."note" UNION ALL SELECT 'status_check_id', OLD."status_check_id", NEW."status_check_id") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_follow_up_delete AFTER DELETE ON follow_up
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('follow_up', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'due_on', OLD."due_on", 'done_on', OLD."done_on", 'outcome', OLD."outcome", 'whom', OLD."whom", 'note', OLD."note", 'status_check_id', OLD."status_check_id"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER effect_link_own_update BEFORE UPDATE OF initiative_id, from_id, to_id ON effect_link
WHEN (SELECT initiative_id FROM effect WHERE id = NEW.from_id) IS NOT NEW.initiative_id OR (SELECT initiative_id FROM effect WHERE id = NEW.to_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_effect_link_insert AFTER INSERT ON effect_link
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_link', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'from_id', NEW."from_id", 'to_id', NEW."to_id", 'date', NEW."date", 'how', NEW."how"), NULL, NULL);
END;

CREATE TRIGGER change_effect_link_update AFTER UPDATE ON effect_link
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."from_id" IS NOT NEW."from_id" OR OLD."to_id" IS NOT NEW."to_id" OR OLD."date" IS NOT NEW."date" OR OLD."how" IS NOT NEW."how")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_link', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'from_id', OLD."from_id", NEW."from_id" UNION ALL SELECT 'to_id', OLD."to_id", NEW."to_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'how', OLD."how", NEW."how") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_link_delete AFTER DELETE ON effect_link
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_link', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'from_id', OLD."from_id", 'to_id', OLD."to_id", 'date', OLD."date", 'how', OLD."how"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER effect_recheck_moved BEFORE UPDATE OF id, effect_id ON effect_recheck
WHEN NEW.id IS NOT OLD.id OR NEW.effect_id IS NOT OLD.effect_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER effect_recheck_corrected_delete BEFORE DELETE ON effect_recheck
WHEN EXISTS (SELECT 1 FROM effect WHERE id = OLD.effect_id) AND EXISTS (SELECT 1 FROM recheck_correction WHERE recheck_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER recheck_correction_missing BEFORE UPDATE OF date, answer, source, note ON effect_recheck
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.answer IS NOT OLD.answer OR NEW.source IS NOT OLD.source OR NEW.note IS NOT OLD.note) AND NOT EXISTS (
  SELECT 1 FROM recheck_correction AS c WHERE c.recheck_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM recheck_correction WHERE recheck_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_answer IS OLD.answer AND c.former_source IS OLD.source AND c.former_note IS OLD.note)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_effect_recheck_insert AFTER INSERT ON effect_recheck
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_recheck', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), json_object('id', NEW."id", 'effect_id', NEW."effect_id", 'date', NEW."date", 'answer', NEW."answer", 'source', NEW."source", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_effect_recheck_update AFTER UPDATE ON effect_recheck
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."effect_id" IS NOT NEW."effect_id" OR OLD."date" IS NOT NEW."date" OR OLD."answer" IS NOT NEW."answer" OR OLD."source" IS NOT NEW."source" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_recheck', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'effect_id', OLD."effect_id", NEW."effect_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'answer', OLD."answer", NEW."answer" UNION ALL SELECT 'source', OLD."source", NEW."source" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_recheck_delete AFTER DELETE ON effect_recheck
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_recheck', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = OLD.effect_id), json_object('id', OLD."id", 'effect_id', OLD."effect_id", 'date', OLD."date", 'answer', OLD."answer", 'source', OLD."source", 'note', OLD."note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER recheck_correction_former BEFORE INSERT ON recheck_correction
WHEN NOT EXISTS (SELECT 1 FROM effect_recheck AS r WHERE r.id = NEW.recheck_id AND r.date IS NEW.former_date AND r.answer IS NEW.former_answer AND r.source IS NEW.former_source AND r.note IS NEW.former_note)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER recheck_correction_update BEFORE UPDATE ON recheck_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER recheck_correction_delete BEFORE DELETE ON recheck_correction
WHEN EXISTS (SELECT 1 FROM effect_recheck WHERE id = OLD.recheck_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_recheck_correction_insert AFTER INSERT ON recheck_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('recheck_correction', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM effect AS p1 WHERE p1.id = p0.effect_id) FROM effect_recheck AS p0 WHERE p0.id = NEW.recheck_id), json_object('id', NEW."id", 'recheck_id', NEW."recheck_id", 'former_date', NEW."former_date", 'former_answer', NEW."former_answer", 'former_source', NEW."former_source", 'former_note', NEW."former_note", 'made_at', NEW."made_at", 'reason', NEW."reason"), NULL, NULL);
END;

CREATE TRIGGER change_recheck_correction_update AFTER UPDATE ON recheck_correction
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."recheck_id" IS NOT NEW."recheck_id" OR OLD."former_date" IS NOT NEW."former_date" OR OLD."former_answer" IS NOT NEW."former_answer" OR OLD."former_source" IS NOT NEW."former_source" OR OLD."former_note" IS NOT NEW."former_note" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."reason" IS NOT NEW."reason")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('recheck_correction', 'update', json_array(OLD."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM effect AS p1 WHERE p1.id = p0.effect_id) FROM effect_recheck AS p0 WHERE p0.id = NEW.recheck_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'recheck_id', OLD."recheck_id", NEW."recheck_id" UNION ALL SELECT 'former_date', OLD."former_date", NEW."former_date" UNION ALL SELECT 'former_answer', OLD."former_answer", NEW."former_answer" UNION ALL SELECT 'former_source', OLD."former_source", NEW."former_source" UNION ALL SELECT 'former_note', OLD."former_note", NEW."former_note" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'reason', OLD."reason", NEW."reason") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_recheck_correction_delete AFTER DELETE ON recheck_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('recheck_correction', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT (SELECT p1.initiative_id FROM effect AS p1 WHERE p1.id = p0.effect_id) FROM effect_recheck AS p0 WHERE p0.id = OLD.recheck_id), json_object('id', OLD."id", 'recheck_id', OLD."recheck_id", 'former_date', OLD."former_date", 'former_answer', OLD."former_answer", 'former_source', OLD."former_source", 'former_note', OLD."former_note", 'made_at', OLD."made_at", 'reason', OLD."reason"), NULL, NULL);
END;

CREATE TABLE effect_setting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  recheck_months INTEGER NOT NULL CHECK (recheck_months BETWEEN 1 AND 240),
  short_months INTEGER NOT NULL CHECK (short_months BETWEEN 1 AND 240),
  medium_months INTEGER NOT NULL CHECK (medium_months BETWEEN 1 AND 240),
  CHECK (short_months < medium_months)
) STRICT;

CREATE TRIGGER change_effect_setting_insert AFTER INSERT ON effect_setting
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_setting', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'recheck_months', NEW."recheck_months", 'short_months', NEW."short_months", 'medium_months', NEW."medium_months"), NULL, NULL);
END;

CREATE TRIGGER change_effect_setting_update AFTER UPDATE ON effect_setting
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."recheck_months" IS NOT NEW."recheck_months" OR OLD."short_months" IS NOT NEW."short_months" OR OLD."medium_months" IS NOT NEW."medium_months")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_setting', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'recheck_months', OLD."recheck_months", NEW."recheck_months" UNION ALL SELECT 'short_months', OLD."short_months", NEW."short_months" UNION ALL SELECT 'medium_months', OLD."medium_months", NEW."medium_months") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_setting_delete AFTER DELETE ON effect_setting
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_setting', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'recheck_months', OLD."recheck_months", 'short_months', OLD."short_months", 'medium_months', OLD."medium_months"), NULL, NULL);
END;

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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER indicator_own_effect_update BEFORE UPDATE OF initiative_id, effect_id ON indicator
WHEN NEW.effect_id IS NOT NULL AND (SELECT initiative_id FROM effect WHERE id = NEW.effect_id) IS NOT NEW.initiative_id
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER indicator_replaced BEFORE INSERT ON indicator
WHEN EXISTS (SELECT 1 FROM indicator AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER baseline_correction_missing BEFORE UPDATE OF baseline_date, baseline_value, baseline_source ON indicator
WHEN OLD.baseline_value IS NOT NULL AND (NEW.baseline_date IS NOT OLD.baseline_date OR NEW.baseline_value IS NOT OLD.baseline_value OR NEW.baseline_source IS NOT OLD.baseline_source) AND NOT EXISTS (
  SELECT 1 FROM baseline_correction AS c WHERE c.indicator_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM baseline_correction WHERE indicator_id = OLD.id)
  AND c.former_date IS OLD.baseline_date AND c.former_value IS OLD.baseline_value AND c.former_source IS OLD.baseline_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_indicator_insert AFTER INSERT ON indicator
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'effect_id', NEW."effect_id", 'name', NEW."name", 'unit', NEW."unit", 'direction', NEW."direction", 'baseline_value', NEW."baseline_value", 'baseline_date', NEW."baseline_date", 'baseline_source', NEW."baseline_source", 'rhythm_months', NEW."rhythm_months"), NULL, NULL);
END;

CREATE TRIGGER change_indicator_update AFTER UPDATE ON indicator
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."effect_id" IS NOT NEW."effect_id" OR OLD."name" IS NOT NEW."name" OR OLD."unit" IS NOT NEW."unit" OR OLD."direction" IS NOT NEW."direction" OR OLD."baseline_value" IS NOT NEW."baseline_value" OR OLD."baseline_date" IS NOT NEW."baseline_date" OR OLD."baseline_source" IS NOT NEW."baseline_source" OR OLD."rhythm_months" IS NOT NEW."rhythm_months")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'effect_id', OLD."effect_id", NEW."effect_id" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'unit', OLD."unit", NEW."unit" UNION ALL SELECT 'direction', OLD."direction", NEW."direction" UNION ALL SELECT 'baseline_value', OLD."baseline_value", NEW."baseline_value" UNION ALL SELECT 'baseline_date', OLD."baseline_date", NEW."baseline_date" UNION ALL SELECT 'baseline_source', OLD."baseline_source", NEW."baseline_source" UNION ALL SELECT 'rhythm_months', OLD."rhythm_months", NEW."rhythm_months") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_indicator_delete AFTER DELETE ON indicator
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'effect_id', OLD."effect_id", 'name', OLD."name", 'unit', OLD."unit", 'direction', OLD."direction", 'baseline_value', OLD."baseline_value", 'baseline_date', OLD."baseline_date", 'baseline_source', OLD."baseline_source", 'rhythm_months', OLD."rhythm_months"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER baseline_correction_former BEFORE INSERT ON baseline_correction
WHEN NOT EXISTS (SELECT 1 FROM indicator AS r WHERE r.id = NEW.indicator_id AND r.baseline_date IS NEW.former_date AND r.baseline_value IS NEW.former_value AND r.baseline_source IS NEW.former_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER baseline_correction_update BEFORE UPDATE ON baseline_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER baseline_correction_delete BEFORE DELETE ON baseline_correction
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_baseline_correction_insert AFTER INSERT ON baseline_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('baseline_correction', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), json_object('id', NEW."id", 'indicator_id', NEW."indicator_id", 'former_date', NEW."former_date", 'former_value', NEW."former_value", 'former_source', NEW."former_source", 'made_at', NEW."made_at", 'reason', NEW."reason"), NULL, NULL);
END;

CREATE TRIGGER change_baseline_correction_update AFTER UPDATE ON baseline_correction
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."indicator_id" IS NOT NEW."indicator_id" OR OLD."former_date" IS NOT NEW."former_date" OR OLD."former_value" IS NOT NEW."former_value" OR OLD."former_source" IS NOT NEW."former_source" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."reason" IS NOT NEW."reason")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('baseline_correction', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'indicator_id', OLD."indicator_id", NEW."indicator_id" UNION ALL SELECT 'former_date', OLD."former_date", NEW."former_date" UNION ALL SELECT 'former_value', OLD."former_value", NEW."former_value" UNION ALL SELECT 'former_source', OLD."former_source", NEW."former_source" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'reason', OLD."reason", NEW."reason") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_baseline_correction_delete AFTER DELETE ON baseline_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('baseline_correction', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = OLD.indicator_id), json_object('id', OLD."id", 'indicator_id', OLD."indicator_id", 'former_date', OLD."former_date", 'former_value', OLD."former_value", 'former_source', OLD."former_source", 'made_at', OLD."made_at", 'reason', OLD."reason"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER indicator_target_moved BEFORE UPDATE OF id, indicator_id ON indicator_target
WHEN NEW.id IS NOT OLD.id OR NEW.indicator_id IS NOT OLD.indicator_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER indicator_target_corrected_delete BEFORE DELETE ON indicator_target
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id) AND EXISTS (SELECT 1 FROM target_correction WHERE target_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER target_correction_missing BEFORE UPDATE OF date, value ON indicator_target
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.value IS NOT OLD.value) AND NOT EXISTS (
  SELECT 1 FROM target_correction AS c WHERE c.target_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM target_correction WHERE target_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_value IS OLD.value)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_indicator_target_insert AFTER INSERT ON indicator_target
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator_target', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), json_object('id', NEW."id", 'indicator_id', NEW."indicator_id", 'date', NEW."date", 'value', NEW."value"), NULL, NULL);
END;

CREATE TRIGGER change_indicator_target_update AFTER UPDATE ON indicator_target
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."indicator_id" IS NOT NEW."indicator_id" OR OLD."date" IS NOT NEW."date" OR OLD."value" IS NOT NEW."value")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator_target', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'indicator_id', OLD."indicator_id", NEW."indicator_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'value', OLD."value", NEW."value") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_indicator_target_delete AFTER DELETE ON indicator_target
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('indicator_target', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = OLD.indicator_id), json_object('id', OLD."id", 'indicator_id', OLD."indicator_id", 'date', OLD."date", 'value', OLD."value"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER target_correction_former BEFORE INSERT ON target_correction
WHEN NOT EXISTS (SELECT 1 FROM indicator_target AS r WHERE r.id = NEW.target_id AND r.date IS NEW.former_date AND r.value IS NEW.former_value)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER target_correction_update BEFORE UPDATE ON target_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER target_correction_delete BEFORE DELETE ON target_correction
WHEN EXISTS (SELECT 1 FROM indicator_target WHERE id = OLD.target_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_target_correction_insert AFTER INSERT ON target_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('target_correction', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM indicator_target AS p0 WHERE p0.id = NEW.target_id), json_object('id', NEW."id", 'target_id', NEW."target_id", 'former_date', NEW."former_date", 'former_value', NEW."former_value", 'made_at', NEW."made_at", 'reason', NEW."reason"), NULL, NULL);
END;

CREATE TRIGGER change_target_correction_update AFTER UPDATE ON target_correction
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."target_id" IS NOT NEW."target_id" OR OLD."former_date" IS NOT NEW."former_date" OR OLD."former_value" IS NOT NEW."former_value" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."reason" IS NOT NEW."reason")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('target_correction', 'update', json_array(OLD."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM indicator_target AS p0 WHERE p0.id = NEW.target_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'target_id', OLD."target_id", NEW."target_id" UNION ALL SELECT 'former_date', OLD."former_date", NEW."former_date" UNION ALL SELECT 'former_value', OLD."former_value", NEW."former_value" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'reason', OLD."reason", NEW."reason") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_target_correction_delete AFTER DELETE ON target_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('target_correction', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM indicator_target AS p0 WHERE p0.id = OLD.target_id), json_object('id', OLD."id", 'target_id', OLD."target_id", 'former_date', OLD."former_date", 'former_value', OLD."former_value", 'made_at', OLD."made_at", 'reason', OLD."reason"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_moved BEFORE UPDATE OF id, indicator_id ON measure
WHEN NEW.id IS NOT OLD.id OR NEW.indicator_id IS NOT OLD.indicator_id
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_corrected_delete BEFORE DELETE ON measure
WHEN EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id) AND EXISTS (SELECT 1 FROM measure_correction WHERE measure_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_correction_missing BEFORE UPDATE OF date, value, source ON measure
WHEN true AND (NEW.date IS NOT OLD.date OR NEW.value IS NOT OLD.value OR NEW.source IS NOT OLD.source) AND NOT EXISTS (
  SELECT 1 FROM measure_correction AS c WHERE c.measure_id = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM measure_correction WHERE measure_id = OLD.id)
  AND c.former_date IS OLD.date AND c.former_value IS OLD.value AND c.former_source IS OLD.source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_measure_insert AFTER INSERT ON measure
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), json_object('id', NEW."id", 'indicator_id', NEW."indicator_id", 'date', NEW."date", 'value', NEW."value", 'source', NEW."source", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_measure_update AFTER UPDATE ON measure
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."indicator_id" IS NOT NEW."indicator_id" OR OLD."date" IS NOT NEW."date" OR OLD."value" IS NOT NEW."value" OR OLD."source" IS NOT NEW."source" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = NEW.indicator_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'indicator_id', OLD."indicator_id", NEW."indicator_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'value', OLD."value", NEW."value" UNION ALL SELECT 'source', OLD."source", NEW."source" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_measure_delete AFTER DELETE ON measure
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM indicator AS p0 WHERE p0.id = OLD.indicator_id), json_object('id', OLD."id", 'indicator_id', OLD."indicator_id", 'date', OLD."date", 'value', OLD."value", 'source', OLD."source", 'note', OLD."note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_correction_former BEFORE INSERT ON measure_correction
WHEN NOT EXISTS (SELECT 1 FROM measure AS r WHERE r.id = NEW.measure_id AND r.date IS NEW.former_date AND r.value IS NEW.former_value AND r.source IS NEW.former_source)
BEGIN
  SELECT RAISE(ABORT, 'correction_missing') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_correction_update BEFORE UPDATE ON measure_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER measure_correction_delete BEFORE DELETE ON measure_correction
WHEN EXISTS (SELECT 1 FROM measure WHERE id = OLD.measure_id)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_measure_correction_insert AFTER INSERT ON measure_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure_correction', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM measure AS p0 WHERE p0.id = NEW.measure_id), json_object('id', NEW."id", 'measure_id', NEW."measure_id", 'former_date', NEW."former_date", 'former_value', NEW."former_value", 'former_source', NEW."former_source", 'made_at', NEW."made_at", 'reason', NEW."reason"), NULL, NULL);
END;

CREATE TRIGGER change_measure_correction_update AFTER UPDATE ON measure_correction
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."measure_id" IS NOT NEW."measure_id" OR OLD."former_date" IS NOT NEW."former_date" OR OLD."former_value" IS NOT NEW."former_value" OR OLD."former_source" IS NOT NEW."former_source" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."reason" IS NOT NEW."reason")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure_correction', 'update', json_array(OLD."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM measure AS p0 WHERE p0.id = NEW.measure_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'measure_id', OLD."measure_id", NEW."measure_id" UNION ALL SELECT 'former_date', OLD."former_date", NEW."former_date" UNION ALL SELECT 'former_value', OLD."former_value", NEW."former_value" UNION ALL SELECT 'former_source', OLD."former_source", NEW."former_source" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'reason', OLD."reason", NEW."reason") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_measure_correction_delete AFTER DELETE ON measure_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('measure_correction', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT (SELECT p1.initiative_id FROM indicator AS p1 WHERE p1.id = p0.indicator_id) FROM measure AS p0 WHERE p0.id = OLD.measure_id), json_object('id', OLD."id", 'measure_id', OLD."measure_id", 'former_date', OLD."former_date", 'former_value', OLD."former_value", 'former_source', OLD."former_source", 'made_at', OLD."made_at", 'reason', OLD."reason"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'descent_cycle') WHERE NOT EXISTS (SELECT 1 FROM replay);
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
  SELECT RAISE(ABORT, 'descent_cycle') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_descent_insert AFTER INSERT ON descent
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'kind', NEW."kind", 'other_initiative_id', NEW."other_initiative_id", 'other_name', NEW."other_name", 'date', NEW."date", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_descent_update AFTER UPDATE ON descent
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."other_initiative_id" IS NOT NEW."other_initiative_id" OR OLD."other_name" IS NOT NEW."other_name" OR OLD."date" IS NOT NEW."date" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'other_initiative_id', OLD."other_initiative_id", NEW."other_initiative_id" UNION ALL SELECT 'other_name', OLD."other_name", NEW."other_name" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_descent_delete AFTER DELETE ON descent
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'kind', OLD."kind", 'other_initiative_id', OLD."other_initiative_id", 'other_name', OLD."other_name", 'date', OLD."date", 'note', OLD."note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_descent_evidence_insert AFTER INSERT ON descent_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent_evidence', 'insert', json_array(NEW."descent_id", NEW."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM descent AS p0 WHERE p0.id = NEW.descent_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), json_object('descent_id', NEW."descent_id", 'evidence_id', NEW."evidence_id", 'position', NEW."position"), NULL, NULL);
END;

CREATE TRIGGER change_descent_evidence_update AFTER UPDATE ON descent_evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."descent_id" IS NOT NEW."descent_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."position" IS NOT NEW."position")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent_evidence', 'update', json_array(OLD."descent_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM descent AS p0 WHERE p0.id = NEW.descent_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'descent_id' AS name, OLD."descent_id" AS former, NEW."descent_id" AS later UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'position', OLD."position", NEW."position") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_descent_evidence_delete AFTER DELETE ON descent_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('descent_evidence', 'delete', json_array(OLD."descent_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM descent AS p0 WHERE p0.id = OLD.descent_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id)), json_object('descent_id', OLD."descent_id", 'evidence_id', OLD."evidence_id", 'position', OLD."position"), NULL, NULL);
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

CREATE TRIGGER change_in_kind_contribution_insert AFTER INSERT ON in_kind_contribution
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'participation_id', NEW."participation_id", 'initiative_id', NEW."initiative_id", 'what', NEW."what", 'quantity', NEW."quantity", 'value', NEW."value", 'start', NEW."start", 'end', NEW."end"), NULL, NULL);
END;

CREATE TRIGGER change_in_kind_contribution_update AFTER UPDATE ON in_kind_contribution
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."participation_id" IS NOT NEW."participation_id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."what" IS NOT NEW."what" OR OLD."quantity" IS NOT NEW."quantity" OR OLD."value" IS NOT NEW."value" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'participation_id', OLD."participation_id", NEW."participation_id" UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'what', OLD."what", NEW."what" UNION ALL SELECT 'quantity', OLD."quantity", NEW."quantity" UNION ALL SELECT 'value', OLD."value", NEW."value" UNION ALL SELECT 'start', OLD."start", NEW."start" UNION ALL SELECT 'end', OLD."end", NEW."end") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_in_kind_contribution_delete AFTER DELETE ON in_kind_contribution
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'participation_id', OLD."participation_id", 'initiative_id', OLD."initiative_id", 'what', OLD."what", 'quantity', OLD."quantity", 'value', OLD."value", 'start', OLD."start", 'end', OLD."end"), NULL, NULL);
END;

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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_in_kind_contribution_evidence_insert AFTER INSERT ON in_kind_contribution_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution_evidence', 'insert', json_array(NEW."in_kind_contribution_id", NEW."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM in_kind_contribution AS p0 WHERE p0.id = NEW.in_kind_contribution_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), json_object('in_kind_contribution_id', NEW."in_kind_contribution_id", 'evidence_id', NEW."evidence_id", 'position', NEW."position"), NULL, NULL);
END;

CREATE TRIGGER change_in_kind_contribution_evidence_update AFTER UPDATE ON in_kind_contribution_evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."in_kind_contribution_id" IS NOT NEW."in_kind_contribution_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."position" IS NOT NEW."position")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution_evidence', 'update', json_array(OLD."in_kind_contribution_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM in_kind_contribution AS p0 WHERE p0.id = NEW.in_kind_contribution_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'in_kind_contribution_id' AS name, OLD."in_kind_contribution_id" AS former, NEW."in_kind_contribution_id" AS later UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'position', OLD."position", NEW."position") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_in_kind_contribution_evidence_delete AFTER DELETE ON in_kind_contribution_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('in_kind_contribution_evidence', 'delete', json_array(OLD."in_kind_contribution_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM in_kind_contribution AS p0 WHERE p0.id = OLD.in_kind_contribution_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id)), json_object('in_kind_contribution_id', OLD."in_kind_contribution_id", 'evidence_id', OLD."evidence_id", 'position', OLD."position"), NULL, NULL);
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

CREATE TRIGGER change_absence_insert AFTER INSERT ON absence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'who', NEW."who", 'phase', NEW."phase", 'noticed_on', NEW."noticed_on", 'reason', NEW."reason", 'in_dossier', NEW."in_dossier"), NULL, NULL);
END;

CREATE TRIGGER change_absence_update AFTER UPDATE ON absence
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."who" IS NOT NEW."who" OR OLD."phase" IS NOT NEW."phase" OR OLD."noticed_on" IS NOT NEW."noticed_on" OR OLD."reason" IS NOT NEW."reason" OR OLD."in_dossier" IS NOT NEW."in_dossier")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'who', OLD."who", NEW."who" UNION ALL SELECT 'phase', OLD."phase", NEW."phase" UNION ALL SELECT 'noticed_on', OLD."noticed_on", NEW."noticed_on" UNION ALL SELECT 'reason', OLD."reason", NEW."reason" UNION ALL SELECT 'in_dossier', OLD."in_dossier", NEW."in_dossier") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_absence_delete AFTER DELETE ON absence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'who', OLD."who", 'phase', OLD."phase", 'noticed_on', OLD."noticed_on", 'reason', OLD."reason", 'in_dossier', OLD."in_dossier"), NULL, NULL);
END;

CREATE TABLE absence_step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  absence_id TEXT NOT NULL REFERENCES absence (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10)),
  outcome TEXT NOT NULL CHECK (outcome IN ('tried', 'joined', 'let_go')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;

CREATE INDEX absence_step_by_absence ON absence_step (absence_id, date, id);

CREATE TRIGGER change_absence_step_insert AFTER INSERT ON absence_step
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence_step', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM absence AS p0 WHERE p0.id = NEW.absence_id), json_object('id', NEW."id", 'absence_id', NEW."absence_id", 'date', NEW."date", 'outcome', NEW."outcome", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_absence_step_update AFTER UPDATE ON absence_step
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."absence_id" IS NOT NEW."absence_id" OR OLD."date" IS NOT NEW."date" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence_step', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM absence AS p0 WHERE p0.id = NEW.absence_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'absence_id', OLD."absence_id", NEW."absence_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'outcome', OLD."outcome", NEW."outcome" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_absence_step_delete AFTER DELETE ON absence_step
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('absence_step', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM absence AS p0 WHERE p0.id = OLD.absence_id), json_object('id', OLD."id", 'absence_id', OLD."absence_id", 'date', OLD."date", 'outcome', OLD."outcome", 'note', OLD."note"), NULL, NULL);
END;

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
  SELECT RAISE(ABORT, 'grid_version_used') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_grid_version_insert AFTER INSERT ON grid_version
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_version', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'origin', NEW."origin", 'name', NEW."name", 'version', NEW."version", 'based_on', NEW."based_on", 'form', NEW."form", 'definition', NEW."definition", 'sha256', NEW."sha256", 'serves', NEW."serves", 'set_aside', NEW."set_aside", 'added_at', NEW."added_at"), NULL, NULL);
END;

CREATE TRIGGER change_grid_version_update AFTER UPDATE ON grid_version
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."origin" IS NOT NEW."origin" OR OLD."name" IS NOT NEW."name" OR OLD."version" IS NOT NEW."version" OR OLD."based_on" IS NOT NEW."based_on" OR OLD."form" IS NOT NEW."form" OR OLD."definition" IS NOT NEW."definition" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."serves" IS NOT NEW."serves" OR OLD."set_aside" IS NOT NEW."set_aside" OR OLD."added_at" IS NOT NEW."added_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_version', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'origin', OLD."origin", NEW."origin" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'version', OLD."version", NEW."version" UNION ALL SELECT 'based_on', OLD."based_on", NEW."based_on" UNION ALL SELECT 'form', OLD."form", NEW."form" UNION ALL SELECT 'definition', OLD."definition", NEW."definition" UNION ALL SELECT 'sha256', OLD."sha256", NEW."sha256" UNION ALL SELECT 'serves', OLD."serves", NEW."serves" UNION ALL SELECT 'set_aside', OLD."set_aside", NEW."set_aside" UNION ALL SELECT 'added_at', OLD."added_at", NEW."added_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_grid_version_delete AFTER DELETE ON grid_version
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_version', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'origin', OLD."origin", 'name', OLD."name", 'version', OLD."version", 'based_on', OLD."based_on", 'form', OLD."form", 'definition', OLD."definition", 'sha256', OLD."sha256", 'serves', OLD."serves", 'set_aside', OLD."set_aside", 'added_at', OLD."added_at"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_application_sealed_update BEFORE UPDATE ON grid_application
WHEN OLD.concluded_at IS NOT NULL OR EXISTS (SELECT 1 FROM grid_application AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND former.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_application_sealed_delete BEFORE DELETE ON grid_application
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_grid_application_insert AFTER INSERT ON grid_application
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'grid_version_id', NEW."grid_version_id", 'date', NEW."date", 'created_at', NEW."created_at", 'concluded_at', NEW."concluded_at", 'meeting_place', NEW."meeting_place"), NULL, NULL);
END;

CREATE TRIGGER change_grid_application_update AFTER UPDATE ON grid_application
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."grid_version_id" IS NOT NEW."grid_version_id" OR OLD."date" IS NOT NEW."date" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."concluded_at" IS NOT NEW."concluded_at" OR OLD."meeting_place" IS NOT NEW."meeting_place")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'grid_version_id', OLD."grid_version_id", NEW."grid_version_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'created_at', OLD."created_at", NEW."created_at" UNION ALL SELECT 'concluded_at', OLD."concluded_at", NEW."concluded_at" UNION ALL SELECT 'meeting_place', OLD."meeting_place", NEW."meeting_place") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_grid_application_delete AFTER DELETE ON grid_application
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'grid_version_id', OLD."grid_version_id", 'date', OLD."date", 'created_at', OLD."created_at", 'concluded_at', OLD."concluded_at", 'meeting_place', OLD."meeting_place"), NULL, NULL);
END;

CREATE TABLE grid_application_participant (
  application_id TEXT NOT NULL REFERENCES grid_application (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0),
  PRIMARY KEY (application_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER grid_application_participant_sealed_insert BEFORE INSERT ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_application_participant_sealed_update BEFORE UPDATE ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_application_participant_sealed_delete BEFORE DELETE ON grid_application_participant
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_grid_application_participant_insert AFTER INSERT ON grid_application_participant
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application_participant', 'insert', json_array(NEW."application_id", NEW."position"), NULL, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), json_object('application_id', NEW."application_id", 'position', NEW."position", 'name', NEW."name"), NULL, NULL);
END;

CREATE TRIGGER change_grid_application_participant_update AFTER UPDATE ON grid_application_participant
WHEN (SELECT is_kept FROM change_log) AND (OLD."application_id" IS NOT NEW."application_id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application_participant', 'update', json_array(OLD."application_id", OLD."position"), NULL, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'application_id' AS name, OLD."application_id" AS former, NEW."application_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'name', OLD."name", NEW."name") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_grid_application_participant_delete AFTER DELETE ON grid_application_participant
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_application_participant', 'delete', json_array(OLD."application_id", OLD."position"), NULL, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = OLD.application_id), json_object('application_id', OLD."application_id", 'position', OLD."position", 'name', OLD."name"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_sealed_update BEFORE UPDATE ON reading
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM reading AS former WHERE (former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_sealed_delete BEFORE DELETE ON reading
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_reading_insert AFTER INSERT ON reading
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading', 'insert', json_array(NEW."application_id", NEW."component_id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), json_object('application_id', NEW."application_id", 'component_id', NEW."component_id", 'level', NEW."level", 'justification', NEW."justification", 'what_changed', NEW."what_changed", 'private_note', NEW."private_note"), NULL, NULL);
END;

CREATE TRIGGER change_reading_update AFTER UPDATE ON reading
WHEN (SELECT is_kept FROM change_log) AND (OLD."application_id" IS NOT NEW."application_id" OR OLD."component_id" IS NOT NEW."component_id" OR OLD."level" IS NOT NEW."level" OR OLD."justification" IS NOT NEW."justification" OR OLD."what_changed" IS NOT NEW."what_changed" OR OLD."private_note" IS NOT NEW."private_note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading', 'update', json_array(OLD."application_id", OLD."component_id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'application_id' AS name, OLD."application_id" AS former, NEW."application_id" AS later UNION ALL SELECT 'component_id', OLD."component_id", NEW."component_id" UNION ALL SELECT 'level', OLD."level", NEW."level" UNION ALL SELECT 'justification', OLD."justification", NEW."justification" UNION ALL SELECT 'what_changed', OLD."what_changed", NEW."what_changed" UNION ALL SELECT 'private_note', OLD."private_note", NEW."private_note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_reading_delete AFTER DELETE ON reading
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading', 'delete', json_array(OLD."application_id", OLD."component_id"), OLD.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = OLD.application_id), json_object('application_id', OLD."application_id", 'component_id', OLD."component_id", 'level', OLD."level", 'justification', OLD."justification", 'what_changed', OLD."what_changed", 'private_note', OLD."private_note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_note_sealed_update BEFORE UPDATE ON reading_note
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_note_sealed_delete BEFORE DELETE ON reading_note
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_reading_note_insert AFTER INSERT ON reading_note
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_note', 'insert', json_array(NEW."application_id", NEW."component_id", NEW."sub_element_id"), NULL, (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = NEW.application_id AND p0.component_id = NEW.component_id), json_object('application_id', NEW."application_id", 'component_id', NEW."component_id", 'sub_element_id', NEW."sub_element_id", 'position', NEW."position", 'text', NEW."text"), NULL, NULL);
END;

CREATE TRIGGER change_reading_note_update AFTER UPDATE ON reading_note
WHEN (SELECT is_kept FROM change_log) AND (OLD."application_id" IS NOT NEW."application_id" OR OLD."component_id" IS NOT NEW."component_id" OR OLD."sub_element_id" IS NOT NEW."sub_element_id" OR OLD."position" IS NOT NEW."position" OR OLD."text" IS NOT NEW."text")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_note', 'update', json_array(OLD."application_id", OLD."component_id", OLD."sub_element_id"), NULL, (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = NEW.application_id AND p0.component_id = NEW.component_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'application_id' AS name, OLD."application_id" AS former, NEW."application_id" AS later UNION ALL SELECT 'component_id', OLD."component_id", NEW."component_id" UNION ALL SELECT 'sub_element_id', OLD."sub_element_id", NEW."sub_element_id" UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'text', OLD."text", NEW."text") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_reading_note_delete AFTER DELETE ON reading_note
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_note', 'delete', json_array(OLD."application_id", OLD."component_id", OLD."sub_element_id"), NULL, (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = OLD.application_id AND p0.component_id = OLD.component_id), json_object('application_id', OLD."application_id", 'component_id', OLD."component_id", 'sub_element_id', OLD."sub_element_id", 'position', OLD."position", 'text', OLD."text"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER voice_sealed_update BEFORE UPDATE ON voice
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM voice AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = former.application_id AND a.concluded_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER voice_sealed_delete BEFORE DELETE ON voice
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_voice_insert AFTER INSERT ON voice
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('voice', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), json_object('id', NEW."id", 'application_id', NEW."application_id", 'component_id', NEW."component_id", 'voice_group', NEW."voice_group", 'label', NEW."label", 'level', NEW."level", 'text', NEW."text"), NULL, NULL);
END;

CREATE TRIGGER change_voice_update AFTER UPDATE ON voice
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."application_id" IS NOT NEW."application_id" OR OLD."component_id" IS NOT NEW."component_id" OR OLD."voice_group" IS NOT NEW."voice_group" OR OLD."label" IS NOT NEW."label" OR OLD."level" IS NOT NEW."level" OR OLD."text" IS NOT NEW."text")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('voice', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'application_id', OLD."application_id", NEW."application_id" UNION ALL SELECT 'component_id', OLD."component_id", NEW."component_id" UNION ALL SELECT 'voice_group', OLD."voice_group", NEW."voice_group" UNION ALL SELECT 'label', OLD."label", NEW."label" UNION ALL SELECT 'level', OLD."level", NEW."level" UNION ALL SELECT 'text', OLD."text", NEW."text") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_voice_delete AFTER DELETE ON voice
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('voice', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = OLD.application_id), json_object('id', OLD."id", 'application_id', OLD."application_id", 'component_id', OLD."component_id", 'voice_group', OLD."voice_group", 'label', OLD."label", 'level', OLD."level", 'text', OLD."text"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'not_concluded') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_correction_insert BEFORE INSERT ON grid_correction
WHEN EXISTS (SELECT 1 FROM grid_correction AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_correction_update BEFORE UPDATE ON grid_correction
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER grid_correction_delete BEFORE DELETE ON grid_correction
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_grid_correction_insert AFTER INSERT ON grid_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_correction', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), json_object('id', NEW."id", 'application_id', NEW."application_id", 'component_id', NEW."component_id", 'made_at', NEW."made_at", 'author', NEW."author", 'text', NEW."text"), NULL, NULL);
END;

CREATE TRIGGER change_grid_correction_update AFTER UPDATE ON grid_correction
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."application_id" IS NOT NEW."application_id" OR OLD."component_id" IS NOT NEW."component_id" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."author" IS NOT NEW."author" OR OLD."text" IS NOT NEW."text")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_correction', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = NEW.application_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'application_id', OLD."application_id", NEW."application_id" UNION ALL SELECT 'component_id', OLD."component_id", NEW."component_id" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'author', OLD."author", NEW."author" UNION ALL SELECT 'text', OLD."text", NEW."text") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_grid_correction_delete AFTER DELETE ON grid_correction
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('grid_correction', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM grid_application AS p0 WHERE p0.id = OLD.application_id), json_object('id', OLD."id", 'application_id', OLD."application_id", 'component_id', OLD."component_id", 'made_at', OLD."made_at", 'author', OLD."author", 'text', OLD."text"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_evidence_sealed_update BEFORE UPDATE ON reading_evidence
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL) OR EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = NEW.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_evidence_sealed_delete BEFORE DELETE ON reading_evidence
WHEN EXISTS (SELECT 1 FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id WHERE a.id = OLD.application_id AND a.concluded_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER reading_evidence_own BEFORE INSERT ON reading_evidence
WHEN (SELECT initiative_id FROM grid_application WHERE id = NEW.application_id) IS NOT (SELECT initiative_id FROM evidence WHERE id = NEW.evidence_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_reading_evidence_insert AFTER INSERT ON reading_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_evidence', 'insert', json_array(NEW."application_id", NEW."component_id", NEW."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = NEW.application_id AND p0.component_id = NEW.component_id)), json_object('application_id', NEW."application_id", 'component_id', NEW."component_id", 'evidence_id', NEW."evidence_id", 'position', NEW."position"), NULL, NULL);
END;

CREATE TRIGGER change_reading_evidence_update AFTER UPDATE ON reading_evidence
WHEN (SELECT is_kept FROM change_log) AND (OLD."application_id" IS NOT NEW."application_id" OR OLD."component_id" IS NOT NEW."component_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."position" IS NOT NEW."position")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_evidence', 'update', json_array(OLD."application_id", OLD."component_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = NEW.application_id AND p0.component_id = NEW.component_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'application_id' AS name, OLD."application_id" AS former, NEW."application_id" AS later UNION ALL SELECT 'component_id', OLD."component_id", NEW."component_id" UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'position', OLD."position", NEW."position") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_reading_evidence_delete AFTER DELETE ON reading_evidence
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('reading_evidence', 'delete', json_array(OLD."application_id", OLD."component_id", OLD."evidence_id"), NULL, coalesce((SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id), (SELECT (SELECT p1.initiative_id FROM grid_application AS p1 WHERE p1.id = p0.application_id) FROM reading AS p0 WHERE p0.application_id = OLD.application_id AND p0.component_id = OLD.component_id)), json_object('application_id', OLD."application_id", 'component_id', OLD."component_id", 'evidence_id', OLD."evidence_id", 'position', OLD."position"), NULL, NULL);
END;

CREATE TABLE testimony (
  evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
  pseudonym TEXT NOT NULL DEFAULT '' CHECK (length(pseudonym) <= 300 AND instr(pseudonym, char(10)) = 0 AND instr(pseudonym, char(13)) = 0),
  private_name TEXT NOT NULL DEFAULT '' CHECK (length(private_name) <= 300 AND instr(private_name, char(10)) = 0 AND instr(private_name, char(13)) = 0),
  role TEXT NOT NULL DEFAULT '' CHECK (length(role) <= 300 AND instr(role, char(10)) = 0 AND instr(role, char(13)) = 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_testimony_insert AFTER INSERT ON testimony
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony', 'insert', json_array(NEW."evidence_id"), NULL, (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), json_object('evidence_id', NEW."evidence_id", 'text', NEW."text", 'pseudonym', NEW."pseudonym", 'private_name', NEW."private_name", 'role', NEW."role"), NULL, NULL);
END;

CREATE TRIGGER change_testimony_update AFTER UPDATE ON testimony
WHEN (SELECT is_kept FROM change_log) AND (OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."text" IS NOT NEW."text" OR OLD."pseudonym" IS NOT NEW."pseudonym" OR OLD."private_name" IS NOT NEW."private_name" OR OLD."role" IS NOT NEW."role")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony', 'update', json_array(OLD."evidence_id"), NULL, (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'evidence_id' AS name, OLD."evidence_id" AS former, NEW."evidence_id" AS later UNION ALL SELECT 'text', OLD."text", NEW."text" UNION ALL SELECT 'pseudonym', OLD."pseudonym", NEW."pseudonym" UNION ALL SELECT 'private_name', OLD."private_name", NEW."private_name" UNION ALL SELECT 'role', OLD."role", NEW."role") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_testimony_delete AFTER DELETE ON testimony
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony', 'delete', json_array(OLD."evidence_id"), NULL, (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id), json_object('evidence_id', OLD."evidence_id", 'text', OLD."text", 'pseudonym', OLD."pseudonym", 'private_name', OLD."private_name", 'role', OLD."role"), NULL, NULL);
END;

CREATE TABLE testimony_clue (
  evidence_id TEXT NOT NULL REFERENCES testimony (evidence_id) ON DELETE CASCADE,
  clue TEXT NOT NULL CHECK (clue <> '' AND length(clue) <= 300),
  PRIMARY KEY (evidence_id, clue)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_testimony_clue_insert AFTER INSERT ON testimony_clue
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony_clue', 'insert', json_array(NEW."evidence_id", NEW."clue"), NULL, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = NEW.evidence_id), json_object('evidence_id', NEW."evidence_id", 'clue', NEW."clue"), NULL, NULL);
END;

CREATE TRIGGER change_testimony_clue_update AFTER UPDATE ON testimony_clue
WHEN (SELECT is_kept FROM change_log) AND (OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."clue" IS NOT NEW."clue")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony_clue', 'update', json_array(OLD."evidence_id", OLD."clue"), NULL, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = NEW.evidence_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'evidence_id' AS name, OLD."evidence_id" AS former, NEW."evidence_id" AS later UNION ALL SELECT 'clue', OLD."clue", NEW."clue") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_testimony_clue_delete AFTER DELETE ON testimony_clue
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('testimony_clue', 'delete', json_array(OLD."evidence_id", OLD."clue"), NULL, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = OLD.evidence_id), json_object('evidence_id', OLD."evidence_id", 'clue', OLD."clue"), NULL, NULL);
END;

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
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_consent_insert AFTER INSERT ON consent
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = NEW.evidence_id), json_object('id', NEW."id", 'evidence_id', NEW."evidence_id", 'given', NEW."given", 'start', NEW."start", 'end', NEW."end", 'withdrawn_on', NEW."withdrawn_on", 'note', NEW."note", 'withdrawal_note', NEW."withdrawal_note"), NULL, NULL);
END;

CREATE TRIGGER change_consent_update AFTER UPDATE ON consent
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."given" IS NOT NEW."given" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."withdrawn_on" IS NOT NEW."withdrawn_on" OR OLD."note" IS NOT NEW."note" OR OLD."withdrawal_note" IS NOT NEW."withdrawal_note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent', 'update', json_array(OLD."id"), NEW.rowid, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = NEW.evidence_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'given', OLD."given", NEW."given" UNION ALL SELECT 'start', OLD."start", NEW."start" UNION ALL SELECT 'end', OLD."end", NEW."end" UNION ALL SELECT 'withdrawn_on', OLD."withdrawn_on", NEW."withdrawn_on" UNION ALL SELECT 'note', OLD."note", NEW."note" UNION ALL SELECT 'withdrawal_note', OLD."withdrawal_note", NEW."withdrawal_note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_consent_delete AFTER DELETE ON consent
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT (SELECT p1.initiative_id FROM evidence AS p1 WHERE p1.id = p0.evidence_id) FROM testimony AS p0 WHERE p0.evidence_id = OLD.evidence_id), json_object('id', OLD."id", 'evidence_id', OLD."evidence_id", 'given', OLD."given", 'start', OLD."start", 'end', OLD."end", 'withdrawn_on', OLD."withdrawn_on", 'note', OLD."note", 'withdrawal_note', OLD."withdrawal_note"), NULL, NULL);
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

CREATE TRIGGER change_consent_scope_insert AFTER INSERT ON consent_scope
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent_scope', 'insert', json_array(NEW."consent_id", NEW."aspect", NEW."value"), NULL, (SELECT (SELECT (SELECT p2.initiative_id FROM evidence AS p2 WHERE p2.id = p1.evidence_id) FROM testimony AS p1 WHERE p1.evidence_id = p0.evidence_id) FROM consent AS p0 WHERE p0.id = NEW.consent_id), json_object('consent_id', NEW."consent_id", 'aspect', NEW."aspect", 'value', NEW."value"), NULL, NULL);
END;

CREATE TRIGGER change_consent_scope_update AFTER UPDATE ON consent_scope
WHEN (SELECT is_kept FROM change_log) AND (OLD."consent_id" IS NOT NEW."consent_id" OR OLD."aspect" IS NOT NEW."aspect" OR OLD."value" IS NOT NEW."value")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent_scope', 'update', json_array(OLD."consent_id", OLD."aspect", OLD."value"), NULL, (SELECT (SELECT (SELECT p2.initiative_id FROM evidence AS p2 WHERE p2.id = p1.evidence_id) FROM testimony AS p1 WHERE p1.evidence_id = p0.evidence_id) FROM consent AS p0 WHERE p0.id = NEW.consent_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'consent_id' AS name, OLD."consent_id" AS former, NEW."consent_id" AS later UNION ALL SELECT 'aspect', OLD."aspect", NEW."aspect" UNION ALL SELECT 'value', OLD."value", NEW."value") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_consent_scope_delete AFTER DELETE ON consent_scope
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('consent_scope', 'delete', json_array(OLD."consent_id", OLD."aspect", OLD."value"), NULL, (SELECT (SELECT (SELECT p2.initiative_id FROM evidence AS p2 WHERE p2.id = p1.evidence_id) FROM testimony AS p1 WHERE p1.evidence_id = p0.evidence_id) FROM consent AS p0 WHERE p0.id = OLD.consent_id), json_object('consent_id', OLD."consent_id", 'aspect', OLD."aspect", 'value', OLD."value"), NULL, NULL);
END;

CREATE TABLE erased_withdrawal (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  initiative_id TEXT NOT NULL CHECK (length(initiative_id) = 36 AND substr(initiative_id, 15, 1) = '7' AND initiative_id NOT GLOB '*[^0-9a-f-]*'),
  number INTEGER NOT NULL CHECK (number >= 1),
  pseudonym TEXT NOT NULL DEFAULT '' CHECK (length(pseudonym) <= 300 AND instr(pseudonym, char(10)) = 0 AND instr(pseudonym, char(13)) = 0),
  withdrawn_on TEXT NOT NULL CHECK (length(withdrawn_on) = 10 AND length(withdrawn_on) IN (4, 7, 10) AND substr(withdrawn_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(withdrawn_on || '-01-01', 1, 10)) IS substr(withdrawn_on || '-01-01', 1, 10))
) STRICT;

CREATE TRIGGER change_erased_withdrawal_insert AFTER INSERT ON erased_withdrawal
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('erased_withdrawal', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'number', NEW."number", 'pseudonym', NEW."pseudonym", 'withdrawn_on', NEW."withdrawn_on"), NULL, NULL);
END;

CREATE TRIGGER change_erased_withdrawal_update AFTER UPDATE ON erased_withdrawal
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."number" IS NOT NEW."number" OR OLD."pseudonym" IS NOT NEW."pseudonym" OR OLD."withdrawn_on" IS NOT NEW."withdrawn_on")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('erased_withdrawal', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'number', OLD."number", NEW."number" UNION ALL SELECT 'pseudonym', OLD."pseudonym", NEW."pseudonym" UNION ALL SELECT 'withdrawn_on', OLD."withdrawn_on", NEW."withdrawn_on") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_erased_withdrawal_delete AFTER DELETE ON erased_withdrawal
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('erased_withdrawal', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'number', OLD."number", 'pseudonym', OLD."pseudonym", 'withdrawn_on', OLD."withdrawn_on"), NULL, NULL);
END;

CREATE TABLE funder (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  sort_key TEXT NOT NULL,
  url TEXT CHECK (url IS NULL OR (length(url) <= 2000 AND (lower(url) GLOB 'http:?*' OR lower(url) GLOB 'https:?*')))
) STRICT;

CREATE INDEX funder_by_sort_key ON funder (sort_key, name);

CREATE TRIGGER change_funder_insert AFTER INSERT ON funder
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funder', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'name', NEW."name", 'sort_key', NEW."sort_key", 'url', NEW."url"), NULL, NULL);
END;

CREATE TRIGGER change_funder_update AFTER UPDATE ON funder
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."sort_key" IS NOT NEW."sort_key" OR OLD."url" IS NOT NEW."url")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funder', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'sort_key', OLD."sort_key", NEW."sort_key" UNION ALL SELECT 'url', OLD."url", NEW."url") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funder_delete AFTER DELETE ON funder
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funder', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'name', OLD."name", 'sort_key', OLD."sort_key", 'url', OLD."url"), NULL, NULL);
END;

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

CREATE TRIGGER change_program_insert AFTER INSERT ON program
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('program', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'funder_id', NEW."funder_id", 'name', NEW."name", 'requirements', NEW."requirements", 'url', NEW."url", 'verified_on', NEW."verified_on", 'deadline_on', NEW."deadline_on", 'deadline_time', NEW."deadline_time", 'least_amount', NEW."least_amount", 'most_amount', NEW."most_amount", 'most_percent', NEW."most_percent", 'most_in_kind_percent', NEW."most_in_kind_percent", 'least_own_percent', NEW."least_own_percent", 'most_months', NEW."most_months", 'source', NEW."source"), NULL, NULL);
END;

CREATE TRIGGER change_program_update AFTER UPDATE ON program
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."funder_id" IS NOT NEW."funder_id" OR OLD."name" IS NOT NEW."name" OR OLD."requirements" IS NOT NEW."requirements" OR OLD."url" IS NOT NEW."url" OR OLD."verified_on" IS NOT NEW."verified_on" OR OLD."deadline_on" IS NOT NEW."deadline_on" OR OLD."deadline_time" IS NOT NEW."deadline_time" OR OLD."least_amount" IS NOT NEW."least_amount" OR OLD."most_amount" IS NOT NEW."most_amount" OR OLD."most_percent" IS NOT NEW."most_percent" OR OLD."most_in_kind_percent" IS NOT NEW."most_in_kind_percent" OR OLD."least_own_percent" IS NOT NEW."least_own_percent" OR OLD."most_months" IS NOT NEW."most_months" OR OLD."source" IS NOT NEW."source")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('program', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'funder_id', OLD."funder_id", NEW."funder_id" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'requirements', OLD."requirements", NEW."requirements" UNION ALL SELECT 'url', OLD."url", NEW."url" UNION ALL SELECT 'verified_on', OLD."verified_on", NEW."verified_on" UNION ALL SELECT 'deadline_on', OLD."deadline_on", NEW."deadline_on" UNION ALL SELECT 'deadline_time', OLD."deadline_time", NEW."deadline_time" UNION ALL SELECT 'least_amount', OLD."least_amount", NEW."least_amount" UNION ALL SELECT 'most_amount', OLD."most_amount", NEW."most_amount" UNION ALL SELECT 'most_percent', OLD."most_percent", NEW."most_percent" UNION ALL SELECT 'most_in_kind_percent', OLD."most_in_kind_percent", NEW."most_in_kind_percent" UNION ALL SELECT 'least_own_percent', OLD."least_own_percent", NEW."least_own_percent" UNION ALL SELECT 'most_months', OLD."most_months", NEW."most_months" UNION ALL SELECT 'source', OLD."source", NEW."source") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_program_delete AFTER DELETE ON program
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('program', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'funder_id', OLD."funder_id", 'name', OLD."name", 'requirements', OLD."requirements", 'url', OLD."url", 'verified_on', OLD."verified_on", 'deadline_on', OLD."deadline_on", 'deadline_time', OLD."deadline_time", 'least_amount', OLD."least_amount", 'most_amount', OLD."most_amount", 'most_percent', OLD."most_percent", 'most_in_kind_percent', OLD."most_in_kind_percent", 'least_own_percent', OLD."least_own_percent", 'most_months', OLD."most_months", 'source', OLD."source"), NULL, NULL);
END;

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

CREATE TRIGGER change_funding_insert AFTER INSERT ON funding
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'title', NEW."title", 'funder_id', NEW."funder_id", 'program_id', NEW."program_id", 'kind', NEW."kind", 'start', NEW."start", 'end', NEW."end", 'conditions', NEW."conditions"), NULL, NULL);
END;

CREATE TRIGGER change_funding_update AFTER UPDATE ON funding
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."title" IS NOT NEW."title" OR OLD."funder_id" IS NOT NEW."funder_id" OR OLD."program_id" IS NOT NEW."program_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."conditions" IS NOT NEW."conditions")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'funder_id', OLD."funder_id", NEW."funder_id" UNION ALL SELECT 'program_id', OLD."program_id", NEW."program_id" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'start', OLD."start", NEW."start" UNION ALL SELECT 'end', OLD."end", NEW."end" UNION ALL SELECT 'conditions', OLD."conditions", NEW."conditions") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funding_delete AFTER DELETE ON funding
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'title', OLD."title", 'funder_id', OLD."funder_id", 'program_id', OLD."program_id", 'kind', OLD."kind", 'start', OLD."start", 'end', OLD."end", 'conditions', OLD."conditions"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'funding_state_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_funding_state_insert AFTER INSERT ON funding_state
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_state', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'funding_id', NEW."funding_id", 'date', NEW."date", 'state', NEW."state", 'amount', NEW."amount", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_funding_state_update AFTER UPDATE ON funding_state
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."date" IS NOT NEW."date" OR OLD."state" IS NOT NEW."state" OR OLD."amount" IS NOT NEW."amount" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_state', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'state', OLD."state", NEW."state" UNION ALL SELECT 'amount', OLD."amount", NEW."amount" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funding_state_delete AFTER DELETE ON funding_state
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_state', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'funding_id', OLD."funding_id", 'date', OLD."date", 'state', OLD."state", 'amount', OLD."amount", 'note', OLD."note"), NULL, NULL);
END;

CREATE TABLE funding_share (
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  amount INTEGER CHECK (amount BETWEEN 0 AND 999999999999),
  PRIMARY KEY (funding_id, initiative_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX funding_share_by_initiative ON funding_share (initiative_id);

CREATE TRIGGER funding_share_gone AFTER DELETE ON funding_share
WHEN NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  DELETE FROM effect_payer WHERE funding_id = OLD.funding_id
    AND effect_id IN (SELECT id FROM effect WHERE initiative_id = OLD.initiative_id);
  UPDATE dossier SET funding_id = NULL WHERE funding_id = OLD.funding_id AND initiative_id = OLD.initiative_id;
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

CREATE TRIGGER change_funding_share_insert AFTER INSERT ON funding_share
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_share', 'insert', json_array(NEW."funding_id", NEW."initiative_id"), NULL, NEW.initiative_id, json_object('funding_id', NEW."funding_id", 'initiative_id', NEW."initiative_id", 'amount', NEW."amount"), NULL, NULL);
END;

CREATE TRIGGER change_funding_share_update AFTER UPDATE ON funding_share
WHEN (SELECT is_kept FROM change_log) AND (OLD."funding_id" IS NOT NEW."funding_id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."amount" IS NOT NEW."amount")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_share', 'update', json_array(OLD."funding_id", OLD."initiative_id"), NULL, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'funding_id' AS name, OLD."funding_id" AS former, NEW."funding_id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'amount', OLD."amount", NEW."amount") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funding_share_delete AFTER DELETE ON funding_share
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_share', 'delete', json_array(OLD."funding_id", OLD."initiative_id"), NULL, OLD.initiative_id, json_object('funding_id', OLD."funding_id", 'initiative_id', OLD."initiative_id", 'amount', OLD."amount"), NULL, NULL);
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

CREATE TRIGGER change_funding_instalment_insert AFTER INSERT ON funding_instalment
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_instalment', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'funding_id', NEW."funding_id", 'due_on', NEW."due_on", 'amount', NEW."amount", 'received_on', NEW."received_on"), NULL, NULL);
END;

CREATE TRIGGER change_funding_instalment_update AFTER UPDATE ON funding_instalment
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."amount" IS NOT NEW."amount" OR OLD."received_on" IS NOT NEW."received_on")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_instalment', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'due_on', OLD."due_on", NEW."due_on" UNION ALL SELECT 'amount', OLD."amount", NEW."amount" UNION ALL SELECT 'received_on', OLD."received_on", NEW."received_on") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funding_instalment_delete AFTER DELETE ON funding_instalment
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_instalment', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'funding_id', OLD."funding_id", 'due_on', OLD."due_on", 'amount', OLD."amount", 'received_on', OLD."received_on"), NULL, NULL);
END;

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

CREATE TRIGGER change_funding_report_insert AFTER INSERT ON funding_report
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_report', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'funding_id', NEW."funding_id", 'label', NEW."label", 'due_on', NEW."due_on", 'due_time', NEW."due_time", 'state', NEW."state", 'sent_on', NEW."sent_on"), NULL, NULL);
END;

CREATE TRIGGER change_funding_report_update AFTER UPDATE ON funding_report
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."label" IS NOT NEW."label" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."due_time" IS NOT NEW."due_time" OR OLD."state" IS NOT NEW."state" OR OLD."sent_on" IS NOT NEW."sent_on")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_report', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'label', OLD."label", NEW."label" UNION ALL SELECT 'due_on', OLD."due_on", NEW."due_on" UNION ALL SELECT 'due_time', OLD."due_time", NEW."due_time" UNION ALL SELECT 'state', OLD."state", NEW."state" UNION ALL SELECT 'sent_on', OLD."sent_on", NEW."sent_on") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_funding_report_delete AFTER DELETE ON funding_report
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('funding_report', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'funding_id', OLD."funding_id", 'label', OLD."label", 'due_on', OLD."due_on", 'due_time', OLD."due_time", 'state', OLD."state", 'sent_on', OLD."sent_on"), NULL, NULL);
END;

CREATE TABLE effect_payer (
  effect_id TEXT NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
  funding_id TEXT NOT NULL REFERENCES funding (id) ON DELETE CASCADE,
  PRIMARY KEY (effect_id, funding_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX effect_payer_by_funding ON effect_payer (funding_id);

CREATE TRIGGER effect_payer_funding_insert BEFORE INSERT ON effect_payer
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM effect WHERE id = NEW.effect_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER effect_payer_funding_update BEFORE UPDATE OF funding_id ON effect_payer
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM effect WHERE id = NEW.effect_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_effect_payer_insert AFTER INSERT ON effect_payer
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_payer', 'insert', json_array(NEW."effect_id", NEW."funding_id"), NULL, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), json_object('effect_id', NEW."effect_id", 'funding_id', NEW."funding_id"), NULL, NULL);
END;

CREATE TRIGGER change_effect_payer_update AFTER UPDATE ON effect_payer
WHEN (SELECT is_kept FROM change_log) AND (OLD."effect_id" IS NOT NEW."effect_id" OR OLD."funding_id" IS NOT NEW."funding_id")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_payer', 'update', json_array(OLD."effect_id", OLD."funding_id"), NULL, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'effect_id' AS name, OLD."effect_id" AS former, NEW."effect_id" AS later UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_effect_payer_delete AFTER DELETE ON effect_payer
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('effect_payer', 'delete', json_array(OLD."effect_id", OLD."funding_id"), NULL, (SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = OLD.effect_id), json_object('effect_id', OLD."effect_id", 'funding_id', OLD."funding_id"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER budget_funding_update BEFORE UPDATE OF funding_id ON budget
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_budget_insert AFTER INSERT ON budget
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'title', NEW."title", 'start', NEW."start", 'end', NEW."end", 'funding_id', NEW."funding_id"), NULL, NULL);
END;

CREATE TRIGGER change_budget_update AFTER UPDATE ON budget
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."title" IS NOT NEW."title" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."funding_id" IS NOT NEW."funding_id")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'start', OLD."start", NEW."start" UNION ALL SELECT 'end', OLD."end", NEW."end" UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_budget_delete AFTER DELETE ON budget
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'title', OLD."title", 'start', OLD."start", 'end', OLD."end", 'funding_id', OLD."funding_id"), NULL, NULL);
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
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  CHECK ((side = 'expense' AND state IS NULL AND funder_id IS NULL AND funding_id IS NULL) OR (side = 'revenue' AND state IS NOT NULL))
) STRICT;

CREATE INDEX budget_line_by_budget ON budget_line (budget_id, position, id);

CREATE INDEX budget_line_by_funder ON budget_line (funder_id);

CREATE INDEX budget_line_by_funding ON budget_line (funding_id);

CREATE TRIGGER inadmissible_cost_no_more AFTER UPDATE OF side ON budget_line
WHEN NEW.side <> 'expense' AND NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  DELETE FROM inadmissible_cost WHERE line_id = NEW.id;
END;

CREATE TRIGGER budget_line_funding_insert BEFORE INSERT ON budget_line
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM budget WHERE id = NEW.budget_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER budget_line_funding_update BEFORE UPDATE OF funding_id ON budget_line
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = (SELECT initiative_id FROM budget WHERE id = NEW.budget_id))
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
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

CREATE TRIGGER change_budget_line_insert AFTER INSERT ON budget_line
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget_line', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM budget AS p0 WHERE p0.id = NEW.budget_id), json_object('id', NEW."id", 'budget_id', NEW."budget_id", 'position', NEW."position", 'side', NEW."side", 'label', NEW."label", 'funder_id', NEW."funder_id", 'state', NEW."state", 'in_kind', NEW."in_kind", 'amount', NEW."amount", 'funding_id', NEW."funding_id", 'actual', NEW."actual", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_budget_line_update AFTER UPDATE ON budget_line
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."budget_id" IS NOT NEW."budget_id" OR OLD."position" IS NOT NEW."position" OR OLD."side" IS NOT NEW."side" OR OLD."label" IS NOT NEW."label" OR OLD."funder_id" IS NOT NEW."funder_id" OR OLD."state" IS NOT NEW."state" OR OLD."in_kind" IS NOT NEW."in_kind" OR OLD."amount" IS NOT NEW."amount" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."actual" IS NOT NEW."actual" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget_line', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM budget AS p0 WHERE p0.id = NEW.budget_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'budget_id', OLD."budget_id", NEW."budget_id" UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'side', OLD."side", NEW."side" UNION ALL SELECT 'label', OLD."label", NEW."label" UNION ALL SELECT 'funder_id', OLD."funder_id", NEW."funder_id" UNION ALL SELECT 'state', OLD."state", NEW."state" UNION ALL SELECT 'in_kind', OLD."in_kind", NEW."in_kind" UNION ALL SELECT 'amount', OLD."amount", NEW."amount" UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'actual', OLD."actual", NEW."actual" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_budget_line_delete AFTER DELETE ON budget_line
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('budget_line', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM budget AS p0 WHERE p0.id = OLD.budget_id), json_object('id', OLD."id", 'budget_id', OLD."budget_id", 'position', OLD."position", 'side', OLD."side", 'label', OLD."label", 'funder_id', OLD."funder_id", 'state', OLD."state", 'in_kind', OLD."in_kind", 'amount', OLD."amount", 'funding_id', OLD."funding_id", 'actual', OLD."actual", 'note', OLD."note"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'invalid_input') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER inadmissible_cost_update BEFORE UPDATE ON inadmissible_cost
WHEN (SELECT side FROM budget_line WHERE id = NEW.line_id) IS NOT 'expense'
BEGIN
  SELECT RAISE(ABORT, 'invalid_input') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_inadmissible_cost_insert AFTER INSERT ON inadmissible_cost
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('inadmissible_cost', 'insert', json_array(NEW."line_id", NEW."program_id"), NULL, (SELECT (SELECT p1.initiative_id FROM budget AS p1 WHERE p1.id = p0.budget_id) FROM budget_line AS p0 WHERE p0.id = NEW.line_id), json_object('line_id', NEW."line_id", 'program_id', NEW."program_id"), NULL, NULL);
END;

CREATE TRIGGER change_inadmissible_cost_update AFTER UPDATE ON inadmissible_cost
WHEN (SELECT is_kept FROM change_log) AND (OLD."line_id" IS NOT NEW."line_id" OR OLD."program_id" IS NOT NEW."program_id")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('inadmissible_cost', 'update', json_array(OLD."line_id", OLD."program_id"), NULL, (SELECT (SELECT p1.initiative_id FROM budget AS p1 WHERE p1.id = p0.budget_id) FROM budget_line AS p0 WHERE p0.id = NEW.line_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'line_id' AS name, OLD."line_id" AS former, NEW."line_id" AS later UNION ALL SELECT 'program_id', OLD."program_id", NEW."program_id") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_inadmissible_cost_delete AFTER DELETE ON inadmissible_cost
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('inadmissible_cost', 'delete', json_array(OLD."line_id", OLD."program_id"), NULL, (SELECT (SELECT p1.initiative_id FROM budget AS p1 WHERE p1.id = p0.budget_id) FROM budget_line AS p0 WHERE p0.id = OLD.line_id), json_object('line_id', OLD."line_id", 'program_id', OLD."program_id"), NULL, NULL);
END;

CREATE TABLE own_template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  form INTEGER NOT NULL CHECK (form >= 1),
  template TEXT NOT NULL CHECK (json_valid(template)),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)
) STRICT;

CREATE TRIGGER change_own_template_insert AFTER INSERT ON own_template
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('own_template', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'form', NEW."form", 'template', NEW."template", 'updated_at', NEW."updated_at"), NULL, NULL);
END;

CREATE TRIGGER change_own_template_update AFTER UPDATE ON own_template
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."form" IS NOT NEW."form" OR OLD."template" IS NOT NEW."template" OR OLD."updated_at" IS NOT NEW."updated_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('own_template', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'form', OLD."form", NEW."form" UNION ALL SELECT 'template', OLD."template", NEW."template" UNION ALL SELECT 'updated_at', OLD."updated_at", NEW."updated_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_own_template_delete AFTER DELETE ON own_template
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('own_template', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'form', OLD."form", 'template', OLD."template", 'updated_at', OLD."updated_at"), NULL, NULL);
END;

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
  funding_id TEXT REFERENCES funding (id) ON DELETE SET NULL,
  grid_application_id TEXT REFERENCES grid_application (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
  updated_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)
) STRICT;

CREATE INDEX dossier_by_initiative ON dossier (initiative_id);

CREATE INDEX dossier_by_updated_at ON dossier (updated_at);

CREATE INDEX dossier_by_funder ON dossier (funder_id);

CREATE INDEX dossier_by_program ON dossier (program_id);

CREATE INDEX dossier_by_budget ON dossier (budget_id);

CREATE INDEX dossier_by_funding ON dossier (funding_id);

CREATE INDEX dossier_by_grid_application ON dossier (grid_application_id);

CREATE TRIGGER dossier_own_insert BEFORE INSERT ON dossier
WHEN NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM budget WHERE id = NEW.budget_id), NEW.initiative_id) OR NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM grid_application WHERE id = NEW.grid_application_id), NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_own_update BEFORE UPDATE ON dossier
WHEN NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM budget WHERE id = NEW.budget_id), NEW.initiative_id) OR NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM grid_application WHERE id = NEW.grid_application_id), NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_funding_insert BEFORE INSERT ON dossier
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_funding_update BEFORE UPDATE OF funding_id ON dossier
WHEN NEW.funding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funding_share AS s WHERE s.funding_id = NEW.funding_id AND s.initiative_id = NEW.initiative_id)
BEGIN
  SELECT RAISE(ABORT, 'other_initiative') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_dossier_insert AFTER INSERT ON dossier
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'initiative_id', NEW."initiative_id", 'title', NEW."title", 'template_id', NEW."template_id", 'template_version', NEW."template_version", 'form', NEW."form", 'template', NEW."template", 'funder_id', NEW."funder_id", 'program_id', NEW."program_id", 'budget_id', NEW."budget_id", 'funding_id', NEW."funding_id", 'grid_application_id', NEW."grid_application_id", 'created_at', NEW."created_at", 'updated_at', NEW."updated_at"), NULL, NULL);
END;

CREATE TRIGGER change_dossier_update AFTER UPDATE ON dossier
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."title" IS NOT NEW."title" OR OLD."template_id" IS NOT NEW."template_id" OR OLD."template_version" IS NOT NEW."template_version" OR OLD."form" IS NOT NEW."form" OR OLD."template" IS NOT NEW."template" OR OLD."funder_id" IS NOT NEW."funder_id" OR OLD."program_id" IS NOT NEW."program_id" OR OLD."budget_id" IS NOT NEW."budget_id" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."grid_application_id" IS NOT NEW."grid_application_id" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."updated_at" IS NOT NEW."updated_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'template_id', OLD."template_id", NEW."template_id" UNION ALL SELECT 'template_version', OLD."template_version", NEW."template_version" UNION ALL SELECT 'form', OLD."form", NEW."form" UNION ALL SELECT 'template', OLD."template", NEW."template" UNION ALL SELECT 'funder_id', OLD."funder_id", NEW."funder_id" UNION ALL SELECT 'program_id', OLD."program_id", NEW."program_id" UNION ALL SELECT 'budget_id', OLD."budget_id", NEW."budget_id" UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'grid_application_id', OLD."grid_application_id", NEW."grid_application_id" UNION ALL SELECT 'created_at', OLD."created_at", NEW."created_at" UNION ALL SELECT 'updated_at', OLD."updated_at", NEW."updated_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_dossier_delete AFTER DELETE ON dossier
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'initiative_id', OLD."initiative_id", 'title', OLD."title", 'template_id', OLD."template_id", 'template_version', OLD."template_version", 'form', OLD."form", 'template', OLD."template", 'funder_id', OLD."funder_id", 'program_id', OLD."program_id", 'budget_id', OLD."budget_id", 'funding_id', OLD."funding_id", 'grid_application_id', OLD."grid_application_id", 'created_at', OLD."created_at", 'updated_at', OLD."updated_at"), NULL, NULL);
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

CREATE TRIGGER change_dossier_block_insert AFTER INSERT ON dossier_block
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_block', 'insert', json_array(NEW."dossier_id", NEW."position"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), json_object('dossier_id', NEW."dossier_id", 'position', NEW."position", 'key', NEW."key", 'kind', NEW."kind", 'included', NEW."included", 'own_text', NEW."own_text", 'written_over', NEW."written_over", 'left_out', NEW."left_out"), NULL, NULL);
END;

CREATE TRIGGER change_dossier_block_update AFTER UPDATE ON dossier_block
WHEN (SELECT is_kept FROM change_log) AND (OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."position" IS NOT NEW."position" OR OLD."key" IS NOT NEW."key" OR OLD."kind" IS NOT NEW."kind" OR OLD."included" IS NOT NEW."included" OR OLD."own_text" IS NOT NEW."own_text" OR OLD."written_over" IS NOT NEW."written_over" OR OLD."left_out" IS NOT NEW."left_out")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_block', 'update', json_array(OLD."dossier_id", OLD."position"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'dossier_id' AS name, OLD."dossier_id" AS former, NEW."dossier_id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'key', OLD."key", NEW."key" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'included', OLD."included", NEW."included" UNION ALL SELECT 'own_text', OLD."own_text", NEW."own_text" UNION ALL SELECT 'written_over', OLD."written_over", NEW."written_over" UNION ALL SELECT 'left_out', OLD."left_out", NEW."left_out") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_dossier_block_delete AFTER DELETE ON dossier_block
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_block', 'delete', json_array(OLD."dossier_id", OLD."position"), OLD.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = OLD.dossier_id), json_object('dossier_id', OLD."dossier_id", 'position', OLD."position", 'key', OLD."key", 'kind', OLD."kind", 'included', OLD."included", 'own_text', OLD."own_text", 'written_over', OLD."written_over", 'left_out', OLD."left_out"), NULL, NULL);
END;

CREATE TABLE dossier_piece (
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key GLOB '[a-z]*' AND key NOT GLOB '*[^a-z0-9_]*' AND length(key) <= 60),
  state TEXT NOT NULL CHECK (state IN ('missing', 'have', 'not_needed')),
  date TEXT CHECK (date IS NULL OR (length(date) = 10 AND length(date) IN (4, 7, 10) AND substr(date, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(date || '-01-01', 1, 10)) IS substr(date || '-01-01', 1, 10))),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300 AND instr(note, char(10)) = 0 AND instr(note, char(13)) = 0),
  PRIMARY KEY (dossier_id, key)
) STRICT;

CREATE TRIGGER change_dossier_piece_insert AFTER INSERT ON dossier_piece
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_piece', 'insert', json_array(NEW."dossier_id", NEW."key"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), json_object('dossier_id', NEW."dossier_id", 'key', NEW."key", 'state', NEW."state", 'date', NEW."date", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_dossier_piece_update AFTER UPDATE ON dossier_piece
WHEN (SELECT is_kept FROM change_log) AND (OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."key" IS NOT NEW."key" OR OLD."state" IS NOT NEW."state" OR OLD."date" IS NOT NEW."date" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_piece', 'update', json_array(OLD."dossier_id", OLD."key"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'dossier_id' AS name, OLD."dossier_id" AS former, NEW."dossier_id" AS later UNION ALL SELECT 'key', OLD."key", NEW."key" UNION ALL SELECT 'state', OLD."state", NEW."state" UNION ALL SELECT 'date', OLD."date", NEW."date" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_dossier_piece_delete AFTER DELETE ON dossier_piece
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_piece', 'delete', json_array(OLD."dossier_id", OLD."key"), OLD.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = OLD.dossier_id), json_object('dossier_id', OLD."dossier_id", 'key', OLD."key", 'state', OLD."state", 'date', OLD."date", 'note', OLD."note"), NULL, NULL);
END;

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

CREATE TRIGGER change_dossier_file_insert AFTER INSERT ON dossier_file
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_file', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), json_object('id', NEW."id", 'dossier_id', NEW."dossier_id", 'piece_key', NEW."piece_key", 'position', NEW."position", 'title', NEW."title", 'file_sha256', NEW."file_sha256", 'file_name', NEW."file_name", 'appended', NEW."appended", 'pages', NEW."pages", 'fault', NEW."fault"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_dossier_file_update AFTER UPDATE ON dossier_file
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."piece_key" IS NOT NEW."piece_key" OR OLD."position" IS NOT NEW."position" OR OLD."title" IS NOT NEW."title" OR OLD."file_sha256" IS NOT NEW."file_sha256" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."appended" IS NOT NEW."appended" OR OLD."pages" IS NOT NEW."pages" OR OLD."fault" IS NOT NEW."fault")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_file', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'dossier_id', OLD."dossier_id", NEW."dossier_id" UNION ALL SELECT 'piece_key', OLD."piece_key", NEW."piece_key" UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'file_sha256', OLD."file_sha256", NEW."file_sha256" UNION ALL SELECT 'file_name', OLD."file_name", NEW."file_name" UNION ALL SELECT 'appended', OLD."appended", NEW."appended" UNION ALL SELECT 'pages', OLD."pages", NEW."pages" UNION ALL SELECT 'fault', OLD."fault", NEW."fault") WHERE former IS NOT later), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL UNION SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_dossier_file_delete AFTER DELETE ON dossier_file
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_file', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = OLD.dossier_id), json_object('id', OLD."id", 'dossier_id', OLD."dossier_id", 'piece_key', OLD."piece_key", 'position', OLD."position", 'title', OLD."title", 'file_sha256', OLD."file_sha256", 'file_name', OLD."file_name", 'appended', OLD."appended", 'pages', OLD."pages", 'fault', OLD."fault"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL;
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

CREATE TRIGGER change_dossier_photo_insert AFTER INSERT ON dossier_photo
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_photo', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), json_object('id', NEW."id", 'dossier_id', NEW."dossier_id", 'position', NEW."position", 'file_sha256', NEW."file_sha256", 'file_name', NEW."file_name", 'caption', NEW."caption", 'alt', NEW."alt", 'width', NEW."width", 'persons', NEW."persons"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_dossier_photo_update AFTER UPDATE ON dossier_photo
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."position" IS NOT NEW."position" OR OLD."file_sha256" IS NOT NEW."file_sha256" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."caption" IS NOT NEW."caption" OR OLD."alt" IS NOT NEW."alt" OR OLD."width" IS NOT NEW."width" OR OLD."persons" IS NOT NEW."persons")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_photo', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'dossier_id', OLD."dossier_id", NEW."dossier_id" UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'file_sha256', OLD."file_sha256", NEW."file_sha256" UNION ALL SELECT 'file_name', OLD."file_name", NEW."file_name" UNION ALL SELECT 'caption', OLD."caption", NEW."caption" UNION ALL SELECT 'alt', OLD."alt", NEW."alt" UNION ALL SELECT 'width', OLD."width", NEW."width" UNION ALL SELECT 'persons', OLD."persons", NEW."persons") WHERE former IS NOT later), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL UNION SELECT NEW.file_sha256, last_insert_rowid() WHERE NEW.file_sha256 IS NOT NULL;
END;

CREATE TRIGGER change_dossier_photo_delete AFTER DELETE ON dossier_photo
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_photo', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = OLD.dossier_id), json_object('id', OLD."id", 'dossier_id', OLD."dossier_id", 'position', OLD."position", 'file_sha256', OLD."file_sha256", 'file_name', OLD."file_name", 'caption', OLD."caption", 'alt', OLD."alt", 'width', OLD."width", 'persons', OLD."persons"), NULL, NULL);
  INSERT INTO change_file (sha256, row_id) SELECT OLD.file_sha256, last_insert_rowid() WHERE OLD.file_sha256 IS NOT NULL;
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

CREATE TRIGGER change_frozen_dossier_insert AFTER INSERT ON frozen_dossier
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('frozen_dossier', 'insert', json_array(NEW."id"), NEW.rowid, NEW.initiative_id, json_object('id', NEW."id", 'dossier_id', NEW."dossier_id", 'initiative_id', NEW."initiative_id", 'title', NEW."title", 'recipient', NEW."recipient", 'made_at', NEW."made_at", 'purpose', NEW."purpose", 'funder_id', NEW."funder_id", 'funder_name', NEW."funder_name", 'program_name', NEW."program_name", 'asked', NEW."asked", 'asked_in_kind', NEW."asked_in_kind", 'pages', NEW."pages", 'bytes', NEW."bytes", 'sha256', NEW."sha256", 'accepted', NEW."accepted", 'form', NEW."form"), NULL, NULL);
END;

CREATE TRIGGER change_frozen_dossier_update AFTER UPDATE ON frozen_dossier
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."title" IS NOT NEW."title" OR OLD."recipient" IS NOT NEW."recipient" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."purpose" IS NOT NEW."purpose" OR OLD."funder_id" IS NOT NEW."funder_id" OR OLD."funder_name" IS NOT NEW."funder_name" OR OLD."program_name" IS NOT NEW."program_name" OR OLD."asked" IS NOT NEW."asked" OR OLD."asked_in_kind" IS NOT NEW."asked_in_kind" OR OLD."pages" IS NOT NEW."pages" OR OLD."bytes" IS NOT NEW."bytes" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."accepted" IS NOT NEW."accepted" OR OLD."form" IS NOT NEW."form")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('frozen_dossier', 'update', json_array(OLD."id"), NEW.rowid, NEW.initiative_id, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'dossier_id', OLD."dossier_id", NEW."dossier_id" UNION ALL SELECT 'initiative_id', OLD."initiative_id", NEW."initiative_id" UNION ALL SELECT 'title', OLD."title", NEW."title" UNION ALL SELECT 'recipient', OLD."recipient", NEW."recipient" UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'purpose', OLD."purpose", NEW."purpose" UNION ALL SELECT 'funder_id', OLD."funder_id", NEW."funder_id" UNION ALL SELECT 'funder_name', OLD."funder_name", NEW."funder_name" UNION ALL SELECT 'program_name', OLD."program_name", NEW."program_name" UNION ALL SELECT 'asked', OLD."asked", NEW."asked" UNION ALL SELECT 'asked_in_kind', OLD."asked_in_kind", NEW."asked_in_kind" UNION ALL SELECT 'pages', OLD."pages", NEW."pages" UNION ALL SELECT 'bytes', OLD."bytes", NEW."bytes" UNION ALL SELECT 'sha256', OLD."sha256", NEW."sha256" UNION ALL SELECT 'accepted', OLD."accepted", NEW."accepted" UNION ALL SELECT 'form', OLD."form", NEW."form") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_frozen_dossier_delete AFTER DELETE ON frozen_dossier
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('frozen_dossier', 'delete', json_array(OLD."id"), OLD.rowid, OLD.initiative_id, json_object('id', OLD."id", 'dossier_id', OLD."dossier_id", 'initiative_id', OLD."initiative_id", 'title', OLD."title", 'recipient', OLD."recipient", 'made_at', OLD."made_at", 'purpose', OLD."purpose", 'funder_id', OLD."funder_id", 'funder_name', OLD."funder_name", 'program_name', OLD."program_name", 'asked', OLD."asked", 'asked_in_kind', OLD."asked_in_kind", 'pages', OLD."pages", 'bytes', OLD."bytes", 'sha256', OLD."sha256", 'accepted', OLD."accepted", 'form', OLD."form"), NULL, NULL);
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
  SELECT RAISE(ABORT, 'answer_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_answer_corrects BEFORE INSERT ON dossier_answer
WHEN NEW.corrects_id IS NOT NULL AND (SELECT frozen_id FROM dossier_answer WHERE id = NEW.corrects_id) IS NOT NEW.frozen_id OR NEW.corrects_id IS NOT NULL AND EXISTS (SELECT 1 FROM dossier_answer WHERE corrects_id = NEW.corrects_id)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_answer_said BEFORE UPDATE OF id, frozen_id, answered_on, outcome, amount, in_kind, reason, conditions, report_label, report_on, report_time, note, corrects_id, made_funding, recorded_at ON dossier_answer
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'answer_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_answer_tied BEFORE UPDATE OF funding_id, state_id, report_id ON dossier_answer
WHEN (NEW.funding_id IS NOT NULL AND NEW.funding_id IS NOT OLD.funding_id) OR (NEW.state_id IS NOT NULL AND NEW.state_id IS NOT OLD.state_id) OR (NEW.report_id IS NOT NULL AND NEW.report_id IS NOT OLD.report_id)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER dossier_answer_last BEFORE DELETE ON dossier_answer
WHEN EXISTS (SELECT 1 FROM dossier_answer AS a WHERE a.frozen_id = OLD.frozen_id AND a.rowid > OLD.rowid)
BEGIN
  SELECT RAISE(ABORT, 'answer_kept') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_dossier_answer_insert AFTER INSERT ON dossier_answer
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_answer', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = NEW.frozen_id), json_object('id', NEW."id", 'frozen_id', NEW."frozen_id", 'answered_on', NEW."answered_on", 'outcome', NEW."outcome", 'amount', NEW."amount", 'in_kind', NEW."in_kind", 'reason', NEW."reason", 'conditions', NEW."conditions", 'report_label', NEW."report_label", 'report_on', NEW."report_on", 'report_time', NEW."report_time", 'note', NEW."note", 'corrects_id', NEW."corrects_id", 'funding_id', NEW."funding_id", 'state_id', NEW."state_id", 'report_id', NEW."report_id", 'made_funding', NEW."made_funding", 'recorded_at', NEW."recorded_at"), NULL, NULL);
END;

CREATE TRIGGER change_dossier_answer_update AFTER UPDATE ON dossier_answer
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."frozen_id" IS NOT NEW."frozen_id" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."amount" IS NOT NEW."amount" OR OLD."in_kind" IS NOT NEW."in_kind" OR OLD."reason" IS NOT NEW."reason" OR OLD."conditions" IS NOT NEW."conditions" OR OLD."report_label" IS NOT NEW."report_label" OR OLD."report_on" IS NOT NEW."report_on" OR OLD."report_time" IS NOT NEW."report_time" OR OLD."note" IS NOT NEW."note" OR OLD."corrects_id" IS NOT NEW."corrects_id" OR OLD."funding_id" IS NOT NEW."funding_id" OR OLD."state_id" IS NOT NEW."state_id" OR OLD."report_id" IS NOT NEW."report_id" OR OLD."made_funding" IS NOT NEW."made_funding" OR OLD."recorded_at" IS NOT NEW."recorded_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_answer', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = NEW.frozen_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'frozen_id', OLD."frozen_id", NEW."frozen_id" UNION ALL SELECT 'answered_on', OLD."answered_on", NEW."answered_on" UNION ALL SELECT 'outcome', OLD."outcome", NEW."outcome" UNION ALL SELECT 'amount', OLD."amount", NEW."amount" UNION ALL SELECT 'in_kind', OLD."in_kind", NEW."in_kind" UNION ALL SELECT 'reason', OLD."reason", NEW."reason" UNION ALL SELECT 'conditions', OLD."conditions", NEW."conditions" UNION ALL SELECT 'report_label', OLD."report_label", NEW."report_label" UNION ALL SELECT 'report_on', OLD."report_on", NEW."report_on" UNION ALL SELECT 'report_time', OLD."report_time", NEW."report_time" UNION ALL SELECT 'note', OLD."note", NEW."note" UNION ALL SELECT 'corrects_id', OLD."corrects_id", NEW."corrects_id" UNION ALL SELECT 'funding_id', OLD."funding_id", NEW."funding_id" UNION ALL SELECT 'state_id', OLD."state_id", NEW."state_id" UNION ALL SELECT 'report_id', OLD."report_id", NEW."report_id" UNION ALL SELECT 'made_funding', OLD."made_funding", NEW."made_funding" UNION ALL SELECT 'recorded_at', OLD."recorded_at", NEW."recorded_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_dossier_answer_delete AFTER DELETE ON dossier_answer
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('dossier_answer', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = OLD.frozen_id), json_object('id', OLD."id", 'frozen_id', OLD."frozen_id", 'answered_on', OLD."answered_on", 'outcome', OLD."outcome", 'amount', OLD."amount", 'in_kind', OLD."in_kind", 'reason', OLD."reason", 'conditions', OLD."conditions", 'report_label', OLD."report_label", 'report_on', OLD."report_on", 'report_time', OLD."report_time", 'note', OLD."note", 'corrects_id', OLD."corrects_id", 'funding_id', OLD."funding_id", 'state_id', OLD."state_id", 'report_id', OLD."report_id", 'made_funding', OLD."made_funding", 'recorded_at', OLD."recorded_at"), NULL, NULL);
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

CREATE TRIGGER change_accepted_clue_insert AFTER INSERT ON accepted_clue
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('accepted_clue', 'insert', json_array(NEW."id"), NEW.rowid, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id)), json_object('id', NEW."id", 'effect_id', NEW."effect_id", 'evidence_id', NEW."evidence_id", 'dossier_id', NEW."dossier_id", 'clue', NEW."clue", 'accepted_on', NEW."accepted_on"), NULL, NULL);
END;

CREATE TRIGGER change_accepted_clue_update AFTER UPDATE ON accepted_clue
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."effect_id" IS NOT NEW."effect_id" OR OLD."evidence_id" IS NOT NEW."evidence_id" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."clue" IS NOT NEW."clue" OR OLD."accepted_on" IS NOT NEW."accepted_on")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('accepted_clue', 'update', json_array(OLD."id"), NEW.rowid, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = NEW.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = NEW.evidence_id), (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = NEW.dossier_id)), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'effect_id', OLD."effect_id", NEW."effect_id" UNION ALL SELECT 'evidence_id', OLD."evidence_id", NEW."evidence_id" UNION ALL SELECT 'dossier_id', OLD."dossier_id", NEW."dossier_id" UNION ALL SELECT 'clue', OLD."clue", NEW."clue" UNION ALL SELECT 'accepted_on', OLD."accepted_on", NEW."accepted_on") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_accepted_clue_delete AFTER DELETE ON accepted_clue
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('accepted_clue', 'delete', json_array(OLD."id"), OLD.rowid, coalesce((SELECT p0.initiative_id FROM effect AS p0 WHERE p0.id = OLD.effect_id), (SELECT p0.initiative_id FROM evidence AS p0 WHERE p0.id = OLD.evidence_id), (SELECT p0.initiative_id FROM dossier AS p0 WHERE p0.id = OLD.dossier_id)), json_object('id', OLD."id", 'effect_id', OLD."effect_id", 'evidence_id', OLD."evidence_id", 'dossier_id', OLD."dossier_id", 'clue', OLD."clue", 'accepted_on', OLD."accepted_on"), NULL, NULL);
END;

CREATE TABLE correction_notice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  frozen_id TEXT NOT NULL REFERENCES frozen_dossier (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('indicator', 'measure', 'target', 'recheck', 'effect', 'asked', 'costs', 'revenue', 'expense', 'stage', 'milestone', 'application', 'testimony')),
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

CREATE TRIGGER change_correction_notice_insert AFTER INSERT ON correction_notice
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('correction_notice', 'insert', json_array(NEW."id"), NEW.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = NEW.frozen_id), json_object('id', NEW."id", 'frozen_id', NEW."frozen_id", 'kind', NEW."kind", 'record_id', NEW."record_id", 'subject', NEW."subject", 'said', NEW."said", 'put_right', NEW."put_right", 'answer', NEW."answer", 'answered_on', NEW."answered_on", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_correction_notice_update AFTER UPDATE ON correction_notice
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."frozen_id" IS NOT NEW."frozen_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."record_id" IS NOT NEW."record_id" OR OLD."subject" IS NOT NEW."subject" OR OLD."said" IS NOT NEW."said" OR OLD."put_right" IS NOT NEW."put_right" OR OLD."answer" IS NOT NEW."answer" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('correction_notice', 'update', json_array(OLD."id"), NEW.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = NEW.frozen_id), (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'frozen_id', OLD."frozen_id", NEW."frozen_id" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'record_id', OLD."record_id", NEW."record_id" UNION ALL SELECT 'subject', OLD."subject", NEW."subject" UNION ALL SELECT 'said', OLD."said", NEW."said" UNION ALL SELECT 'put_right', OLD."put_right", NEW."put_right" UNION ALL SELECT 'answer', OLD."answer", NEW."answer" UNION ALL SELECT 'answered_on', OLD."answered_on", NEW."answered_on" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_correction_notice_delete AFTER DELETE ON correction_notice
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('correction_notice', 'delete', json_array(OLD."id"), OLD.rowid, (SELECT p0.initiative_id FROM frozen_dossier AS p0 WHERE p0.id = OLD.frozen_id), json_object('id', OLD."id", 'frozen_id', OLD."frozen_id", 'kind', OLD."kind", 'record_id', OLD."record_id", 'subject', OLD."subject", 'said', OLD."said", 'put_right', OLD."put_right", 'answer', OLD."answer", 'answered_on', OLD."answered_on", 'note', OLD."note"), NULL, NULL);
END;

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

CREATE TRIGGER change_saved_view_insert AFTER INSERT ON saved_view
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('saved_view', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'position', NEW."position", 'name', NEW."name", 'form', NEW."form", 'view', NEW."view"), NULL, NULL);
END;

CREATE TRIGGER change_saved_view_update AFTER UPDATE ON saved_view
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name" OR OLD."form" IS NOT NEW."form" OR OLD."view" IS NOT NEW."view")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('saved_view', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'position', OLD."position", NEW."position" UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'form', OLD."form", NEW."form" UNION ALL SELECT 'view', OLD."view", NEW."view") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_saved_view_delete AFTER DELETE ON saved_view
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('saved_view', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'position', OLD."position", 'name', OLD."name", 'form', OLD."form", 'view', OLD."view"), NULL, NULL);
END;

CREATE TABLE put_off (
  kind TEXT NOT NULL CHECK (kind IN ('report', 'instalment', 'step', 'followUp', 'dossier', 'answer', 'accessRequest', 'notice', 'openGrid', 'draft', 'money', 'funding', 'consent', 'pilot', 'noEvidence', 'noContribution', 'recheck', 'measure', 'news', 'oldGrid', 'unread', 'retention', 'privacyOfficer')),
  subject_id TEXT NOT NULL CHECK (length(subject_id) = 36 AND substr(subject_id, 15, 1) = '7' AND subject_id NOT GLOB '*[^0-9a-f-]*'),
  until TEXT NOT NULL CHECK (length(until) = 10 AND length(until) IN (4, 7, 10) AND substr(until, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(until || '-01-01', 1, 10)) IS substr(until || '-01-01', 1, 10)),
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_put_off_insert AFTER INSERT ON put_off
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('put_off', 'insert', json_array(NEW."kind", NEW."subject_id"), NULL, NULL, json_object('kind', NEW."kind", 'subject_id', NEW."subject_id", 'until', NEW."until"), NULL, NULL);
END;

CREATE TRIGGER change_put_off_update AFTER UPDATE ON put_off
WHEN (SELECT is_kept FROM change_log) AND (OLD."kind" IS NOT NEW."kind" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."until" IS NOT NEW."until")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('put_off', 'update', json_array(OLD."kind", OLD."subject_id"), NULL, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'kind' AS name, OLD."kind" AS former, NEW."kind" AS later UNION ALL SELECT 'subject_id', OLD."subject_id", NEW."subject_id" UNION ALL SELECT 'until', OLD."until", NEW."until") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_put_off_delete AFTER DELETE ON put_off
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('put_off', 'delete', json_array(OLD."kind", OLD."subject_id"), NULL, NULL, json_object('kind', OLD."kind", 'subject_id', OLD."subject_id", 'until', OLD."until"), NULL, NULL);
END;

CREATE TABLE privacy_setting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  officer_title TEXT NOT NULL DEFAULT '' CHECK (length(officer_title) <= 300 AND instr(officer_title, char(10)) = 0 AND instr(officer_title, char(13)) = 0),
  officer_contact TEXT NOT NULL DEFAULT '' CHECK (length(officer_contact) <= 300 AND instr(officer_contact, char(10)) = 0 AND instr(officer_contact, char(13)) = 0)
) STRICT;

CREATE TRIGGER change_privacy_setting_insert AFTER INSERT ON privacy_setting
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_setting', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'officer_title', NEW."officer_title", 'officer_contact', NEW."officer_contact"), NULL, NULL);
END;

CREATE TRIGGER change_privacy_setting_update AFTER UPDATE ON privacy_setting
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."officer_title" IS NOT NEW."officer_title" OR OLD."officer_contact" IS NOT NEW."officer_contact")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_setting', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'officer_title', OLD."officer_title", NEW."officer_title" UNION ALL SELECT 'officer_contact', OLD."officer_contact", NEW."officer_contact") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_privacy_setting_delete AFTER DELETE ON privacy_setting
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_setting', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'officer_title', OLD."officer_title", 'officer_contact', OLD."officer_contact"), NULL, NULL);
END;

CREATE TABLE personal_purpose (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CHECK (length(name) <= 300 AND instr(name, char(10)) = 0 AND instr(name, char(13)) = 0 AND trim(name, char(9, 32, 160, 8239)) <> ''),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  consent_purpose TEXT CHECK (consent_purpose IN ('funding', 'promotion', 'learning', 'research')),
  UNIQUE (consent_purpose)
) STRICT;

CREATE TRIGGER change_personal_purpose_insert AFTER INSERT ON personal_purpose
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'name', NEW."name", 'note', NEW."note", 'consent_purpose', NEW."consent_purpose"), NULL, NULL);
END;

CREATE TRIGGER change_personal_purpose_update AFTER UPDATE ON personal_purpose
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."note" IS NOT NEW."note" OR OLD."consent_purpose" IS NOT NEW."consent_purpose")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'name', OLD."name", NEW."name" UNION ALL SELECT 'note', OLD."note", NEW."note" UNION ALL SELECT 'consent_purpose', OLD."consent_purpose", NEW."consent_purpose") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_personal_purpose_delete AFTER DELETE ON personal_purpose
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'name', OLD."name", 'note', OLD."note", 'consent_purpose', OLD."consent_purpose"), NULL, NULL);
END;

CREATE TABLE personal_purpose_kind (
  purpose_id TEXT NOT NULL REFERENCES personal_purpose (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('testimony', 'contact', 'follow_up', 'participant', 'voice', 'responsible', 'access_request')),
  PRIMARY KEY (purpose_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_personal_purpose_kind_insert AFTER INSERT ON personal_purpose_kind
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose_kind', 'insert', json_array(NEW."purpose_id", NEW."kind"), NULL, NULL, json_object('purpose_id', NEW."purpose_id", 'kind', NEW."kind"), NULL, NULL);
END;

CREATE TRIGGER change_personal_purpose_kind_update AFTER UPDATE ON personal_purpose_kind
WHEN (SELECT is_kept FROM change_log) AND (OLD."purpose_id" IS NOT NEW."purpose_id" OR OLD."kind" IS NOT NEW."kind")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose_kind', 'update', json_array(OLD."purpose_id", OLD."kind"), NULL, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'purpose_id' AS name, OLD."purpose_id" AS former, NEW."purpose_id" AS later UNION ALL SELECT 'kind', OLD."kind", NEW."kind") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_personal_purpose_kind_delete AFTER DELETE ON personal_purpose_kind
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('personal_purpose_kind', 'delete', json_array(OLD."purpose_id", OLD."kind"), NULL, NULL, json_object('purpose_id', OLD."purpose_id", 'kind', OLD."kind"), NULL, NULL);
END;

CREATE TABLE retention_rule (
  kind TEXT NOT NULL CHECK (kind IN ('testimony', 'contact', 'follow_up', 'participant', 'access_request', 'incident', 'bin')),
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 240),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  PRIMARY KEY (kind),
  CHECK (kind <> 'incident' OR months >= 60)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_retention_rule_insert AFTER INSERT ON retention_rule
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_rule', 'insert', json_array(NEW."kind"), NULL, NULL, json_object('kind', NEW."kind", 'months', NEW."months", 'note', NEW."note"), NULL, NULL);
END;

CREATE TRIGGER change_retention_rule_update AFTER UPDATE ON retention_rule
WHEN (SELECT is_kept FROM change_log) AND (OLD."kind" IS NOT NEW."kind" OR OLD."months" IS NOT NEW."months" OR OLD."note" IS NOT NEW."note")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_rule', 'update', json_array(OLD."kind"), NULL, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'kind' AS name, OLD."kind" AS former, NEW."kind" AS later UNION ALL SELECT 'months', OLD."months", NEW."months" UNION ALL SELECT 'note', OLD."note", NEW."note") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_retention_rule_delete AFTER DELETE ON retention_rule
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_rule', 'delete', json_array(OLD."kind"), NULL, NULL, json_object('kind', OLD."kind", 'months', OLD."months", 'note', OLD."note"), NULL, NULL);
END;

CREATE TABLE retention_hold (
  kind TEXT NOT NULL CHECK (kind IN ('testimony', 'contact', 'follow_up', 'participant', 'access_request', 'incident', 'bin')),
  subject_id TEXT NOT NULL CHECK (length(subject_id) = 36 AND substr(subject_id, 15, 1) = '7' AND subject_id NOT GLOB '*[^0-9a-f-]*'),
  until TEXT CHECK (until IS NULL OR (length(until) = 10 AND length(until) IN (4, 7, 10) AND substr(until, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(until || '-01-01', 1, 10)) IS substr(until || '-01-01', 1, 10))),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 300 AND instr(reason, char(10)) = 0 AND instr(reason, char(13)) = 0),
  PRIMARY KEY (kind, subject_id),
  CHECK (until IS NULL OR trim(reason, char(9, 32, 160, 8239)) <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_retention_hold_insert AFTER INSERT ON retention_hold
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_hold', 'insert', json_array(NEW."kind", NEW."subject_id"), NULL, NULL, json_object('kind', NEW."kind", 'subject_id', NEW."subject_id", 'until', NEW."until", 'reason', NEW."reason"), NULL, NULL);
END;

CREATE TRIGGER change_retention_hold_update AFTER UPDATE ON retention_hold
WHEN (SELECT is_kept FROM change_log) AND (OLD."kind" IS NOT NEW."kind" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."until" IS NOT NEW."until" OR OLD."reason" IS NOT NEW."reason")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_hold', 'update', json_array(OLD."kind", OLD."subject_id"), NULL, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'kind' AS name, OLD."kind" AS former, NEW."kind" AS later UNION ALL SELECT 'subject_id', OLD."subject_id", NEW."subject_id" UNION ALL SELECT 'until', OLD."until", NEW."until" UNION ALL SELECT 'reason', OLD."reason", NEW."reason") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_retention_hold_delete AFTER DELETE ON retention_hold
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_hold', 'delete', json_array(OLD."kind", OLD."subject_id"), NULL, NULL, json_object('kind', OLD."kind", 'subject_id', OLD."subject_id", 'until', OLD."until", 'reason', OLD."reason"), NULL, NULL);
END;

CREATE TABLE retention_round (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  decided_on TEXT NOT NULL CHECK (length(decided_on) = 10 AND length(decided_on) IN (4, 7, 10) AND substr(decided_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(decided_on || '-01-01', 1, 10)) IS substr(decided_on || '-01-01', 1, 10)),
  decided_by TEXT NOT NULL CHECK (length(decided_by) <= 300 AND instr(decided_by, char(10)) = 0 AND instr(decided_by, char(13)) = 0 AND trim(decided_by, char(9, 32, 160, 8239)) <> ''),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
  recorded_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at) IS recorded_at)
) STRICT;

CREATE TRIGGER retention_round_kept_insert BEFORE INSERT ON retention_round
WHEN EXISTS (SELECT 1 FROM retention_round AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER retention_round_kept_update BEFORE UPDATE ON retention_round
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER retention_round_kept_delete BEFORE DELETE ON retention_round
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_retention_round_insert AFTER INSERT ON retention_round
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_round', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'decided_on', NEW."decided_on", 'decided_by', NEW."decided_by", 'reason', NEW."reason", 'recorded_at', NEW."recorded_at"), NULL, NULL);
END;

CREATE TRIGGER change_retention_round_update AFTER UPDATE ON retention_round
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."decided_by" IS NOT NEW."decided_by" OR OLD."reason" IS NOT NEW."reason" OR OLD."recorded_at" IS NOT NEW."recorded_at")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_round', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'decided_on', OLD."decided_on", NEW."decided_on" UNION ALL SELECT 'decided_by', OLD."decided_by", NEW."decided_by" UNION ALL SELECT 'reason', OLD."reason", NEW."reason" UNION ALL SELECT 'recorded_at', OLD."recorded_at", NEW."recorded_at") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_retention_round_delete AFTER DELETE ON retention_round
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_round', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'decided_on', OLD."decided_on", 'decided_by', OLD."decided_by", 'reason', OLD."reason", 'recorded_at', OLD."recorded_at"), NULL, NULL);
END;

CREATE TABLE retention_record (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  round_id TEXT NOT NULL REFERENCES retention_round (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('testimony', 'contact', 'follow_up', 'participant', 'access_request', 'incident', 'bin')),
  decision TEXT NOT NULL CHECK (decision IN ('destroyed', 'anonymised', 'kept')),
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

CREATE INDEX retention_record_by_round ON retention_record (round_id, id);

CREATE TRIGGER retention_record_kept_insert BEFORE INSERT ON retention_record
WHEN EXISTS (SELECT 1 FROM retention_record AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER retention_record_kept_update BEFORE UPDATE ON retention_record
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER retention_record_kept_delete BEFORE DELETE ON retention_record
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'sealed') WHERE NOT EXISTS (SELECT 1 FROM replay);
END;

CREATE TRIGGER change_retention_record_insert AFTER INSERT ON retention_record
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_record', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'round_id', NEW."round_id", 'kind', NEW."kind", 'decision', NEW."decision", 'number', NEW."number"), NULL, NULL);
END;

CREATE TRIGGER change_retention_record_update AFTER UPDATE ON retention_record
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."decision" IS NOT NEW."decision" OR OLD."number" IS NOT NEW."number")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_record', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'round_id', OLD."round_id", NEW."round_id" UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'decision', OLD."decision", NEW."decision" UNION ALL SELECT 'number', OLD."number", NEW."number") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_retention_record_delete AFTER DELETE ON retention_record
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('retention_record', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'round_id', OLD."round_id", 'kind', OLD."kind", 'decision', OLD."decision", 'number', OLD."number"), NULL, NULL);
END;

CREATE TABLE privacy_incident (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  circumstances TEXT NOT NULL CHECK (length(circumstances) <= 20000 AND trim(circumstances, char(9, 10, 13, 32, 160, 8239)) <> ''),
  information TEXT NOT NULL DEFAULT '' CHECK (length(information) <= 20000),
  occurred_from TEXT CHECK (occurred_from IS NULL OR (length(occurred_from) IN (4, 7, 10) AND substr(occurred_from, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(occurred_from || '-01-01', 1, 10)) IS substr(occurred_from || '-01-01', 1, 10))),
  occurred_until TEXT CHECK (occurred_until IS NULL OR (length(occurred_until) IN (4, 7, 10) AND substr(occurred_until, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(occurred_until || '-01-01', 1, 10)) IS substr(occurred_until || '-01-01', 1, 10))),
  occurred_note TEXT NOT NULL DEFAULT '' CHECK (length(occurred_note) <= 300 AND instr(occurred_note, char(10)) = 0 AND instr(occurred_note, char(13)) = 0),
  discovered_on TEXT NOT NULL CHECK (length(discovered_on) = 10 AND length(discovered_on) IN (4, 7, 10) AND substr(discovered_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(discovered_on || '-01-01', 1, 10)) IS substr(discovered_on || '-01-01', 1, 10)),
  persons INTEGER CHECK (persons BETWEEN 0 AND 10000000),
  persons_note TEXT NOT NULL DEFAULT '' CHECK (length(persons_note) <= 300 AND instr(persons_note, char(10)) = 0 AND instr(persons_note, char(13)) = 0),
  sensitivity TEXT NOT NULL DEFAULT '' CHECK (length(sensitivity) <= 20000),
  misuse TEXT NOT NULL DEFAULT '' CHECK (length(misuse) <= 20000),
  consequences TEXT NOT NULL DEFAULT '' CHECK (length(consequences) <= 20000),
  likelihood TEXT NOT NULL DEFAULT '' CHECK (length(likelihood) <= 20000),
  serious_risk TEXT CHECK (serious_risk IN ('yes', 'no')),
  cai_notified_on TEXT CHECK (cai_notified_on IS NULL OR (length(cai_notified_on) = 10 AND length(cai_notified_on) IN (4, 7, 10) AND substr(cai_notified_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(cai_notified_on || '-01-01', 1, 10)) IS substr(cai_notified_on || '-01-01', 1, 10))),
  persons_notified_on TEXT CHECK (persons_notified_on IS NULL OR (length(persons_notified_on) = 10 AND length(persons_notified_on) IN (4, 7, 10) AND substr(persons_notified_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(persons_notified_on || '-01-01', 1, 10)) IS substr(persons_notified_on || '-01-01', 1, 10))),
  public_notice TEXT NOT NULL DEFAULT '' CHECK (length(public_notice) <= 20000),
  measures TEXT NOT NULL DEFAULT '' CHECK (length(measures) <= 20000),
  CHECK (occurred_from IS NULL OR occurred_until IS NULL OR substr(occurred_from || '-01-01', 1, 10) <= substr(occurred_until || '-99-99', 1, 10))
) STRICT;

CREATE INDEX privacy_incident_by_day ON privacy_incident (discovered_on, id);

CREATE TRIGGER change_privacy_incident_insert AFTER INSERT ON privacy_incident
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_incident', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'circumstances', NEW."circumstances", 'information', NEW."information", 'occurred_from', NEW."occurred_from", 'occurred_until', NEW."occurred_until", 'occurred_note', NEW."occurred_note", 'discovered_on', NEW."discovered_on", 'persons', NEW."persons", 'persons_note', NEW."persons_note", 'sensitivity', NEW."sensitivity", 'misuse', NEW."misuse", 'consequences', NEW."consequences", 'likelihood', NEW."likelihood", 'serious_risk', NEW."serious_risk", 'cai_notified_on', NEW."cai_notified_on", 'persons_notified_on', NEW."persons_notified_on", 'public_notice', NEW."public_notice", 'measures', NEW."measures"), NULL, NULL);
END;

CREATE TRIGGER change_privacy_incident_update AFTER UPDATE ON privacy_incident
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."circumstances" IS NOT NEW."circumstances" OR OLD."information" IS NOT NEW."information" OR OLD."occurred_from" IS NOT NEW."occurred_from" OR OLD."occurred_until" IS NOT NEW."occurred_until" OR OLD."occurred_note" IS NOT NEW."occurred_note" OR OLD."discovered_on" IS NOT NEW."discovered_on" OR OLD."persons" IS NOT NEW."persons" OR OLD."persons_note" IS NOT NEW."persons_note" OR OLD."sensitivity" IS NOT NEW."sensitivity" OR OLD."misuse" IS NOT NEW."misuse" OR OLD."consequences" IS NOT NEW."consequences" OR OLD."likelihood" IS NOT NEW."likelihood" OR OLD."serious_risk" IS NOT NEW."serious_risk" OR OLD."cai_notified_on" IS NOT NEW."cai_notified_on" OR OLD."persons_notified_on" IS NOT NEW."persons_notified_on" OR OLD."public_notice" IS NOT NEW."public_notice" OR OLD."measures" IS NOT NEW."measures")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_incident', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'circumstances', OLD."circumstances", NEW."circumstances" UNION ALL SELECT 'information', OLD."information", NEW."information" UNION ALL SELECT 'occurred_from', OLD."occurred_from", NEW."occurred_from" UNION ALL SELECT 'occurred_until', OLD."occurred_until", NEW."occurred_until" UNION ALL SELECT 'occurred_note', OLD."occurred_note", NEW."occurred_note" UNION ALL SELECT 'discovered_on', OLD."discovered_on", NEW."discovered_on" UNION ALL SELECT 'persons', OLD."persons", NEW."persons" UNION ALL SELECT 'persons_note', OLD."persons_note", NEW."persons_note" UNION ALL SELECT 'sensitivity', OLD."sensitivity", NEW."sensitivity" UNION ALL SELECT 'misuse', OLD."misuse", NEW."misuse" UNION ALL SELECT 'consequences', OLD."consequences", NEW."consequences" UNION ALL SELECT 'likelihood', OLD."likelihood", NEW."likelihood" UNION ALL SELECT 'serious_risk', OLD."serious_risk", NEW."serious_risk" UNION ALL SELECT 'cai_notified_on', OLD."cai_notified_on", NEW."cai_notified_on" UNION ALL SELECT 'persons_notified_on', OLD."persons_notified_on", NEW."persons_notified_on" UNION ALL SELECT 'public_notice', OLD."public_notice", NEW."public_notice" UNION ALL SELECT 'measures', OLD."measures", NEW."measures") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_privacy_incident_delete AFTER DELETE ON privacy_incident
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('privacy_incident', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'circumstances', OLD."circumstances", 'information', OLD."information", 'occurred_from', OLD."occurred_from", 'occurred_until', OLD."occurred_until", 'occurred_note', OLD."occurred_note", 'discovered_on', OLD."discovered_on", 'persons', OLD."persons", 'persons_note', OLD."persons_note", 'sensitivity', OLD."sensitivity", 'misuse', OLD."misuse", 'consequences', OLD."consequences", 'likelihood', OLD."likelihood", 'serious_risk', OLD."serious_risk", 'cai_notified_on', OLD."cai_notified_on", 'persons_notified_on', OLD."persons_notified_on", 'public_notice', OLD."public_notice", 'measures', OLD."measures"), NULL, NULL);
END;

CREATE TABLE access_request (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  kind TEXT NOT NULL CHECK (kind IN ('access', 'correction')),
  person TEXT NOT NULL CHECK (length(person) <= 300 AND instr(person, char(10)) = 0 AND instr(person, char(13)) = 0 AND trim(person, char(9, 32, 160, 8239)) <> ''),
  received_on TEXT NOT NULL CHECK (length(received_on) = 10 AND length(received_on) IN (4, 7, 10) AND substr(received_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(received_on || '-01-01', 1, 10)) IS substr(received_on || '-01-01', 1, 10)),
  answered_on TEXT CHECK (answered_on IS NULL OR (length(answered_on) = 10 AND length(answered_on) IN (4, 7, 10) AND substr(answered_on, 1, 4) BETWEEN '1900' AND '2199' AND date(substr(answered_on || '-01-01', 1, 10)) IS substr(answered_on || '-01-01', 1, 10))),
  outcome TEXT CHECK (outcome IN ('given', 'partly', 'refused', 'nothing_held')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  chosen TEXT NOT NULL CHECK (json_valid(chosen)),
  CHECK ((answered_on IS NULL) = (outcome IS NULL)),
  CHECK (answered_on IS NULL OR answered_on >= received_on)
) STRICT;

CREATE INDEX access_request_open ON access_request (received_on) WHERE answered_on IS NULL;

CREATE TRIGGER change_access_request_insert AFTER INSERT ON access_request
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('access_request', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'kind', NEW."kind", 'person', NEW."person", 'received_on', NEW."received_on", 'answered_on', NEW."answered_on", 'outcome', NEW."outcome", 'note', NEW."note", 'chosen', NEW."chosen"), NULL, NULL);
END;

CREATE TRIGGER change_access_request_update AFTER UPDATE ON access_request
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."kind" IS NOT NEW."kind" OR OLD."person" IS NOT NEW."person" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."note" IS NOT NEW."note" OR OLD."chosen" IS NOT NEW."chosen")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('access_request', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'kind', OLD."kind", NEW."kind" UNION ALL SELECT 'person', OLD."person", NEW."person" UNION ALL SELECT 'received_on', OLD."received_on", NEW."received_on" UNION ALL SELECT 'answered_on', OLD."answered_on", NEW."answered_on" UNION ALL SELECT 'outcome', OLD."outcome", NEW."outcome" UNION ALL SELECT 'note', OLD."note", NEW."note" UNION ALL SELECT 'chosen', OLD."chosen", NEW."chosen") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_access_request_delete AFTER DELETE ON access_request
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('access_request', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'kind', OLD."kind", 'person', OLD."person", 'received_on', OLD."received_on", 'answered_on', OLD."answered_on", 'outcome', OLD."outcome", 'note', OLD."note", 'chosen', OLD."chosen"), NULL, NULL);
END;

CREATE TABLE sent_parcel (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  recipient TEXT NOT NULL CHECK (length(recipient) <= 300 AND instr(recipient, char(10)) = 0 AND instr(recipient, char(13)) = 0 AND trim(recipient, char(9, 32, 160, 8239)) <> ''),
  number INTEGER NOT NULL CHECK (number >= 1),
  is_nameless INTEGER NOT NULL CHECK (is_nameless IN (0, 1)),
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  has_money INTEGER NOT NULL CHECK (has_money IN (0, 1)),
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  initiatives TEXT NOT NULL CHECK (json_valid(initiatives))
) STRICT;

CREATE TRIGGER sent_parcel_kept_insert BEFORE INSERT ON sent_parcel
WHEN EXISTS (SELECT 1 FROM sent_parcel AS former WHERE (former.id = NEW.id OR former.rowid = NEW.rowid) AND true)
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER sent_parcel_kept_update BEFORE UPDATE ON sent_parcel
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER sent_parcel_kept_delete BEFORE DELETE ON sent_parcel
WHEN true
BEGIN
  SELECT RAISE(ABORT, 'frozen');
END;

CREATE TRIGGER change_sent_parcel_insert AFTER INSERT ON sent_parcel
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('sent_parcel', 'insert', json_array(NEW."id"), NEW.rowid, NULL, json_object('id', NEW."id", 'made_at', NEW."made_at", 'recipient', NEW."recipient", 'number', NEW."number", 'is_nameless', NEW."is_nameless", 'is_whole', NEW."is_whole", 'has_money', NEW."has_money", 'bytes', NEW."bytes", 'sha256', NEW."sha256", 'initiatives', NEW."initiatives"), NULL, NULL);
END;

CREATE TRIGGER change_sent_parcel_update AFTER UPDATE ON sent_parcel
WHEN (SELECT is_kept FROM change_log) AND (OLD."id" IS NOT NEW."id" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."recipient" IS NOT NEW."recipient" OR OLD."number" IS NOT NEW."number" OR OLD."is_nameless" IS NOT NEW."is_nameless" OR OLD."is_whole" IS NOT NEW."is_whole" OR OLD."has_money" IS NOT NEW."has_money" OR OLD."bytes" IS NOT NEW."bytes" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."initiatives" IS NOT NEW."initiatives")
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('sent_parcel', 'update', json_array(OLD."id"), NEW.rowid, NULL, (SELECT json_group_object(name, json_array(former, later)) FROM (SELECT 'id' AS name, OLD."id" AS former, NEW."id" AS later UNION ALL SELECT 'made_at', OLD."made_at", NEW."made_at" UNION ALL SELECT 'recipient', OLD."recipient", NEW."recipient" UNION ALL SELECT 'number', OLD."number", NEW."number" UNION ALL SELECT 'is_nameless', OLD."is_nameless", NEW."is_nameless" UNION ALL SELECT 'is_whole', OLD."is_whole", NEW."is_whole" UNION ALL SELECT 'has_money', OLD."has_money", NEW."has_money" UNION ALL SELECT 'bytes', OLD."bytes", NEW."bytes" UNION ALL SELECT 'sha256', OLD."sha256", NEW."sha256" UNION ALL SELECT 'initiatives', OLD."initiatives", NEW."initiatives") WHERE former IS NOT later), NULL, NULL);
END;

CREATE TRIGGER change_sent_parcel_delete AFTER DELETE ON sent_parcel
WHEN (SELECT is_kept FROM change_log)
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES ('sent_parcel', 'delete', json_array(OLD."id"), OLD.rowid, NULL, json_object('id', OLD."id", 'made_at', OLD."made_at", 'recipient', OLD."recipient", 'number', OLD."number", 'is_nameless', OLD."is_nameless", 'is_whole', OLD."is_whole", 'has_money', OLD."has_money", 'bytes', OLD."bytes", 'sha256', OLD."sha256", 'initiatives', OLD."initiatives"), NULL, NULL);
END;

CREATE TABLE received_parcel (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND substr(id, 15, 1) = '7' AND id NOT GLOB '*[^0-9a-f-]*'),
  origin TEXT NOT NULL CHECK (length(origin) = 32 AND origin NOT GLOB '*[^0-9a-f]*'),
  sender TEXT NOT NULL DEFAULT '' CHECK (length(sender) <= 300 AND instr(sender, char(10)) = 0 AND instr(sender, char(13)) = 0),
  made_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', made_at) IS made_at),
  received_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', received_at) IS received_at),
  number INTEGER NOT NULL CHECK (number >= 1),
  is_nameless INTEGER NOT NULL CHECK (is_nameless IN (0, 1)),
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  has_money INTEGER NOT NULL CHECK (has_money IN (0, 1)),
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  content BLOB NOT NULL CHECK (length(content) >= 1),
  UNIQUE (sha256)
) STRICT;

CREATE INDEX received_parcel_by_origin ON received_parcel (origin, made_at);

CREATE TABLE received_initiative (
  initiative_id TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
  parcel_id TEXT NOT NULL REFERENCES received_parcel (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX received_initiative_by_parcel ON received_initiative (parcel_id);

CREATE TABLE change_action (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
  began_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', began_at) IS began_at),
  at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', at) IS at),
  kind TEXT NOT NULL CHECK (length(kind) <= 100),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'fixed', 'undo', 'redo')),
  of_action INTEGER,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  CHECK (first_row <= last_row),
  CHECK ((of_action IS NOT NULL) = (state IN ('undo', 'redo')))
) STRICT;

CREATE INDEX change_action_undone ON change_action (id) WHERE state = 'undone';

CREATE TABLE change_row (
  id INTEGER NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  key TEXT NOT NULL CHECK (json_valid(key)),
  row_number INTEGER,
  initiative_id TEXT,
  data TEXT CHECK (json_valid(data)),
  former_bytes BLOB,
  later_bytes BLOB
) STRICT;

CREATE INDEX change_row_by_initiative ON change_row (initiative_id, id);

CREATE INDEX change_row_by_record ON change_row (table_name, key, id);

CREATE TABLE change_file (
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  row_id INTEGER NOT NULL REFERENCES change_row (id) ON DELETE CASCADE,
  PRIMARY KEY (sha256, row_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_file_by_row ON change_file (row_id);

CREATE TABLE change_log (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  is_kept INTEGER NOT NULL CHECK (is_kept IN (0, 1))
) STRICT;

CREATE TABLE replay (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  never INTEGER NOT NULL DEFAULT 0 CHECK (never = 0) REFERENCES change_action (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
