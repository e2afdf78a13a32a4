import {
  cents,
  centsOrNull,
  dayOrNull,
  flag,
  form,
  GOING_FORWARD,
  id,
  inOrder,
  instant,
  json,
  key,
  keyOrNull,
  line,
  looseId,
  looseIdOrNull,
  monthsOrNull,
  oneOf,
  oneOfOrNull,
  partialDateOrNull,
  position,
  reference,
  referenceTo,
  refuse,
  replaces,
  sha256,
  text,
  timeOrNull,
  title,
  webAddressOrNull,
} from './checks.ts';
import { fundings, ownFunding, STATES } from './fundings.ts';

/** Only a cost may be refused by a programme. */
const NO_COST = `(SELECT side FROM budget_line WHERE id = NEW.line_id) IS NOT 'expense'`;

/** Who gives, under which programmes, and the budgets. An expense has neither funder nor state; a revenue has a state. */
export const funding = `
CREATE TABLE funder (
  ${id},
  ${title('name')},
  sort_key TEXT NOT NULL,
  ${webAddressOrNull('url')}
) STRICT;
CREATE INDEX funder_by_sort_key ON funder (sort_key, name);

CREATE TABLE program (
  ${id},
  ${reference('funder_id', 'funder', 'CASCADE')},
  ${title('name')},
  ${text('requirements')},
  ${webAddressOrNull('url')},
  ${dayOrNull('verified_on')},
  ${dayOrNull('deadline_on')},
  ${timeOrNull('deadline_time')},
  ${centsOrNull('least_amount')},
  ${centsOrNull('most_amount')},
  most_percent INTEGER CHECK (most_percent BETWEEN 1 AND 100),
  most_in_kind_percent INTEGER CHECK (most_in_kind_percent BETWEEN 0 AND 100),
  least_own_percent INTEGER CHECK (least_own_percent BETWEEN 1 AND 100),
  ${monthsOrNull('most_months')},
  ${line('source')},
  CHECK (deadline_time IS NULL OR deadline_on IS NOT NULL)
) STRICT;
CREATE INDEX program_by_funder ON program (funder_id, id);
${fundings}

CREATE TABLE budget (
  ${id},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${title('title')},
  ${partialDateOrNull('start')},
  ${partialDateOrNull('"end"')},
  ${reference('funding_id', 'funding', 'SET NULL')},
  ${inOrder('start', '"end"')}
) STRICT;
CREATE INDEX budget_by_initiative ON budget (initiative_id, id);
CREATE INDEX budget_by_funding ON budget (funding_id);
${ownFunding('budget', 'NEW.initiative_id')}

CREATE TABLE budget_line (
  ${id},
  ${reference('budget_id', 'budget', 'CASCADE')},
  ${position},
  ${oneOf('side', ['revenue', 'expense'])},
  ${title('label')},
  ${reference('funder_id', 'funder', 'SET NULL')},
  ${oneOfOrNull('state', STATES)},
  ${flag('in_kind')},
  ${cents('amount')},
  ${reference('funding_id', 'funding', 'SET NULL')},
  ${centsOrNull('actual')},
  ${text('note')},
  CHECK ((side = 'expense' AND state IS NULL AND funder_id IS NULL AND funding_id IS NULL) OR (side = 'revenue' AND state IS NOT NULL))
) STRICT;
CREATE INDEX budget_line_by_budget ON budget_line (budget_id, position, id);
CREATE INDEX budget_line_by_funder ON budget_line (funder_id);
CREATE INDEX budget_line_by_funding ON budget_line (funding_id);

CREATE TABLE inadmissible_cost (
  ${reference('line_id', 'budget_line', 'CASCADE')},
  ${reference('program_id', 'program', 'CASCADE')},
  PRIMARY KEY (line_id, program_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inadmissible_cost_by_program ON inadmissible_cost (program_id);
${refuse('inadmissible_cost_insert', 'INSERT ON inadmissible_cost', NO_COST, 'invalid_input')}
${refuse('inadmissible_cost_update', 'UPDATE ON inadmissible_cost', NO_COST, 'invalid_input')}
CREATE TRIGGER inadmissible_cost_no_more AFTER UPDATE OF side ON budget_line
WHEN NEW.side <> 'expense' AND ${GOING_FORWARD}
BEGIN
  DELETE FROM inadmissible_cost WHERE line_id = NEW.id;
END;
${ownFunding('budget_line', '(SELECT initiative_id FROM budget WHERE id = NEW.budget_id)')}
`;

const OTHER_INITIATIVE = `NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM budget WHERE id = NEW.budget_id), NEW.initiative_id) OR NEW.initiative_id IS NOT coalesce((SELECT initiative_id FROM grid_application WHERE id = NEW.grid_application_id), NEW.initiative_id)`;

/** Dossiers in hand, and the dossiers that left, which nothing may change. One without an initiative is of the whole portfolio. */
export const dossiers = `
CREATE TABLE own_template (
  ${id},
  ${form},
  ${json('template')},
  ${instant('updated_at')}
) STRICT;

CREATE TABLE dossier (
  ${id},
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  ${title('title')},
  template_id TEXT NOT NULL CHECK (template_id <> '' AND template_id NOT GLOB '*[^a-z0-9-]*'),
  template_version INTEGER NOT NULL CHECK (template_version >= 1),
  ${form},
  ${json('template')},
  ${reference('funder_id', 'funder', 'SET NULL')},
  ${reference('program_id', 'program', 'SET NULL')},
  ${reference('budget_id', 'budget', 'SET NULL')},
  ${reference('funding_id', 'funding', 'SET NULL')},
  ${reference('grid_application_id', 'grid_application', 'SET NULL')},
  ${instant('created_at')},
  ${instant('updated_at')}
) STRICT;
CREATE INDEX dossier_by_initiative ON dossier (initiative_id);
CREATE INDEX dossier_by_updated_at ON dossier (updated_at);
CREATE INDEX dossier_by_funder ON dossier (funder_id);
CREATE INDEX dossier_by_program ON dossier (program_id);
CREATE INDEX dossier_by_budget ON dossier (budget_id);
CREATE INDEX dossier_by_funding ON dossier (funding_id);
CREATE INDEX dossier_by_grid_application ON dossier (grid_application_id);
${refuse('dossier_own_insert', 'INSERT ON dossier', OTHER_INITIATIVE, 'other_initiative')}
${refuse('dossier_own_update', 'UPDATE ON dossier', OTHER_INITIATIVE, 'other_initiative')}
${ownFunding('dossier', 'NEW.initiative_id')}

CREATE TABLE dossier_block (
  ${reference('dossier_id', 'dossier', 'CASCADE')},
  ${position},
  ${key('key')},
  ${oneOf('kind', [
    'cover',
    'contents',
    'summary',
    'timeline',
    'need',
    'rupture',
    'partners',
    'grid',
    'figure2',
    'argument',
    'results',
    'effect_path',
    'indicators',
    'testimonies',
    'photos',
    'survival',
    'money_years',
    'money_ahead',
    'budget',
    'account',
    'calendar',
    'portfolio_lives',
    'portfolio_counts',
    'portfolio_grid',
    'portfolio_effects',
    'portfolio_money',
    'portfolio_due',
    'portfolio_list',
    'portfolio_cards',
    'references',
    'annexes',
    'question',
  ])},
  ${flag('included')},
  own_text TEXT CHECK (json_valid(own_text) AND length(own_text) <= 1000000),
  written_over TEXT CHECK (length(written_over) <= 200000),
  ${json('left_out')},
  PRIMARY KEY (dossier_id, position),
  UNIQUE (dossier_id, key)
) STRICT;

CREATE TABLE dossier_piece (
  ${reference('dossier_id', 'dossier', 'CASCADE')},
  ${key('key')},
  ${oneOf('state', ['missing', 'have', 'not_needed'])},
  ${dayOrNull('date')},
  ${line('note')},
  PRIMARY KEY (dossier_id, key)
) STRICT;

CREATE TABLE dossier_file (
  ${id},
  ${reference('dossier_id', 'dossier', 'CASCADE')},
  ${keyOrNull('piece_key')},
  ${position},
  ${title('title')},
  ${referenceTo('file_sha256', 'file_content', 'sha256', 'RESTRICT')},
  ${title('file_name')},
  ${flag('appended')},
  pages INTEGER CHECK (pages BETWEEN 1 AND 300),
  ${oneOfOrNull('fault', ['kind', 'encrypted', 'damaged', 'too_many_pages', 'form'])},
  CHECK ((pages IS NULL) <> (fault IS NULL)),
  CHECK (appended = 0 OR fault IS NULL)
) STRICT;
CREATE TABLE dossier_photo (
  ${id},
  ${reference('dossier_id', 'dossier', 'CASCADE')},
  ${position},
  ${referenceTo('file_sha256', 'file_content', 'sha256', 'RESTRICT')},
  ${title('file_name')},
  ${line('caption')},
  ${line('alt')},
  ${oneOf('width', ['whole', 'half', 'quarter'])},
  ${oneOfOrNull('persons', ['nobody', 'allowed'])}
) STRICT;
CREATE INDEX dossier_photo_by_dossier ON dossier_photo (dossier_id, position, id);
CREATE INDEX dossier_photo_by_file ON dossier_photo (file_sha256);
CREATE INDEX dossier_file_by_dossier ON dossier_file (dossier_id, position, id);
CREATE INDEX dossier_file_by_file ON dossier_file (file_sha256);

CREATE TABLE frozen_dossier (
  ${id},
  ${looseId('dossier_id')},
  ${looseIdOrNull('initiative_id')},
  ${title('title')},
  ${line('recipient')},
  ${instant('made_at')},
  ${oneOf('purpose', ['request', 'report', 'information'])},
  ${looseIdOrNull('funder_id')},
  ${line('funder_name')},
  ${line('program_name')},
  ${centsOrNull('asked')},
  ${centsOrNull('asked_in_kind')},
  pages INTEGER NOT NULL CHECK (pages >= 1),
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  ${sha256},
  ${json('accepted')},
  ${form},
  ${json('source')},
  ${json('texts')},
  pdf BLOB NOT NULL,
  CHECK (length(pdf) = bytes)
) STRICT;
CREATE INDEX frozen_dossier_by_dossier ON frozen_dossier (dossier_id, made_at);
CREATE INDEX frozen_dossier_by_initiative ON frozen_dossier (initiative_id, made_at);
${refuse('frozen_dossier_kept_insert', 'INSERT ON frozen_dossier', replaces('frozen_dossier', ['id'], 'true'), 'frozen')}
${refuse('frozen_dossier_kept_update', 'UPDATE ON frozen_dossier', '1', 'frozen')}
${refuse('frozen_dossier_kept_delete', 'DELETE ON frozen_dossier', '1', 'frozen')}
`;
