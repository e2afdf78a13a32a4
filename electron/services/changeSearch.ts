// oxlint-disable typescript/no-unsafe-type-assertion -- the log holds the tables and columns of the schema only
import {
  type ChangeKind,
  kindOfChange,
  REFERENCE_COLUMNS,
} from '../../shared/domain/changeColumns.ts';
import { type ChangedTable, COLUMN_WORDS } from '../../shared/domain/changeTerms.ts';
import { monthName } from '../../shared/domain/dates.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { Action } from '../database/actions.ts';
import type { ReadableDb } from '../database/connection.ts';
import { parsed } from '../database/record.ts';
import { recordKnown } from '../database/repositories/changedRecords.ts';
import { type ChangedRow, rowsBetween } from '../database/repositories/changes.ts';
import { ofInitiative, titleOf } from './changeWords.ts';

/** What of the journal is looked for: words that are all said, a kind of record. */
export type Sought = { words: readonly string[]; kind: ChangeKind | null };

/** An action of more rows than these is always said whole. */
const MOST_ROWS = 20;
/** Names that are remembered; beyond, they are read anew. */
const MOST_NAMES = 50_000;

/** Texts of the log whose words may stand apart in it. */
const APART = /"own_text"/;
const REFERENCES = new RegExp(`"(?:${Object.keys(REFERENCE_COLUMNS).join('|')})"`);

/** The names of a portfolio as it is, read once for all the answers of a search. */
type Names = { moment: string; known: Map<string, string> };
const namesOf = new WeakMap<ReadableDb, Names>();

/** What sentences of the journal say of themselves, by the function that says them. */
const ownWords = new WeakMap<Translate, string>();

/**
 * Whether an action may say what is sought, told without saying it: reading what it changed takes a tenth of
 * putting it in words. False of none that says it: a word that the journal's own sentences do not have is in
 * what was changed, or in the name of what it is about.
 */
export function sieve(
  db: ReadableDb,
  { words, kind }: Sought,
  t: Translate,
): (action: Action) => boolean {
  const own = words.length === 0 ? '' : ownWordsOf(t);
  const written = words.filter((word) => /^[a-z']+$/.test(word) && !own.includes(word));
  const figures = words.flatMap((word) => (own.includes(word) ? [] : figuresIn(word)));
  const isSought = written.length + figures.length > 0;
  if (!isSought && kind === null) return () => true;
  const names = namesNow(db);
  const rowsOf = windowed(db);
  return (action) => {
    if (action.ofAction !== null || action.lastRow - action.firstRow >= MOST_ROWS) return true;
    const rows = rowsOf(action);
    if (
      kind !== null &&
      !rows.some(({ tableName }) => kindOfChange(tableName as ChangedTable) === kind)
    ) {
      return false;
    }
    if (!isSought) return true;
    const changed = rows.map(({ data }) => data ?? '').join(' ');
    if (APART.test(changed)) return true;
    const said = sortKey(changed);
    const left = missingIn(said, { written, figures });
    if (left.written.length + left.figures.length === 0) return true;
    const named = rows.map((row) => namesIn(db, row, names)).join(' ');
    const still = missingIn(named, left);
    return still.written.length + still.figures.length === 0;
  };
}

/** What is looked for in what an action changed: words as they are written, and the digits of numbers. */
type Looking = { written: readonly string[]; figures: readonly string[] };

function missingIn(text: string, { written, figures }: Looking): Looking {
  const digits = figures.length === 0 ? '' : joinedDigits(text);
  return {
    written: written.filter((word) => !text.includes(word)),
    figures: figures.filter((figure) => !digits.includes(figure)),
  };
}

/**
 * The digits of a word that the log is sure to have in a row, if what it wrote says that word: « 345,67 », of
 * 12 345,67 $, is written 1234567. None of a word that it may write otherwise: a day, an hour, a count have two
 * digits at most, and the year of an instant is that of this computer's zone.
 */
function figuresIn(word: string): string[] {
  if (!/^\d[\d.,]*$/.test(word)) return [];
  const digits = joinedDigits(word.replace(/[.,]+$/, '')).replace(/^0+/, '');
  return !/^\d{3,}$/.test(digits) || /^(?:19|20)\d\d$/.test(digits) ? [] : [digits];
}

/** A text whose numbers have their digits in a row. */
function joinedDigits(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, '');
}

type Looked = Pick<ChangedRow, 'id' | 'tableName' | 'key' | 'initiativeId' | 'data'>;

/** Reads the rows of actions by so many at once: the journal is gone through from its end. */
const WINDOW = 200;

function windowed(db: ReadableDb): (action: Action) => Looked[] {
  let from = 0;
  let until = -1;
  let rows = new Map<number, Looked>();
  return ({ firstRow, lastRow }) => {
    if (firstRow < from || lastRow > until) {
      until = lastRow;
      from = Math.min(firstRow, lastRow - WINDOW + 1);
      rows = new Map(rowsBetween(db, { from, until }).map((row) => [row.id, row]));
    }
    const own: Looked[] = [];
    for (let id = firstRow; id <= lastRow; id += 1) {
      const row = rows.get(id);
      if (row !== undefined) own.push(row);
    }
    return own;
  };
}

/** The names that a row is said by: its own, its initiative's, those of what it refers to. */
function namesIn(db: ReadableDb, row: Looked, known: Map<string, string>): string {
  const { tableName, key, initiativeId, data } = row;
  const table = tableName as ChangedTable;
  const own = remembered(known, `${table}${key}`, () =>
    titleOf(db, table, recordKnown(db, table, key) ?? {}),
  );
  const of = remembered(known, initiativeId ?? `of ${table}${key}`, () => {
    return ofInitiative(db, row).initiative?.title ?? '';
  });
  if (data === null || !REFERENCES.test(data)) return `${own} ${of}`;
  const referred = Object.entries(parsed<Record<string, unknown>>(data)).flatMap(
    ([column, value]) => {
      const parent = REFERENCE_COLUMNS[column];
      return parent === undefined
        ? []
        : [value]
            .flat()
            .flatMap((id) => (typeof id === 'string' ? [nameOf(db, parent, id, known)] : []));
    },
  );
  return [own, of, ...referred].join(' ');
}

function nameOf(
  db: ReadableDb,
  table: ChangedTable,
  id: string,
  known: Map<string, string>,
): string {
  const key = JSON.stringify([id]);
  return remembered(known, `${table}${key}`, () =>
    titleOf(db, table, recordKnown(db, table, key) ?? {}),
  );
}

function remembered(known: Map<string, string>, key: string, read: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_NAMES) known.clear();
  const name = sortKey(read());
  known.set(key, name);
  return name;
}

function namesNow(db: ReadableDb): Map<string, string> {
  const moment = db.moment();
  const before = namesOf.get(db);
  if (before?.moment === moment) return before.known;
  const known = new Map<string, string>();
  namesOf.set(db, { moment, known });
  return known;
}

/** All the words that sentences of the journal are made of, but for what was changed. */
function ownWordsOf(t: Translate): string {
  const before = ownWords.get(t);
  if (before !== undefined) return before;
  // Whole rooms are asked, of which no key is a string.
  const room = t as unknown as (key: string, options: { returnObjects: true }) => unknown;
  const all = [
    ...JOURNAL.map((key) => room(`journal:${key}`, { returnObjects: true })),
    ...Object.values(COLUMN_WORDS).map((key) => room(`vocabulary:${key}`, { returnObjects: true })),
    ...Array.from({ length: 12 }, (_, month) => monthName(month + 1)),
  ];
  const own = sortKey(JSON.stringify(all));
  ownWords.set(t, own);
  return own;
}

/** The parts of the journal's room that sentences are made of. */
const JOURNAL = [
  'noun',
  'did',
  'column',
  'value',
  'said',
  'saidOf',
  'saidNamed',
  'andMore_one',
  'andMore_many',
  'andMore_other',
  'fromTo',
  'detailed',
  'now',
  'wiped',
  'changed',
  'destroyed',
  'yes',
  'no',
  'moment',
  'years_one',
  'years_many',
  'years_other',
];
