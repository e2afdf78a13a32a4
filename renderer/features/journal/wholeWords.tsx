import { valueWords } from '../../../shared/content/changeValues.ts';
import type { ChangedTable } from '../../../shared/domain/changeTerms.ts';
import type { ChangedColumn } from '../../../shared/domain/schemas/change.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** A value whole; that it is kept, where it says nothing to a person. */
export function wholeWords(
  table: ChangedTable,
  column: ChangedColumn,
  side: 'former' | 'later',
  t: Translate,
) {
  const words = valueWords(table, column.column, column[side], t);
  if (words === null) return null;
  return words === undefined ? (
    <span className="es-muted">
      {column[side] === null ? t('journal:nothingThere') : t('journal:unsaid')}
    </span>
  ) : (
    <span className="es-journal-value">{words}</span>
  );
}
