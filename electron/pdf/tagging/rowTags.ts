import type { LaidNode } from 'pdfmake/js/LayoutBuilder.js';
import type { TagElement } from './element.ts';
import type { Role, Tagging } from './roles.ts';

/** A cell as pdfmake prepared it. */
export type Cell = LaidNode & Tagging & { _span?: boolean; rowSpan?: number; colSpan?: number };

/** Gives each cell of a row the element that it fills; the holes that spans leave get none. */
export type TagRow = (index: number, cells: readonly Cell[], give: Give) => void;
type Give = (cell: Cell, element: TagElement) => void;

/** Rows of a table with headers: TR in THead or TBody, cells TH or TD. */
export function tableRows(
  table: TagElement,
  { headerRows, rowHeaderColumns }: { headerRows: number; rowHeaderColumns: number },
): TagRow {
  const groups: Partial<Record<'THead' | 'TBody', TagElement>> = {};
  return (index, cells, give) => {
    const isHead = index < headerRows;
    const kind = isHead ? 'THead' : 'TBody';
    const row = (groups[kind] ??= table.append(kind)).append('TR');
    for (const [at, cell] of cells.entries()) {
      if (cell['_span'] === true) continue;
      const scope = cell.scope ?? (isHead ? 'Column' : at < rowHeaderColumns ? 'Row' : undefined);
      const spans = {
        ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan ?? 1 } : {}),
        ...((cell.colSpan ?? 1) > 1 ? { colSpan: cell.colSpan ?? 1 } : {}),
      };
      give(cell, scope ? row.append('TH', { scope, ...spans }) : row.append('TD', spans));
    }
  };
}

/** Rows that are the items of a list: the first cell is the label, the others the body. */
export function listRows(list: TagElement): TagRow {
  return (_index, [label, ...rest], give) => {
    const item = list.append('LI');
    if (label !== undefined) give(label, item.append('Lbl'));
    const body = item.append('LBody');
    for (const cell of rest) give(cell, body);
  };
}

/** Rows that are the entries of a table of contents: a cell is a reference unless it says what it is. */
export function contentsRows(contents: TagElement): TagRow {
  return (_index, cells, give) => {
    const entry = contents.append('TOCI');
    for (const cell of cells) give(cell, entry.append(roleOf(cell)));
  };
}

/** Rows of columns that are read one after the other: what stands in each is a division. */
export function columnRows(holder: TagElement): TagRow {
  const columns: TagElement[] = [];
  return (_index, cells, give) => {
    for (const [at, cell] of cells.entries()) give(cell, (columns[at] ??= holder.append('Div')));
  };
}

function roleOf({ role }: Cell): Role {
  return role === undefined || role === 'artifact' || role === 'presentation' || role === 'columns'
    ? 'Reference'
    : role;
}
