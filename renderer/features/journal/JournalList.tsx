import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { MOST_ON_PAPER, usePaper, useWhole } from '../../components/usePaper.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { JournalLine } from './JournalLine.tsx';
import type { Journal } from './useJournal.ts';

/** Of a closed line, and of the name of a day, in px, until they are measured. */
const LINE = 46;
/** So many lines before the end of what was fetched, the next ones are asked for. */
const AHEAD = 30;
/** Lines that a page of the keyboard goes over. */
const PAGE = 10;

/** The lines of the journal under their days; only those in sight are drawn. One stop of Tab, arrows between the lines. */
export function JournalList({ journal }: { readonly journal: Journal }) {
  const t = useT();
  const { entries, isLooking, isWhole, more } = journal;
  const undoable = useAnswer('change.next', undefined).undo?.id ?? null;
  const list = useRef<HTMLUListElement>(null);
  const [start, setStart] = useState(0);
  const [stop, setStop] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    setStart(list.current?.offsetTop ?? 0);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.es-frame-main') ?? null,
    estimateSize: () => LINE,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 12,
    scrollMargin: start,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      return stop >= range.count || indexes.includes(stop)
        ? indexes
        : [...indexes, stop].toSorted((a, b) => a - b);
    },
  });
  const isPaper = usePaper();
  const isPrinted = useWhole();
  const items = isPaper ? onPaper(entries.length) : virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    const isWanted = isPrinted && entries.length < MOST_ON_PAPER;
    if (!isWhole && (isWanted || last >= entries.length - AHEAD)) more();
  });
  useEffect(() => {
    if (wanted.current !== null && focusLine(list.current, wanted.current)) wanted.current = null;
  });

  function go(index: number) {
    setStop(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    wanted.current = index;
    if (focusLine(list.current, index)) wanted.current = null;
  }
  function press(event: KeyboardEvent<HTMLElement>) {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    if (!(target instanceof HTMLElement) || altKey || ctrlKey || metaKey) return;
    const at = Number(target.getAttribute('data-line') ?? Number.NaN);
    const to = TARGETS[key]?.(at, entries.length - 1);
    if (Number.isNaN(at) || to === undefined) return;
    event.preventDefault();
    go(Math.min(entries.length - 1, Math.max(0, to)));
  }
  const toggle = (id: number) =>
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  function footWords(): string {
    if (isPaper && (!isWhole || entries.length > items.length)) return t('journal:unprinted');
    if (!isWhole) return isLooking ? t('journal:looking') : '';
    return entries.length === 0 ? '' : t('journal:shown', { count: entries.length });
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go between the buttons of the list */}
      <ul
        ref={list}
        aria-label={t('journal:list')}
        className="es-journal"
        style={isPaper ? undefined : { height: virtualizer.getTotalSize() }}
        onKeyDown={press}
      >
        {items.map(({ index, start: top }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const day = localDay(entry.at);
          const before = entries[index - 1];
          return (
            <li
              key={entry.id}
              aria-posinset={index + 1}
              aria-setsize={isWhole ? entries.length : -1}
              ref={isPaper ? undefined : virtualizer.measureElement}
              data-index={index}
              className="es-journal-item"
              style={isPaper ? undefined : { transform: `translateY(${top - start}px)` }}
            >
              {before !== undefined && localDay(before.at) === day ? null : (
                <h2 className="es-journal-day">{formatPartialDate(day)}</h2>
              )}
              <JournalLine
                entry={entry}
                index={index}
                isStop={index === Math.min(stop, entries.length - 1)}
                isOpen={opened.has(entry.id)}
                isNext={entry.id === undoable}
                onStop={() => setStop(index)}
                onToggle={() => toggle(entry.id)}
              />
            </li>
          );
        })}
      </ul>
      <output className="es-journal-foot">{footWords()}</output>
    </>
  );
}

/** The lines that go to paper, one after the other. */
function onPaper(count: number): { index: number; start: number }[] {
  return Array.from({ length: Math.min(count, MOST_ON_PAPER) }, (_, index) => ({
    index,
    start: 0,
  }));
}

/** Where each key leads from a line. */
const TARGETS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Puts the focus on a line; false while it is not drawn. */
function focusLine(list: HTMLElement | null, index: number): boolean {
  const line = list?.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? null;
  line?.focus({ preventScroll: true });
  return line !== null;
}
