import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { ListGroup } from '../../../../shared/domain/initiativeFilter.ts';
import type {
  InitiativeSort,
  ListView,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { columnSizes } from './columns.ts';
import { GroupLine } from './GroupLine.tsx';
import { groupLabel } from './groupLabel.ts';
import { ListHead } from './ListHead.tsx';
import type { Lines } from './lines.ts';
import type { OtherColumn } from './listView.ts';
import { RowLine } from './RowLine.tsx';
import type { ChosenLines } from './useChosen.ts';
import { lineAt, targetOf, useLineFocus } from './useLineKeys.ts';
import { useLinesInSight } from './useLinesInSight.ts';
import type { Rows } from './useRows.ts';
import '../../../components/data/Table.css';

interface ListTableProps {
  readonly rows: Rows;
  readonly lines: Lines;
  readonly group: ListGroup | null;
  readonly columns: readonly OtherColumn[];
  readonly view: ListView;
  readonly onSort: (sort: InitiativeSort) => void;
  readonly chosen: ChosenLines;
  /** The line of the pane; -1 for none. */
  readonly current: number;
  readonly currentId: string | null;
  readonly onCurrent: (index: number, id: string | null) => void;
  /** One went to a line to choose it, rather than to see it. */
  readonly onChosen: (index: number, id: string | null) => void;
  /** What says the keys. */
  readonly keysId: string;
  readonly onOpen: (id: string) => void;
  readonly onToggleGroup: (value: string) => void;
  /** Where the table was scrolled to when it was left, in px. */
  readonly startsAt: number;
  readonly onScroll: (offset: number) => void;
}

/** The initiatives as a table that stays fast at ten thousand: one stop of the Tab key, arrows inside. */
export function ListTable(props: ListTableProps) {
  const { rows, lines, group, columns, view, onSort, chosen, current, currentId } = props;
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const grid = useAnswer('grid.definition', { gridVersionId: null });
  const context = useMemo(() => ({ t, today, grid }), [t, today, grid]);
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useLinesInSight(lines.count, scroller, current, props.startsAt);
  const focus = useLineFocus(scroller, sight.reveal);
  const anchor = useRef<number | null>(null);
  const stop = current < 0 ? 0 : current;

  const seenFirst = offsetNear(lines, sight.printed === null ? sight.first : 0);
  const seenLast = offsetNear(lines, sight.printed === null ? sight.last : sight.printed - 1);
  const kept = lines.at(current);
  const keptOffset = kept?.kind === 'row' ? kept.offset : 0;
  useEffect(() => rows.see(seenFirst, seenLast, keptOffset));

  // Another query begins at its top; the same one stays where it is, whatever was written.
  const shown = JSON.stringify(rows.query);
  const former = useRef(shown);
  useEffect(() => {
    if (former.current !== shown) scroller.current?.scrollTo({ top: 0 });
    former.current = shown;
  }, [shown]);

  const idAt = (index: number) => {
    const line = lines.at(index);
    return line?.kind === 'row' ? (rows.at(line.offset)?.id ?? null) : null;
  };

  function go(index: number, isExtending: boolean, from: number, isChoosing = isExtending) {
    if (isChoosing) props.onChosen(index, idAt(index));
    else props.onCurrent(index, idAt(index));
    focus(index);
    if (!isExtending) anchor.current = null;
    else void extend((anchor.current ??= from), index, from);
  }

  /** From the place where Shift was first held to this line; what a shorter reach leaves is let go. */
  async function extend(from: number, to: number, before: number) {
    const [low, high] = [Math.min(from, to, before), Math.max(from, to, before)];
    const [first, last] = [offsetNear(lines, low), offsetNear(lines, high)];
    const ids = await rows.between(first, last);
    const wanted = [offsetNear(lines, Math.min(from, to)), offsetNear(lines, Math.max(from, to))];
    const isIn = (_: string, index: number) =>
      first + index >= (wanted[0] ?? 0) && first + index <= (wanted[1] ?? 0);
    chosen.set(
      ids.filter((id, index) => !isIn(id, index)),
      false,
    );
    chosen.set(ids.filter(isIn), true);
  }

  function toggle(index: number) {
    const id = idAt(index);
    if (id !== null) chosen.set([id], !chosen.has(id));
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const at = lineAt(event.target);
    if (Number.isNaN(at)) return;
    const line = lines.at(at);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const to = isPlain ? targetOf(event.key, at, lines.count, sight.page) : undefined;
    if (to !== undefined) go(to, event.shiftKey, at);
    else if (event.key.toLowerCase() === 'a' && !isPlain && !event.altKey) chosen.setAll();
    else if (event.key === 'Escape' && chosen.count > 0) chosen.clear();
    else if (line?.kind === 'group') {
      if (event.key === 'ArrowLeft' && line.isOpen) props.onToggleGroup(line.value);
      else if (event.key === 'ArrowRight' && !line.isOpen) props.onToggleGroup(line.value);
      else return;
    } else if (event.key === ' ') toggle(at);
    else if (event.key === 'Enter') {
      const id = idAt(at);
      if (id !== null) props.onOpen(id);
    } else return;
    event.preventDefault();
  }

  function point(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const at = lineAt(target);
    if (!(target instanceof Element) || Number.isNaN(at)) return;
    const line = lines.at(at);
    if (line?.kind === 'group') {
      props.onCurrent(at, null);
      props.onToggleGroup(line.value);
    } else if (event.shiftKey) {
      event.preventDefault();
      go(at, true, stop);
    } else if (target.closest('[data-box]') !== null || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      go(at, false, at, true);
      toggle(at);
    } else if (target.closest('a') === null) go(at, false, at);
  }

  return (
    <div
      className="es-list-scroll"
      ref={scroller}
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop)}
    >
      {sight.unprinted > 0 ? (
        <p>
          {t('rows.unprinted', { count: sight.unprinted })} {t('rows.exported')}
        </p>
      ) : null}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows are gone through by the arrows is a grid (ARIA)
        role="grid"
        className="es-table es-list"
        aria-label={t('list:table')}
        aria-rowcount={lines.count + 1}
        aria-multiselectable="true"
        aria-describedby={props.keysId}
      >
        <colgroup>
          {columnSizes(columns).map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <ListHead columns={columns} sort={view.sort} onSort={onSort} chosen={chosen} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the rows of the grid are what is pressed, by mouse and by keyboard */}
        <tbody
          onKeyDown={press}
          onClick={point}
          onDoubleClick={({ target }) => {
            const id = idAt(lineAt(target));
            if (id !== null) props.onOpen(id);
          }}
        >
          {sight.drawn.map((drawn) => {
            if (drawn.kind === 'gap') {
              return (
                <tr key={drawn.key} aria-hidden="true" className="es-list-gap">
                  {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- only height */}
                  <td colSpan={columns.length + 2} style={{ height: drawn.height }} />
                </tr>
              );
            }
            const { index } = drawn;
            const line = lines.at(index);
            if (line === undefined) return null;
            if (line.kind === 'group') {
              return (
                <GroupLine
                  key={`group ${line.value}`}
                  label={groupLabel(group, line.value, t)}
                  count={line.count}
                  isOpen={line.isOpen}
                  index={index}
                  width={columns.length + 2}
                  isStop={index === stop}
                />
              );
            }
            const row = rows.at(line.offset);
            if (row === undefined) {
              return (
                <tr key={index} aria-hidden="true" className="es-list-gap es-list-coming">
                  {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- on its way */}
                  <td colSpan={columns.length + 2} style={{ height: 33 }} />
                </tr>
              );
            }
            return (
              <RowLine
                key={group === null ? row.id : `${index} ${row.id}`}
                row={row}
                index={index}
                columns={columns}
                context={context}
                isChosen={chosen.has(row.id)}
                isCurrent={row.id === currentId && index === current}
                isStop={index === stop}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The row at a line, or the first after it where the line is the head of a group. */
function offsetNear(lines: Lines, index: number): number {
  for (let near = Math.max(0, index); near < lines.count; near += 1) {
    const line = lines.at(near);
    if (line?.kind === 'row') return line.offset;
  }
  for (let near = Math.min(index, lines.count - 1); near >= 0; near -= 1) {
    const line = lines.at(near);
    if (line?.kind === 'row') return line.offset;
  }
  return 0;
}
