import {
  id,
  instant,
  instantOrNull,
  line,
  mrcCode,
  oneOf,
  position,
  TERRITORY_KINDS,
  text,
  title,
  yearList,
} from './checks.ts';

/** The portfolio itself: one row, its territories, its logo. */
export const portfolio = `
CREATE TABLE portfolio (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  ${oneOf('kind', ['own', 'public_example', 'fictional_example', 'collection'])},
  ${line('name')},
  ${text('mission')},
  neq TEXT NOT NULL DEFAULT '' CHECK (neq = '' OR (length(neq) = 10 AND neq NOT GLOB '*[^0-9]*')),
  charity_number TEXT NOT NULL DEFAULT '' CHECK (charity_number = '' OR charity_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]RR[0-9][0-9][0-9][0-9]'),
  ${line('privacy_officer')},
  colour TEXT NOT NULL CHECK (length(colour) = 7 AND colour GLOB '#*' AND substr(colour, 2) NOT GLOB '*[^0-9A-F]*'),
  ${yearList('follow_up_years', "NOT NULL DEFAULT '[1,3,5,10]'")},
  ${instant('created_at')},
  ${instant('updated_at')},
  fiscal_start_month INTEGER NOT NULL DEFAULT 4 CHECK (fiscal_start_month BETWEEN 1 AND 12),
  identity TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))) CHECK (length(identity) = 32 AND identity NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE portfolio_territory (
  ${position},
  ${oneOf('kind', TERRITORY_KINDS)},
  ${title('name')},
  ${mrcCode},
  PRIMARY KEY (position),
  UNIQUE (kind, name, mrc_code)
) STRICT;

CREATE TABLE portfolio_logo (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  ${oneOf('media_type', ['image/png', 'image/jpeg'])},
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5000000)
) STRICT;
`;

/** Initiatives, where they are, what they are about, the stages that they went through. */
export const initiatives = `
CREATE TABLE initiative (
  ${id},
  ${title('title')},
  title_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  ${text('summary')},
  ${text('social_need')},
  ${text('aspiration')},
  ${text('practice_before')},
  ${text('practice_now')},
  rupture_form TEXT CHECK (rupture_form IN ('new', 'otherwise', 'rerooted')),
  rupture_scope TEXT CHECK (rupture_scope IN ('incremental', 'radical', 'to_see')),
  ${line('carrier')},
  carrier_key TEXT NOT NULL,
  ${line('cdc_role')},
  cdc_role_key TEXT NOT NULL,
  ${text('source')},
  last_evidence_number INTEGER NOT NULL DEFAULT 0 CHECK (last_evidence_number >= 0),
  ${instant('created_at')},
  ${instant('updated_at')},
  ${yearList('follow_up_years', 'NULL')},
  ${instantOrNull('archived_at')},
  ${instantOrNull('removed_at')}
) STRICT;
CREATE INDEX initiative_by_sort_key ON initiative (sort_key, title);

CREATE TABLE initiative_sector (
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  ${position},
  ${title('name')},
  sort_key TEXT NOT NULL,
  PRIMARY KEY (initiative_id, position),
  UNIQUE (initiative_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_sector_by_name ON initiative_sector (name);

CREATE TABLE initiative_territory (
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  ${position},
  ${oneOf('kind', TERRITORY_KINDS)},
  ${title('name')},
  sort_key TEXT NOT NULL,
  ${mrcCode},
  PRIMARY KEY (initiative_id, position),
  UNIQUE (initiative_id, kind, name, mrc_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_territory_by_name ON initiative_territory (name);
`;
