import {
  CHANGE_TERMS,
  type ChangedTable,
  COLUMN_WORDS,
  type ToldColumn,
} from '../domain/changeTerms.ts';
import { formatPartialDate, isPartialDate } from '../domain/dates.ts';
import { formatShort } from '../domain/money.ts';
import type { ChangedColumn, ChangeWords } from '../domain/schemas/change.ts';
import type { Translate } from '../strings/index.ts';

/** A value longer than this is only named. */
const LONGEST_VALUE = 60;
/** In a menu or a message, a title is cut there. */
const LONGEST_TITLE = 48;

/** Columns that hold cents. */
const MONEY: ReadonlySet<string> = new Set(['amount', 'actual', 'least_amount', 'most_amount']);
/** Columns whose value says nothing to a person: they are only named. */
const MUTE: ReadonlySet<string> = new Set([
  'definition',
  'template',
  'own_text',
  'view',
  'before',
  'colour',
  'follow_up_years',
  'file_sha256',
  'bytes',
  'media_type',
  'meeting_place',
]);

/** What a change did, in a few words: « Effet « Des parents se relaient » changé ». */
export function changeName(words: ChangeWords | null, t: Translate): string {
  if (words === null) return t('journal:destroyed');
  const { gender } = CHANGE_TERMS[words.table];
  const noun = t(`journal:noun.${words.table}`);
  const did = didWords(words.did, gender, t);
  const title = shortened(words.title);
  const said =
    title === ''
      ? t('journal:said', { noun, did })
      : words.table === 'reading'
        ? t('journal:saidOf', { noun, title, did })
        : t('journal:saidNamed', { noun, title, did });
  return words.more > 0 ? t('journal:andMore', { said, count: words.more }) : said;
}

/** The same with what changed: « Lecture de Rupture changée de présent à structurant ». */
export function changeSentence(words: ChangeWords | null, t: Translate): string {
  const name = changeName(words, t);
  if (words === null || words.columns.length === 0) return name;
  const [only] = words.columns;
  if (words.table === 'reading' && words.columns.length === 1 && only?.column === 'level') {
    return t('journal:fromTo', {
      name,
      former: valueWords(words.table, only.column, only.former, t) ?? t('vocabulary:reading.none'),
      later: valueWords(words.table, only.column, only.later, t) ?? t('vocabulary:reading.none'),
    });
  }
  const details = words.columns.map((column) => columnWords(words.table, column, t)).join('; ');
  return t('journal:detailed', { name, details });
}

/** What became of one column: « porteur : de La Coop à La Ville ». */
export function columnWords(table: ChangedTable, column: ChangedColumn, t: Translate): string {
  const label = t(`journal:column.${column.column}`);
  const former = valueWords(table, column.column, column.former, t);
  const later = valueWords(table, column.column, column.later, t);
  if (former === undefined || later === undefined) return label;
  if (former === null && later === null) return label;
  if (former === null) return t('journal:now', { label, later: later ?? '' });
  if (later === null) return t('journal:wiped', { label, former });
  return t('journal:changed', { label, former, later });
}

/** A value in words; null when there is none, undefined when it is too long or says nothing. */
export function valueWords(
  table: ChangedTable,
  column: ToldColumn,
  value: string | number | null,
  t: Translate,
): string | null | undefined {
  if (MUTE.has(column) || (column.endsWith('_id') && value !== null)) return undefined;
  if (value === null || value === '') return null;
  const list = listOf(table, column);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file takes no other value of this list
  if (list !== null) return t(`vocabulary:${list}.${value}` as 'vocabulary:reading.none');
  if (typeof value === 'number') {
    return MONEY.has(column) ? formatShort(value) : String(value).replace('.', ',');
  }
  if (isPartialDate(value)) return formatPartialDate(value);
  return value.length > LONGEST_VALUE || value.includes('\n') ? undefined : value;
}

function listOf(table: string, column: string): string | null {
  const lists: Readonly<Record<string, string>> = COLUMN_WORDS;
  return lists[`${table}.${column}`] ?? null;
}

function didWords(did: ChangeWords['did'], gender: 'm' | 'f' | 'mp' | 'fp', t: Translate): string {
  if (did === 'insert' || did === 'update' || did === 'delete') {
    return t(`journal:did.${did}.${gender}`);
  }
  // Said of an initiative, or of an application of the grid.
  return t(`journal:did.${did}.f`);
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
