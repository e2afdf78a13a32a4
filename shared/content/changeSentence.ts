import { CHANGE_TERMS, type ChangedTable } from '../domain/changeTerms.ts';
import type { ChangedColumn, ChangeWords } from '../domain/schemas/change.ts';
import type { Translate } from '../strings/index.ts';
import { shortened, valueWords } from './changeValues.ts';

/** In a menu or a message, a title is cut there. */
const LONGEST_TITLE = 48;

/** What a change did, in a few words: « Effet « Des parents se relaient » changé ». */
export function changeName(words: ChangeWords | null, t: Translate): string {
  if (words === null) return t('journal:destroyed');
  const { table, did, title, imported } = words;
  if (imported !== null) return t('journal:imported', { count: imported });
  const said = recordName(table, shortTitle(title), didWords(table, did, t), t);
  return words.more > 0 ? t('journal:andMore', { said, count: words.more }) : said;
}

/** The same with what changed: « Lecture de Rupture changée de présent à structurant ». */
export function changeSentence(words: ChangeWords | null, t: Translate): string {
  const name = changeName(words, t);
  if (words === null || words.imported !== null || words.columns.length === 0) return name;
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

/** The name of a record alone: « Lecture de Rupture », « Effet « Des parents se relaient » ». */
export function recordWords(table: ChangedTable, title: string, t: Translate): string {
  return recordName(table, title, '', t).trim();
}

/** What became of one column, in short: « porteur : de La Coop à La Ville ». */
export function columnWords(table: ChangedTable, column: ChangedColumn, t: Translate): string {
  const label = t(`journal:column.${column.column}`);
  const former = valueWords(table, column.column, column.former, t);
  const later = valueWords(table, column.column, column.later, t);
  if (former === undefined || later === undefined) return label;
  if (former === null && later === null) return label;
  const [was, is] = shortened(former ?? '', later ?? '');
  if (former === null) return t('journal:now', { label, later: is });
  if (later === null) return t('journal:wiped', { label, former: was });
  return t('journal:changed', { label, former: was, later: is });
}

function recordName(table: ChangedTable, title: string, did: string, t: Translate): string {
  const noun = t(`journal:noun.${table}`);
  if (title === '') return t('journal:said', { noun, did });
  return table === 'reading'
    ? t('journal:saidOf', { noun, title, did })
    : t('journal:saidNamed', { noun, title, did });
}

/** What was done to it, in the gender of its noun: « changée ». */
export function didWords(table: ChangedTable, did: ChangeWords['did'], t: Translate): string {
  const { gender } = CHANGE_TERMS[table];
  if (did === 'insert' || did === 'update' || did === 'delete') {
    return t(`journal:did.${did}.${gender}`);
  }
  // Said of an initiative, or of an application of the grid.
  return t(`journal:did.${did}.f`);
}

function shortTitle(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
