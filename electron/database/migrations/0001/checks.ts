/**
 * Column definitions used by migration 1, written out in `schema.sql`. Frozen with it: a later
 * migration that needs other rules writes its own.
 */

/** UUID version 7, lower case. */
function isId(column: string): string {
  return `length(${column}) = 36 AND substr(${column}, 15, 1) = '7' AND ${column} NOT GLOB '*[^0-9a-f-]*'`;
}

/** Primary key: UUID version 7. */
export const id = `id TEXT NOT NULL PRIMARY KEY CHECK (${isId('id')})`;

/** An identifier kept without a foreign key, because what it names may go and the record stays. */
export function looseId(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isId(column)})`;
}

/** The same, or none. */
export function looseIdOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (${isId(column)}))`;
}

/** A foreign key, and what happens to this row when the other goes. */
export function reference(column: string, table: string, onDelete: string): string {
  const required = onDelete === 'SET NULL' ? '' : ' NOT NULL';
  return `${column} TEXT${required} REFERENCES ${table} (id) ON DELETE ${onDelete}`;
}

/** One line, at most 300 characters, perhaps empty. */
export function line(column: string): string {
  return `${column} TEXT NOT NULL DEFAULT '' CHECK (${isLine(column)})`;
}

/** One line with something to see in it. */
export function title(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isLine(column)} AND trim(${column}, char(9, 32, 160, 8239)) <> '')`;
}

function isLine(column: string): string {
  return `length(${column}) <= 300 AND instr(${column}, char(10)) = 0 AND instr(${column}, char(13)) = 0`;
}

/** Paragraphs, at most 20 000 characters, perhaps empty. */
export function text(column: string): string {
  return `${column} TEXT NOT NULL DEFAULT '' CHECK (length(${column}) <= 20000)`;
}

/** The same, with something to see in it. */
export function writtenText(column: string): string {
  return `${column} TEXT NOT NULL CHECK (length(${column}) <= 20000 AND trim(${column}, char(9, 10, 13, 32, 160, 8239)) <> '')`;
}

/** Names a component or a sub-element inside a version of the grid. */
export function key(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isKey(column)})`;
}

/** The same, or none. */
export function keyOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (${isKey(column)}))`;
}

function isKey(column: string): string {
  return `${column} GLOB '[a-z]*' AND ${column} NOT GLOB '*[^a-z0-9_]*' AND length(${column}) <= 60`;
}

/** A value of a closed list. */
export function oneOf(column: string, values: readonly string[]): string {
  return `${column} TEXT NOT NULL CHECK (${column} IN (${quoted(values)}))`;
}

/** A value of a closed list, or not known yet. */
export function oneOfOrNull(column: string, values: readonly string[]): string {
  return `${column} TEXT CHECK (${column} IN (${quoted(values)}))`;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

/** A year, a month or a day that exists, 1900 to 2199: completed to a day, it is the day that SQLite reads in it. */
function isPartialDate(column: string): string {
  return (
    `length(${column}) IN (4, 7, 10) AND substr(${column}, 1, 4) BETWEEN '1900' AND '2199' AND ` +
    `date(substr(${column} || '-01-01', 1, 10)) IS substr(${column} || '-01-01', 1, 10)`
  );
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partialDate(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isPartialDate(column)})`;
}

/** The same, or not known. */
export function partialDateOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (${isPartialDate(column)}))`;
}

/** An end that does not come before its start, whatever the vaguer of the two may mean: 99 comes after all days. */
export function inOrder(start: string, end: string): string {
  return `CHECK (${start} IS NULL OR ${end} IS NULL OR substr(${start} || '-01-01', 1, 10) <= substr(${end} || '-99-99', 1, 10))`;
}

/** `YYYY-MM-DD`. */
export function day(column: string): string {
  return `${column} TEXT NOT NULL CHECK (length(${column}) = 10 AND ${isPartialDate(column)})`;
}

/** The same, or not known. */
export function dayOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (length(${column}) = 10 AND ${isPartialDate(column)}))`;
}

function isInstant(column: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}) IS ${column}`;
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`, UTC. */
export function instant(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isInstant(column)})`;
}

/** The same, or not yet. */
export function instantOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR ${isInstant(column)})`;
}

/** 0 or 1. */
export function flag(column: string): string {
  return `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
}

/** A length of time in months, from one month to twenty years. */
export function months(column: string): string {
  return `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1 AND 240)`;
}

/** The same, or not said. */
export function monthsOrNull(column: string): string {
  return `${column} INTEGER CHECK (${column} BETWEEN 1 AND 240)`;
}

/**
 * A decimal number as it was written: a point, no leading zero, no minus before zero, at most 30 characters.
 * The same as `isDecimal` of shared/domain/decimals.ts.
 */
function isDecimal(column: string): string {
  const bare = `ltrim(${column}, '-')`;
  return (
    `length(${column}) <= 30 AND (${column} GLOB '[0-9]*' OR ${column} GLOB '-[0-9]*') AND ${column} GLOB '*[0-9]' ` +
    `AND ${bare} NOT GLOB '*[^0-9.]*' AND ${bare} NOT GLOB '*.*.*' AND ${bare} NOT GLOB '0[0-9]*' ` +
    `AND (${column} NOT GLOB '-*' OR ${column} GLOB '*[1-9]*')`
  );
}

/** A decimal number, kept exactly. */
export function decimal(column: string): string {
  return `${column} TEXT NOT NULL CHECK (${isDecimal(column)})`;
}

/** The same, or not known. */
export function decimalOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (${isDecimal(column)}))`;
}

/** A place in a list, from 0. */
export const position = 'position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000)';

/** What a territory may be. */
export const TERRITORY_KINDS = [
  'mrc',
  'municipality',
  'borough',
  'neighbourhood',
  'other',
] as const;

/** The geographic code of the MRC that a territory is or lies in, or nothing. */
export const mrcCode =
  "mrc_code TEXT NOT NULL DEFAULT '' CHECK (mrc_code = '' OR (length(mrc_code) BETWEEN 2 AND 3 AND mrc_code NOT GLOB '*[^0-9]*'))";

/** A web address that may be shown as a link. */
export function webAddressOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR (length(${column}) <= 2000 AND (lower(${column}) GLOB 'http:?*' OR lower(${column}) GLOB 'https:?*')))`;
}

/** Money in cents, to 9 999 999 999,99 $. */
export function cents(column: string): string {
  return `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 0 AND 999999999999)`;
}

/** The same, or not known. */
export function centsOrNull(column: string): string {
  return `${column} INTEGER CHECK (${column} BETWEEN 0 AND 999999999999)`;
}

/** A moment of the day, `HH:MM`, or not known. */
export function timeOrNull(column: string): string {
  return `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB '[01][0-9]:[0-5][0-9]' OR ${column} GLOB '2[0-3]:[0-5][0-9]')`;
}

/** A JSON document. */
export function json(column: string): string {
  return `${column} TEXT NOT NULL CHECK (json_valid(${column}))`;
}

/** Whole years after the end of a pilot, as a JSON list. */
export function yearList(
  column: string,
  otherwise: 'NULL' | `NOT NULL DEFAULT '${string}'`,
): string {
  return `${column} TEXT ${otherwise} CHECK (json_valid(${column}) AND json_type(${column}) = 'array')`;
}

/** Of which form the JSON document beside it is, counted from 1. */
export const form = 'form INTEGER NOT NULL CHECK (form >= 1)';

/** SHA-256, in hexadecimal. */
export function sha256Of(column: string, rule: 'NOT NULL' | 'NOT NULL PRIMARY KEY'): string {
  return `${column} TEXT ${rule} CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;
}

/** The same under its usual name. */
export const sha256 = sha256Of('sha256', 'NOT NULL');

/** A foreign key to a table that another column names. */
export function referenceTo(
  column: string,
  table: string,
  other: string,
  onDelete: string,
): string {
  return `${column} TEXT NOT NULL REFERENCES ${table} (${other}) ON DELETE ${onDelete}`;
}

/** True but while a change is undone or redone, which goes back over states that were all allowed once. */
export const GOING_FORWARD = 'NOT EXISTS (SELECT 1 FROM replay)';

/** A trigger that refuses, with a code that `database/errors.ts` knows. What is frozen is so for undo too. */
export function refuse(name: string, event: string, when: string, code: string): string {
  const unless = code === 'frozen' ? '' : ` WHERE ${GOING_FORWARD}`;
  return `CREATE TRIGGER ${name} BEFORE ${event}
WHEN ${when}
BEGIN
  SELECT RAISE(ABORT, '${code}')${unless};
END;`;
}

/**
 * True when writing the row takes the place of one that must stay, whatever the tool: `OR REPLACE` removes
 * the former without its delete triggers while `recursive_triggers` is off, which it is unless asked for.
 */
export function replaces(table: string, same: string[], when: string): string {
  const isSame = [...same, 'rowid']
    .map((column) => `former.${column} = NEW.${column}`)
    .join(' OR ');
  return `EXISTS (SELECT 1 FROM ${table} AS former WHERE (${isSame}) AND ${when})`;
}
