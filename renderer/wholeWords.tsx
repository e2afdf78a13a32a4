import { valueWords } from '../shared/content/changeValues.ts';
import { listInWords } from '../shared/content/words.ts';
import type { ChangedTable } from '../shared/domain/changeTerms.ts';
import type { ChangedColumn } from '../shared/domain/schemas/change.ts';
import type { Translate } from '../shared/strings/index.ts';
import './comparedFields.css';

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
    <span className="es-compared-value">{words}</span>
  );
}

/** The things of a list, each by what it says. */
export function listWords(table: ChangedTable, rows: readonly ChangedColumn[][], t: Translate) {
  const said = rows.map((row) =>
    row
      .map(({ column, later }) => valueWords(table, column, later, t))
      .filter((words) => words !== null && words !== undefined)
      .join(' · '),
  );
  if (said.length === 0) return null;
  const named = said.filter((words) => words !== '');
  return named.length === 0 ? t('journal:things', { count: said.length }) : listInWords(named, t);
}
