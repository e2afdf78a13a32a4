import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from '../choice/Checkbox.tsx';
import { Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import { Marked } from '../records/Marked.tsx';
import { useMark } from '../records/marked.ts';
import { NoValue } from './NoValue.tsx';
import './Table.css';

/** One column. */
export interface Column<Row> {
  readonly id: string;
  readonly label: ReactNode;
  /** What a cell shows; null or nothing is drawn as « – ». */
  readonly cell: (row: Row) => ReactNode;
  /** Figures and money go right. */
  readonly align?: 'start' | 'end' | undefined;
  /** The column that names the row: read with each of its cells, drawn in 600. */
  readonly isTitle?: boolean | undefined;
  /** Never wraps (dates, money). */
  readonly isFirm?: boolean | undefined;
  readonly canSort?: boolean | undefined;
  /** Width in px or %; the browser decides when left out. */
  readonly width?: number | string | undefined;
  /** A column of buttons: its label is spoken only, and nothing stays nothing. */
  readonly isActions?: boolean | undefined;
  /** What stands in the last line, under the figures. */
  readonly footer?: ReactNode;
}

/** The column that orders the rows. */
export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows may be chosen by their boxes. */
export interface TableSelection<Row> {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  /** « Choisir Halte numérique ». */
  readonly rowLabel: (row: Row) => string;
  readonly allLabel: string;
}

export interface TableProps<Row> {
  /** What the table holds; drawn unless `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly selection?: TableSelection<Row> | undefined;
  /** The row shown in a pane: miel soft, with its bar. */
  readonly currentKey?: string | null | undefined;
  /** A press anywhere on the row. The title cell must also hold a link or a button that does it. */
  readonly onRowPress?: ((row: Row) => void) | undefined;
  /** Shown when there are no rows. */
  readonly empty?: ReactNode;
  /** How a missing value is spoken. */
  readonly noValueLabel?: string | undefined;
  /** On a white pane. */
  readonly isOnSurface?: boolean | undefined;
  /** For cells of several lines. */
  readonly isComfortable?: boolean | undefined;
}

/** A plain table: hairlines, words left, figures right, its header always in sight. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, empty } = props;
  const hasFooter = columns.some((column) => column.footer !== undefined);
  return (
    <table
      className={classes(
        'es-table',
        props.isOnSurface && 'es-table--surface',
        props.isComfortable && 'es-table--comfortable',
      )}
    >
      <caption className={isCaptionHidden ? 'es-hidden' : ''}>{caption}</caption>
      <Head {...props} />
      <tbody>
        {rows.map((row) => (
          <Line key={rowKey(row)} {...props} row={row} />
        ))}
        {rows.length === 0 && empty ? (
          <tr>
            <td className="es-table-empty" colSpan={columns.length + (props.selection ? 1 : 0)}>
              {empty}
            </td>
          </tr>
        ) : null}
      </tbody>
      {hasFooter ? <Foot {...props} /> : null}
    </table>
  );
}

function Head<Row>({ columns, rows, rowKey, sort, onSort, selection }: TableProps<Row>) {
  return (
    <thead>
      <tr>
        {selection ? (
          <th className="es-table-select">
            <Checkbox
              label={selection.allLabel}
              isLabelHidden
              isSelected={rows.length > 0 && rows.every((row) => selection.keys.has(rowKey(row)))}
              isIndeterminate={isPart(selection.keys, rows.map(rowKey))}
              onChange={(all) => selection.onChange(new Set(all ? rows.map(rowKey) : []))}
            />
          </th>
        ) : null}
        {columns.map((column) => {
          const order = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              className={cellClass(column)}
              style={{ width: column.width }}
              {...(column.canSort ? { 'aria-sort': order ?? ('none' as const) } : {})}
            >
              {column.canSort && onSort ? (
                <>
                  <Button
                    className="es-table-sort"
                    onPress={() => onSort({ column: column.id, direction: opposite(order) })}
                  >
                    {column.label}
                    <SortSign order={order} />
                  </Button>
                  <span className="es-on-paper">{column.label}</span>
                </>
              ) : (
                <span className={column.isActions ? 'es-hidden' : undefined}>{column.label}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Line<Row>(props: TableProps<Row> & { readonly row: Row }) {
  const { row, columns, rowKey, selection, currentKey, onRowPress, noValueLabel } = props;
  const key = rowKey(row);
  const isCurrent = currentKey === key || selection?.keys.has(key);
  const mark = useMark(key);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the mouse: the title cell holds the same gesture for the keyboard
    <tr
      data-current={isCurrent || undefined}
      data-marked={mark === undefined ? undefined : ''}
      data-pressable={onRowPress ? true : undefined}
      onClick={(event) => {
        if (onRowPress && !isControl(event.target)) onRowPress(row);
      }}
    >
      {selection ? (
        <td className="es-table-select">
          <Checkbox
            label={selection.rowLabel(row)}
            isLabelHidden
            isSelected={selection.keys.has(key)}
            onChange={(isOn) => selection.onChange(withKey(selection.keys, key, isOn))}
          />
        </td>
      ) : null}
      {columns.map((column) => {
        const content = column.cell(row);
        const shown =
          isNothing(content) && !column.isActions ? <NoValue label={noValueLabel} /> : content;
        return column.isTitle ? (
          <th key={column.id} scope="row" className={cellClass(column)}>
            {shown}
            <Marked words={mark} />
          </th>
        ) : (
          <td key={column.id} className={cellClass(column)}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

function Foot<Row>({ columns, selection }: TableProps<Row>) {
  return (
    <tfoot>
      <tr>
        {selection ? <td className="es-table-select" aria-hidden="true" /> : null}
        {columns.map((column) => (
          <td key={column.id} className={cellClass(column)}>
            {column.footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function SortSign({ order }: { readonly order: Sort['direction'] | undefined }) {
  if (order === undefined) return null;
  return <Icon name={order === 'ascending' ? 'sortAscending' : 'sortDescending'} size={12} />;
}

const opposite = (order: Sort['direction'] | undefined): Sort['direction'] =>
  order === 'ascending' ? 'descending' : 'ascending';

const isPart = (chosen: ReadonlySet<string>, keys: readonly string[]): boolean => {
  const count = keys.filter((key) => chosen.has(key)).length;
  return count > 0 && count < keys.length;
};

const withKey = (keys: ReadonlySet<string>, key: string, isOn: boolean): ReadonlySet<string> =>
  new Set(isOn ? [...keys, key] : [...keys].filter((other) => other !== key));

const isNothing = (value: ReactNode): boolean =>
  value === undefined || value === null || value === '' || value === false;

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label, [role="button"]') !== null;

function cellClass<Row>({ align, isFirm, isActions }: Column<Row>): string {
  return classes(
    align === 'end' && 'es-table-end',
    isFirm && 'es-table-firm',
    isActions && 'es-table-actions',
  );
}
