import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { InitiativeRow } from '../../../shared/domain/schemas/detail.ts';
import { Button } from '../../components/actions/Button.tsx';
import type { Sort } from '../../components/data/Table.tsx';
import { classes } from '../../components/props.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { InitiativeLine } from './InitiativeLine.tsx';
import { SortableHead } from './SortableHead.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import { useVirtualRows } from './useVirtualRows.ts';
import '../../components/data/Table.css';

interface InitiativeTableProps {
  readonly rows: readonly InitiativeRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Takes the filter away, where nothing answers it. */
  readonly onClear: () => void;
}

/** Under this width sectors and territories go under the title. */
const WIDE_FROM = 860;

/** The initiatives as a table that stays fast at ten thousand rows; arrows go from title to title. */
export function InitiativeTable({ rows, sort, onSort, onClear }: InitiativeTableProps) {
  const t = useT();
  const grid = useAnswer('grid.definition', { gridVersionId: null });
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(scroller, WIDE_FROM);
  const virtual = useVirtualRows(rows.length, scroller, isNarrow ? 54 : 33);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focusRow(scroller.current, wanted.current))
      wanted.current = null;
  });

  function move(event: KeyboardEvent<HTMLElement>) {
    const at = rowAt(event.target);
    const to = TARGETS[event.key]?.(at, rows.length - 1);
    if (to === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    const index = Math.min(rows.length - 1, Math.max(0, to));
    wanted.current = focusRow(scroller.current, index) ? null : index;
    virtual.keep(index);
    virtual.reveal(index);
  }

  return (
    <div className="es-list-scroll" ref={scroller}>
      <table
        className={classes('es-table es-initiatives', isNarrow && 'es-initiatives--narrow')}
        aria-label={t('initiative:list.table')}
        aria-rowcount={rows.length + 1}
      >
        <SortableHead isNarrow={isNarrow} sort={sort} onSort={onSort} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows are a shortcut: each title is also a stop of the Tab key */}
        <tbody onKeyDown={move} onFocus={(event) => virtual.keep(rowAt(event.target))}>
          {virtual.rows.map((entry) => {
            if (entry.kind === 'gap') {
              return (
                <tr key={entry.key} aria-hidden="true" className="es-list-gap">
                  {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- only height */}
                  <td colSpan={isNarrow ? 3 : 5} style={{ height: entry.height }} />
                </tr>
              );
            }
            const row = rows[entry.index];
            return row === undefined ? null : (
              <InitiativeLine
                key={row.id}
                ref={virtual.measure}
                row={row}
                index={entry.index}
                grid={grid}
                isNarrow={isNarrow}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <div className="es-list-none">
          <p>{t('initiative:list.noMatch')}</p>
          <Button onPress={onClear}>{t('initiative:list.clear')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Where each key leads from the title of a row. */
const TARGETS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The index of the row in which an element is; not a number outside of all. */
function rowAt(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return Number(row?.getAttribute('data-index') ?? Number.NaN);
}

/** Puts the focus on the title of a row; false while the row is not drawn. */
function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const link = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  link?.focus();
  return link !== null && link !== undefined;
}
