import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { Columns, MainColumn } from '../../../components/layout/Pane.tsx';
import { useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { StageBoard } from '../board/StageBoard.tsx';
import { SelectionActions } from '../bulk/SelectionActions.tsx';
import { fitting } from './columns.ts';
import { FilterBar } from './FilterBar.tsx';
import { InitiativePane } from './InitiativePane.tsx';
import { ListTable } from './ListTable.tsx';
import { groupedLines, type Line, plainLines } from './lines.ts';
import { placeLeft } from './placeLeft.ts';
import { ReadingLegend } from './ReadingLegend.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useChosen } from './useChosen.ts';
import type { ListState } from './useListView.ts';
import { type Rows, useRows } from './useRows.ts';
import { useWidthOf } from './useWidthOf.ts';
import { ViewTabs } from './ViewTabs.tsx';

interface ListBodyProps {
  /** The title of the screen and its gestures, beside the pane. */
  readonly header: ReactNode;
  readonly state: ListState;
  /** Initiatives of the portfolio. */
  readonly count: number;
  readonly onOpen: (id: string) => void;
  readonly onKeep: () => void;
}

/** From this width of the screen on, the row where one is shows at the right. */
const PANE_FROM = 980;

/** At the left and the right of the table, in px. */
const MARGINS = 48;

/** The filters, the table, the pane of the row where one is. */
export function ListBody({ header, state, count, onOpen, onKeep }: ListBodyProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const grid = useAnswer('grid.definition', { gridVersionId: null });
  const { today } = useAnswer('app.state', undefined);
  const { view } = state;
  const keysId = useId();
  const whole = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const wholeWidth = useWidthOf(whole);
  const mainWidth = useWidthOf(main);
  const query = useMemo(
    () => ({ filter: view.filter, sort: view.sort, group: view.group }),
    [view.filter, view.sort, view.group],
  );
  const rows = useRows(query);
  const { group, filter } = rows.query;
  const shown = JSON.stringify(rows.query);
  const place = placeLeft(state.left, shown);
  const [closed, setClosed] = useState(place.closed);
  const [current, setCurrent] = useState(place.current);
  const chosen = useChosen(filter, rows.total);
  const lines = useMemo(
    () => (group === null ? plainLines(rows.total) : groupedLines(rows.groups, closed)),
    [group, rows.total, rows.groups, closed],
  );
  const columns = useMemo(
    () => fitting(view.columns, mainWidth - MARGINS),
    [view.columns, mainWidth],
  );
  const hidden = mainWidth === 0 ? 0 : view.columns.length - columns.length;

  // The row where one is stays the same one as rows come and go around it.
  const currentLine = lineOf(current, lines, rows);
  const line = lines.at(currentLine);
  const row = line?.kind === 'row' ? rows.at(line.offset) : undefined;
  // A key that goes down the list moves the row at once; what the pane says of it follows when nothing waits.
  const told = useDeferredValue(row);
  const closePane = useCallback(
    () => setCurrent((before) => ({ ...before, isPaneOpen: false })),
    [setCurrent],
  );
  place.keep({ current, closed });
  const isBoard = state.look === 'board';
  const hasPane = !isBoard && wholeWidth >= PANE_FROM && row !== undefined && current.isPaneOpen;

  return (
    <div className="es-list-whole" ref={whole}>
      <Columns>
        <MainColumn>
          <div className="es-list-main" ref={main}>
            {header}
            <ViewTabs state={state} />
            <FilterBar
              ref={bar}
              grid={grid}
              filter={view.filter}
              onText={state.write}
              onChange={(next) => state.change({ filter: next })}
              onKeep={state.isChanged ? onKeep : undefined}
              keepReason={readOnly}
            />
            {isBoard && rows.total > 0 ? (
              <StageBoard filter={view.filter} sort={view.sort} onOpen={onOpen} />
            ) : null}
            {rows.isReady && !isBoard ? (
              <ListTable
                rows={rows}
                lines={lines}
                group={group}
                columns={columns}
                view={view}
                onSort={(sort) => state.change({ sort })}
                chosen={chosen}
                current={currentLine}
                currentId={current.id}
                onCurrent={(index, id) => setCurrent({ index, id, isPaneOpen: true })}
                // Choosing opens nothing: the lines stay where they are under the hand.
                onChosen={(index, id) => setCurrent({ index, id, isPaneOpen: hasPane })}
                keysId={keysId}
                onOpen={onOpen}
                onToggleGroup={(value) => setClosed((before) => toggled(before, value))}
                startsAt={place.scroll}
                onScroll={(scroll) => place.keep({ scroll })}
              />
            ) : null}
            {rows.isReady && rows.total === 0 ? (
              <div className="es-list-none">
                <p>{t('list:noMatch')}</p>
                <Button
                  onPress={() => {
                    state.change({ filter: {} });
                    bar.current?.querySelector('input')?.focus();
                  }}
                >
                  {t('list:clear')}
                </Button>
              </div>
            ) : null}
            {isBoard ? null : (
              <SelectionBar chosen={chosen} total={rows.total}>
                <SelectionActions
                  selection={chosen.selection}
                  count={chosen.count}
                  onDone={chosen.clear}
                />
              </SelectionBar>
            )}
            <div className="es-list-foot">
              <output>
                {rows.total === count
                  ? t('list:count', { count })
                  : t('list:filtered', { count: rows.total, total: count })}
                {hidden > 0 && !isBoard ? ` · ${t('list:hidden', { count: hidden })}` : ''}
                {!isBoard && (group === 'sector' || group === 'territory')
                  ? ` · ${t('list:several')}`
                  : ''}
              </output>
              <span id={keysId} className="es-list-keys">
                {isBoard ? null : t('list:keys')}
              </span>
              {columns.includes('reading') && !isBoard ? <ReadingLegend /> : null}
            </div>
          </div>
        </MainColumn>
        {hasPane ? (
          <InitiativePane row={told ?? row} grid={grid} today={today} onClose={closePane} />
        ) : null}
      </Columns>
    </div>
  );
}

function toggled(closed: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** How far around its former place the row where one is is looked for. */
const AROUND = 100;

/** The line where the row now is, near where it was; where it was when it is not found there. */
function lineOf(
  { index, id }: { readonly index: number; readonly id: string | null },
  lines: { readonly count: number; readonly at: (index: number) => Line | undefined },
  rows: Rows,
): number {
  const idAt = (near: number) => {
    const line = lines.at(near);
    return line?.kind === 'row' ? rows.at(line.offset)?.id : undefined;
  };
  const there = idAt(index);
  if (id === null || there === id) return Math.min(index, lines.count - 1);
  for (let distance = 1; distance <= AROUND; distance += 1) {
    if (idAt(index + distance) === id) return index + distance;
    if (idAt(index - distance) === id) return index - distance;
  }
  return -1;
}
