import { type ReactNode, useId } from 'react';
import { OnDemand } from '../feedback/OnDemand.tsx';
import { Icon } from '../icons/Icon.tsx';
import { classes, cssVariables } from '../props.ts';
import { Marked } from './Marked.tsx';
import { useMark } from './marked.ts';
import { recordLineId } from './useRecords.ts';
import './records.css';

export interface RecordRowProps {
  readonly id: string;
  /** What names the record, read as the row's gesture. */
  readonly title: ReactNode;
  /** After the title, lighter: `RecordFact`s. */
  readonly facts?: ReactNode;
  /** Before the title: a date, a mark. */
  readonly lead?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The fields, drawn only while it is open. */
  readonly children: ReactNode;
}

/** A record on one line, which opens in place into its fields. Belongs in a `RecordList`. */
export function RecordRow(props: RecordRowProps) {
  const { id, title, facts, lead, isOpen, onToggle, children } = props;
  const panelId = useId();
  const lineId = recordLineId(id);
  const mark = useMark(id);
  return (
    <li
      className={classes('es-record', isOpen && 'es-record--open')}
      data-marked={mark === undefined ? undefined : ''}
    >
      <button
        type="button"
        id={lineId}
        className="es-record-line"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': panelId } : {})}
        onClick={onToggle}
      >
        <Icon name={isOpen ? 'down' : 'right'} />
        {lead === undefined ? null : <span className="es-record-lead">{lead}</span>}
        <span className="es-record-title">
          {title}
          <Marked words={mark} />
        </span>
        {facts === undefined ? null : <span className="es-record-facts">{facts}</span>}
      </button>
      {isOpen ? (
        <section id={panelId} className="es-record-panel" aria-labelledby={lineId}>
          <OnDemand>{children}</OnDemand>
        </section>
      ) : null}
    </li>
  );
}

/** Rows between hairlines. */
export function RecordList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className="es-records" aria-label={label}>
      {children}
    </ul>
  );
}

/** One thing said of a record on its line; cut when it is too long, whole inside. */
export function RecordFact({
  children,
  width,
  isEnd = false,
}: {
  readonly children: ReactNode;
  /** Figures and money go right, where the facts stand in a row. */
  readonly isEnd?: boolean | undefined;
  /** In px, so that facts of one kind stand under one another; `rest` takes what the title leaves. */
  readonly width?: number | 'rest' | undefined;
}) {
  return (
    <span
      className={classes(
        'es-record-fact',
        width === 'rest' && 'es-record-fact--rest',
        isEnd && 'es-record-fact--end',
      )}
      style={typeof width === 'number' ? cssVariables({ '--es-fact': `${width}px` }) : {}}
    >
      {children}
    </span>
  );
}
