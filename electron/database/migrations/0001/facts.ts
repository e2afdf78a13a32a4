import { securedMoney } from './securedMoney.ts';

const COPIED = [
  'title',
  'title_key',
  'sort_key',
  'carrier',
  'carrier_key',
  'cdc_role',
  'cdc_role_key',
  'follow_up_years',
  'updated_at',
  'archived_at',
  'removed_at',
];

/** A silence answers nothing. */
const ANSWERED = " AND d.outcome IN ('answered', 'dropped')";

const LAST_READ = `FROM grid_application AS a
    WHERE a.initiative_id = initiative_facts.initiative_id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = a.id AND s.level IS NOT NULL)
    ORDER BY a.date DESC, a.id DESC LIMIT 1`;

/** Of the effects that are claimed (`isClaimed`), how many lack something, and the first of them. */
const claims = (lack: string) => `(SELECT count(*), min(e.id) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id
      AND (e.observed_on IS NOT NULL OR e.expected = 0) AND ${lack})`;

const unproved = `(unproved, unproved_first) = ${claims('NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id)')}`;
const uncontributed = `(uncontributed, uncontributed_first) = ${claims("trim(e.own_contribution, char(9, 10, 13, 32, 160, 8239)) = ''")}`;

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/** An application that is just added has no reading yet: nothing is known through it. */
const NOT_ADDED: readonly Event[] = ['UPDATE', 'DELETE'];

/** What of a reading tells when a component was read and how; its reasons are saved at each pause of a hand. */
const READ = ['application_id', 'component_id', 'level'];

/**
 * What the list of initiatives filters and orders by, one narrow row each, so that ten thousand are
 * gone through in milliseconds. Derived: triggers hold it, whoever writes the tables that it comes
 * from. Where a date lies ahead of today, questions go back to those tables.
 */
export const facts = `
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
${ofInitiative()}
${keptBy('sector', 'initiative_sector', 'initiative_id', `sector_key = ${firstKey('initiative_sector')}`, { when: isFirst('initiative_sector') })}
${keptBy('territory', 'initiative_territory', 'initiative_id', `territory_key = ${firstKey('initiative_territory')}`, { when: isFirst('initiative_territory') })}
${keptBy(
  'stage',
  'stage_change',
  'initiative_id',
  `(stage, stage_on) = (SELECT s.stage, s.date FROM stage_change AS s
    WHERE s.initiative_id = initiative_facts.initiative_id ORDER BY s.date DESC, s.id DESC LIMIT 1),
  pilot_ended_on = (SELECT n.date FROM stage_change AS n
    WHERE n.initiative_id = initiative_facts.initiative_id AND (n.date, n.id) > (
      SELECT p.date, p.id FROM stage_change AS p
      WHERE p.initiative_id = initiative_facts.initiative_id AND p.stage = 'experimentation'
      ORDER BY p.date DESC, p.id DESC LIMIT 1)
    ORDER BY n.date, n.id LIMIT 1),
  last_stage_day = ${lastPossibleDay('stage_change', 'date')}`,
)}
${keptBy(
  'effect',
  'effect',
  'initiative_id',
  `effect_on = (SELECT max(e.observed_on) FROM effect AS e
    WHERE e.initiative_id = initiative_facts.initiative_id),
  last_effect_day = ${lastPossibleDay('effect', 'observed_on')},
  ${unproved},
  ${uncontributed}`,
  { watched: ['initiative_id', 'observed_on', 'expected', 'own_contribution'] },
)}
${keptBy('effect_evidence', 'effect_evidence', { table: 'effect', by: 'effect_id' }, unproved)}
${keptBy(
  'status_check',
  'status_check',
  'initiative_id',
  `checked_on = (SELECT max(c.date) FROM status_check AS c
    WHERE c.initiative_id = initiative_facts.initiative_id AND c.status <> 'unknown'),
  last_check_day = ${lastPossibleDay('status_check', 'date', " AND d.status <> 'unknown'")}`,
)}
${keptBy(
  'follow_up',
  'follow_up',
  'initiative_id',
  `answered_until = max(${lastPossibleDay('follow_up', 'due_on', ANSWERED)}, ${lastPossibleDay('follow_up', 'done_on', ANSWERED)}),
  planned_until = coalesce((SELECT max(d.due_on) FROM follow_up AS d
    WHERE d.initiative_id = initiative_facts.initiative_id AND d.done_on IS NULL), '')`,
)}
${keptBy('application', 'grid_application', 'initiative_id', lastRead(), { events: NOT_ADDED, watched: ['id', 'initiative_id', 'date'] })}
${keptBy('reading', 'reading', { table: 'grid_application', by: 'application_id' }, lastRead(), { watched: READ })}
${keptBy('budget', 'budget', 'initiative_id', securedMoney)}
${keptBy('budget_line', 'budget_line', { table: 'budget', by: 'budget_id' }, securedMoney)}
${keptBy('funding_share', 'funding_share', 'initiative_id', securedMoney)}
${keptByFunding('funding', 'UPDATE', 'NEW.id')}
${keptByFunding('funding_state', 'INSERT', 'NEW.funding_id')}
${keptByFunding('funding_state', 'DELETE', 'OLD.funding_id')}
`;

function ofInitiative(): string {
  return `CREATE TRIGGER facts_initiative_insert AFTER INSERT ON initiative
BEGIN
  INSERT INTO initiative_facts (initiative_id, ${COPIED.join(', ')})
  VALUES (NEW.id, ${COPIED.map((column) => `NEW.${column}`).join(', ')});
END;
CREATE TRIGGER facts_initiative_update AFTER UPDATE OF ${COPIED.join(', ')} ON initiative
BEGIN
  UPDATE initiative_facts SET ${COPIED.map((column) => `${column} = NEW.${column}`).join(', ')}
  WHERE initiative_id = NEW.id;
END;`;
}

type Only = {
  /** Of rows added or removed, those only where it holds. */
  readonly when?: (row: 'OLD' | 'NEW') => string;
  /** Of rows changed, those only where one of these columns did. */
  readonly watched?: readonly string[];
  readonly events?: readonly Event[];
};

/** Triggers that set facts anew whenever a row of a table is added, changed or removed. */
function keptBy(
  name: string,
  table: string,
  initiative: 'initiative_id' | { table: string; by: string },
  set: string,
  { when, watched, events = ['INSERT', 'UPDATE', 'DELETE'] }: Only = {},
): string {
  const of = (row: 'OLD' | 'NEW') =>
    initiative === 'initiative_id'
      ? `${row}.initiative_id`
      : `(SELECT initiative_id FROM ${initiative.table} WHERE id = ${row}.${initiative.by})`;
  const only = (row: 'OLD' | 'NEW') => (when === undefined ? '' : `\nWHEN ${when(row)}`);
  const parts = {
    INSERT: { where: `= ${of('NEW')}`, only: only('NEW') },
    UPDATE: { where: `IN (${of('OLD')}, ${of('NEW')})`, only: changed(watched) },
    DELETE: { where: `= ${of('OLD')}`, only: only('OLD') },
  };
  return events
    .map(
      (
        event,
      ) => `CREATE TRIGGER facts_${name}_${event.toLowerCase()} AFTER ${event} ON ${table}${parts[event].only}
BEGIN
  UPDATE initiative_facts SET ${set}
  WHERE initiative_id ${parts[event].where};
END;`,
    )
    .join('\n');
}

/** Only where one of the columns is not what it was. */
function changed(watched: readonly string[] | undefined): string {
  if (watched === undefined) return '';
  return `\nWHEN ${watched.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}`;
}

/** The first name of a list orders its initiative. */
function firstKey(table: string): string {
  return `(SELECT l.sort_key FROM ${table} AS l WHERE l.initiative_id = initiative_facts.initiative_id ORDER BY l.position LIMIT 1)`;
}

/** No other row of the list stands before this one: the others order nothing, and ninety may be added at once. */
function isFirst(table: string): (row: 'OLD' | 'NEW') => string {
  return (row) =>
    `NOT EXISTS (SELECT 1 FROM ${table} AS l WHERE l.initiative_id = ${row}.initiative_id AND l.position < ${row}.position)`;
}

/** The last day that any of the dates may mean; a vague one is filled with 99, which comes after all days. */
function lastPossibleDay(table: string, column: string, only = ''): string {
  return `coalesce((SELECT max(substr(d.${column} || '-99-99', 1, 10)) FROM ${table} AS d
    WHERE d.initiative_id = initiative_facts.initiative_id${only}), '')`;
}

/** The day of the last application that reads something. */
function lastRead(): string {
  return `read_on = (SELECT a.date ${LAST_READ})`;
}

/** The same for what a funding has of its own: the facts of every initiative with a share in it. */
function keptByFunding(table: string, event: 'INSERT' | 'UPDATE' | 'DELETE', id: string): string {
  return `CREATE TRIGGER facts_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
BEGIN
  UPDATE initiative_facts SET ${securedMoney}
  WHERE initiative_id IN (SELECT s.initiative_id FROM funding_share AS s WHERE s.funding_id = ${id});
END;`;
}

/** Everything written of an initiative as it is searched: one row each, apart, because it is long. */
export const words = `
CREATE TABLE initiative_words (
  initiative_id TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT;
`;

/**
 * From when until when each reading is the last known of its component under its version: an application
 * that leaves a component unread does not take away what was read before. `until` is the day of the
 * reading that follows it; null for the last. Derived, as the facts are.
 */
export const knownReadings = `
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
${[
  ...NOT_ADDED.map((event) => knownAfter(event, 'grid_application')),
  ...(['INSERT', 'UPDATE', 'DELETE'] as const).map((event) => knownAfter(event, 'reading')),
].join('\n')}
`;

/** Sets anew what is known of an initiative when an application changes, of one component when a reading does. */
function knownAfter(event: Event, table: 'grid_application' | 'reading'): string {
  const rows = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] }[event];
  const ofInitiatives = rows.map((row) =>
    table === 'grid_application'
      ? `${row}.initiative_id`
      : `(SELECT initiative_id FROM grid_application WHERE id = ${row}.application_id)`,
  );
  const ofComponents = rows.map((row) => `${row}.component_id`);
  const where = (initiative: string, component: string) =>
    [
      `${initiative} IN (${ofInitiatives.join(', ')})`,
      ...(table === 'reading' ? [`${component} IN (${ofComponents.join(', ')})`] : []),
    ].join(' AND ');
  const watched = table === 'reading' ? READ : ['id', 'initiative_id', 'grid_version_id', 'date'];
  const only = event === 'UPDATE' ? changed(watched) : '';
  return `CREATE TRIGGER known_reading_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}${only}
BEGIN
  DELETE FROM known_reading WHERE ${where('initiative_id', 'component_id')};
  INSERT INTO known_reading (initiative_id, grid_version_id, component_id, date, application_id, level, until)
  SELECT a.initiative_id, a.grid_version_id, r.component_id, a.date, a.id, r.level,
    lead(a.date) OVER (PARTITION BY a.initiative_id, a.grid_version_id, r.component_id ORDER BY a.date, a.id)
  FROM grid_application AS a JOIN reading AS r ON r.application_id = a.id
  WHERE r.level IS NOT NULL AND ${where('a.initiative_id', 'r.component_id')};
END;`;
}
