import { columnWords, didWords } from '../../../shared/content/changeSentence.ts';
import { valueWords } from '../../../shared/content/changeValues.ts';
import { TOLD_COLUMNS, type ToldColumn } from '../../../shared/domain/changeTerms.ts';
import { PARCEL_TABLE_NAMES } from '../../../shared/domain/parcel/parcelColumns.ts';
import type { ChangedInitiative } from '../../../shared/domain/schemas/parcel.ts';
import type { Translate } from '../../../shared/strings/index.ts';

type Change = ChangedInitiative['changes'][number];

/** What a later parcel says otherwise, in one line: « Étape Émergence : raison : de … à … ». */
export function changeLine(change: Change, t: Translate): string {
  const table = PARCEL_TABLE_NAMES.find((one) => one === change.table);
  if (table === undefined) return '';
  const name = recordName(change, t);
  if (change.did !== 'update') return `${name} ${didWords(table, change.did, t)}`;
  const column = toldColumn(change.column);
  if (column === undefined) return name;
  const { former, later } = change;
  return t('parcel:offered.line', {
    name,
    change: columnWords(table, { column, former, later }, t),
  });
}

/** An initiative, and what becomes of it. */
export function stateOf({ title, state }: ChangedInitiative, t: Translate): string {
  return t(`parcel:offered.state.${state}`, { title });
}

function recordName({ table: name, title, titleColumn }: Change, t: Translate): string {
  const table = PARCEL_TABLE_NAMES.find((one) => one === name);
  if (table === undefined) return '';
  const noun = t(`journal:noun.${table}`);
  const column = toldColumn(titleColumn);
  const words = column === undefined ? title : (valueWords(table, column, title, t) ?? title);
  return words === '' || table === 'initiative'
    ? noun
    : t('parcel:offered.record', { noun, words });
}

function toldColumn(column: string | null): ToldColumn | undefined {
  return TOLD_COLUMNS.find((one) => one === column);
}
