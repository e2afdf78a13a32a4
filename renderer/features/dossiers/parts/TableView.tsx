import type { ContentTable, TableCell } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';
import { keyed } from './keyed.ts';

/** Rows that say what a table holds. */
const SHOWN = 4;

/** A table by its name, its first rows and its totals. */
export function TableView({ table }: { readonly table: ContentTable }) {
  const t = useT();
  const { columns, rows, totals, caption } = table;
  const more = rows.length - SHOWN;
  return (
    <div className="es-part-box">
      <table className="es-part-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" data-figures={column.figures}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows.slice(0, SHOWN), textOf).map(({ key, thing }) => (
            <Row key={key} row={thing} table={table} />
          ))}
        </tbody>
        {totals.length === 0 ? null : (
          <tfoot>
            {keyed(totals, textOf).map(({ key, thing }) => (
              <Row key={key} row={thing} table={table} />
            ))}
          </tfoot>
        )}
      </table>
      {more > 0 ? (
        <p className="es-tiny es-muted">{t('dossiers:block.moreRows', { count: more })}</p>
      ) : null}
    </div>
  );
}

function Row({ row, table }: { readonly row: TableCell[]; readonly table: ContentTable }) {
  return (
    <tr>
      {table.columns.map((column, index) => (
        <td key={column.heading} data-figures={column.figures}>
          {row[index]?.text}
        </td>
      ))}
    </tr>
  );
}

function textOf(row: readonly TableCell[]): string {
  return row.map(({ text }) => text).join('|');
}
