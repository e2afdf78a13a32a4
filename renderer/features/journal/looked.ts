import type { ChangeKind } from '../../../shared/domain/changeColumns.ts';
import { CHANGE_TERMS } from '../../../shared/domain/changeTerms.ts';
import type { PartialDate } from '../../../shared/domain/dates.ts';
import type { RecordOf } from '../../../shared/domain/schemas/change.ts';

/** What of the journal is looked at; null: whichever. */
export interface Looked {
  readonly words: string;
  readonly kind: ChangeKind | null;
  readonly initiativeId: string | null;
  /** One record, with its parts: the initiative is not asked then. */
  readonly record: RecordOf | null;
  /** A day, a month or a year. */
  readonly when: PartialDate | null;
}

/** All of it. */
export const NO_FILTER: Looked = {
  words: '',
  kind: null,
  initiativeId: null,
  record: null,
  when: null,
};

/** The record that an address names (`effect:…`), or null. */
export function recordAsked(asked: unknown): RecordOf | null {
  const [name, id] = typeof asked === 'string' ? asked.split(':') : [];
  const table = TABLES.find((one) => one === name);
  return table === undefined || id === undefined ? null : { table, id };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as RecordOf['table'][];
