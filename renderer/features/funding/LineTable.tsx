import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import type { BudgetSide } from '../../../shared/domain/vocabulary.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { clipboardRows } from '../../pasting/clipboardTable.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { LineRow } from './LineRow.tsx';
import { LineTotals } from './LineTotals.tsx';
import { useDraftLines } from './useDraftLines.ts';

export interface LineTableProps {
  readonly budget: Budget;
  readonly side: BudgetSide;
  readonly isReadOnly: boolean;
  /** Of a budget that was just added: its first line is what is to be written next. */
  readonly takesFocus?: boolean | undefined;
  /** Several rows were pasted in one of its cells, which has room for one. */
  readonly onRows?: ((rows: string) => void) | undefined;
}

/** One side of a budget as a table to type in; its last line is empty and waits. */
export function LineTable({ budget, side, isReadOnly, takesFocus, onRows }: LineTableProps) {
  const t = useT();
  const task = useTask();
  const table = useRef<HTMLTableElement>(null);
  const [removed, setRemoved] = useState<BudgetLine | null>(null);
  const lines = budget.lines.filter((line) => line.side === side);
  const { shown, onMade } = useDraftLines(lines);
  const isRevenue = side === 'revenue';

  useEffect(() => {
    if (takesFocus === true) focusSoon(() => table.current?.querySelector('input') ?? null);
  }, [takesFocus]);

  const inputOf = (index: number) =>
    table.current?.tBodies[0]?.rows[index]?.querySelector('input') ?? null;
  const began = useRef<Place | null>(null);
  const remove = (line: BudgetLine) =>
    task.run(async () => {
      const index = lines.findIndex(({ id }) => id === line.id);
      try {
        await write('budgetLine.remove', { id: line.id });
      } finally {
        setRemoved(null);
      }
      focusSoon(() => inputOf(index));
    });

  return (
    <div>
      <table className={isRevenue ? 'es-lines es-lines--revenue' : 'es-lines'} ref={table}>
        <caption>{isRevenue ? t('funding:line.revenues') : t('funding:line.expenses')}</caption>
        <thead>
          <tr>
            <th scope="col">{isRevenue ? t('funding:line.source') : t('funding:line.item')}</th>
            {isRevenue ? <th scope="col">{t('funding:line.funder')}</th> : null}
            {isRevenue ? <th scope="col">{t('funding:line.state')}</th> : null}
            <th scope="col">{t('funding:line.inKind')}</th>
            <th scope="col" className="es-lines-amount">
              {t('funding:line.amount')}
            </th>
            <th scope="col">
              <span className="es-hidden">{t('funding:line.actions')}</span>
            </th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and the arrows go from line to line, as Tab does to the next cell */}
        <tbody
          onKeyDown={(event) => {
            began.current = followEnter(event, began.current);
            followArrow(event);
          }}
          onPaste={(event) => {
            const rows = onRows === undefined ? null : clipboardRows(event.clipboardData);
            if (rows === null) return;
            event.preventDefault();
            onRows?.(rows);
          }}
        >
          {(isReadOnly ? shown.slice(0, -1) : shown).map(({ key, line }) => (
            <LineRow
              key={key}
              budget={budget}
              side={side}
              line={line}
              isReadOnly={isReadOnly}
              onMade={onMade}
              onRemove={setRemoved}
            />
          ))}
        </tbody>
        <LineTotals lines={lines} side={side} />
      </table>
      {isRevenue && !isReadOnly ? (
        <p className="es-small es-muted">{t('funding:line.askedByDefault')}</p>
      ) : null}
      <ConfirmDialog
        isOpen={removed !== null}
        tone="danger"
        title={t('funding:line.question', { line: removed?.label ?? '' })}
        confirmLabel={t('funding:line.confirm')}
        cancelLabel={t('funding:line.cancel')}
        isBusy={task.isBusy}
        onCancel={() => setRemoved(null)}
        onConfirm={() => {
          if (removed !== null) remove(removed);
        }}
      >
        <p>{t('funding:line.consequence')}</p>
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </div>
  );
}

/** A cell from which Tab went along its line. */
interface Place {
  readonly row: HTMLTableRowElement;
  readonly cell: number;
}

/**
 * Enter goes on as a spreadsheet does, where nothing else waits for it (a list that is dropped down): to the same
 * cell of the next line, for who fills a column; after Tab along a line, to the cell in which that line was begun,
 * for who types it whole. The line that waits is begun by its name. Gives where Tab began, null once it is over.
 */
function followEnter(
  event: KeyboardEvent<HTMLTableSectionElement>,
  began: Place | null,
): Place | null {
  const { key, target, shiftKey, defaultPrevented } = event;
  const row = target instanceof Element ? target.closest('tr') : null;
  const cell = target instanceof Element ? target.closest('td') : null;
  if (row === null || cell === null) return null;
  const here = began?.row === row ? began : null;
  // Tab from one field of a cell to its next goes on from there too.
  if (key === 'Tab') return shiftKey ? null : (here ?? { row, cell: cell.cellIndex });
  if (key !== 'Enter' || defaultPrevented) return here;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return here;
  if (target.getAttribute('aria-expanded') === 'true') return here;
  if (row.querySelector('input')?.value.trim() === '') return here;
  event.preventDefault();
  // Leaving the field stores it; the line that then waits is drawn a moment later.
  target.blur();
  focusWhenDrawn(row, here?.cell ?? cell.cellIndex);
  return null;
}

/** Up and down lead to the same cell of another line, with Ctrl to that of the first or of the one that waits. */
function followArrow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
  const isDown = key === 'ArrowDown';
  if (!(isDown || key === 'ArrowUp') || defaultPrevented || altKey || shiftKey) return;
  // A field that proposes names has a use for them.
  if (!(target instanceof HTMLInputElement) || target.role === 'combobox') return;
  const rows = [...event.currentTarget.rows];
  const [row, cell] = [target.closest('tr'), target.closest('td')];
  if (row === null || cell === null) return;
  const at = rows.indexOf(row);
  const to = ctrlKey || metaKey ? (isDown ? rows.length - 1 : 0) : at + (isDown ? 1 : -1);
  event.preventDefault();
  const next = rows[to]?.cells[cell.cellIndex]?.querySelector('input');
  next?.focus();
  // As Tab does: what is typed takes the place of what was there.
  if (next?.type === 'text') next.select();
}

function focusWhenDrawn(row: HTMLTableRowElement, cell: number) {
  const body = row.parentElement;
  if (!(body instanceof HTMLTableSectionElement)) return;
  const index = row.sectionRowIndex + 1;
  const focusNext = () => {
    const next = body.rows[index];
    // The last line waits for a name before anything else.
    const isWaiting = index === body.rows.length - 1;
    const same = isWaiting ? null : next?.cells[cell]?.querySelector('input');
    const input = same ?? next?.querySelector('input');
    input?.focus();
    // What is typed takes the place of what the cell held.
    if (input?.type === 'text' && input.value !== '') input.select();
  };
  if (body.rows.length > index) {
    focusNext();
    return;
  }
  const observer = new MutationObserver(() => {
    if (body.rows.length <= index) return;
    observer.disconnect();
    // The person may be elsewhere by now.
    if (document.activeElement === document.body) focusNext();
  });
  observer.observe(body, { childList: true });
}
