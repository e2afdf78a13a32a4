import { instant, sha256Of } from './checks.ts';

/** What became of an action: `fixed` cannot be undone; `dropped` was undone, then something else was done. */
const STATES = "'done', 'undone', 'dropped', 'fixed', 'undo', 'redo'";

/**
 * What changed, row by row, written by triggers (`changeTriggers.ts`), and the actions that the rows belong
 * to: a row belongs to the first action whose `last_row` is not before it.
 */
export const changes = `
CREATE TABLE change_action (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
  began_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', began_at) IS began_at),
  ${instant('at')},
  kind TEXT NOT NULL CHECK (length(kind) <= 100),
  state TEXT NOT NULL CHECK (state IN (${STATES})),
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
  ${sha256Of('sha256', 'NOT NULL')},
  row_id INTEGER NOT NULL REFERENCES change_row (id) ON DELETE CASCADE,
  PRIMARY KEY (sha256, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_file_by_row ON change_file (row_id);

CREATE TABLE change_log (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  is_kept INTEGER NOT NULL CHECK (is_kept IN (0, 1))
) STRICT;
INSERT INTO change_log (id, is_kept) VALUES (1, 0);

CREATE TABLE replay (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  never INTEGER NOT NULL DEFAULT 0 CHECK (never = 0) REFERENCES change_action (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
`;
