import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import { parseCellDate } from '../../shared/domain/import/importDates.ts';
import { formatCents } from '../../shared/domain/money.ts';
import {
  DATE_WRITINGS,
  type DateOrders,
  NO_ORDERS,
  type ShortDateOrder,
  shortDates,
} from '../../shared/domain/pastedDates.ts';
import {
  mendedAs,
  type PastedCell,
  type PastedField,
  type PastedRow,
  pastedKey,
  pastedRows,
} from '../../shared/domain/pastedRows.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { Banner } from '../components/feedback/Banner.tsx';
import { PartialDateField } from '../components/fields/PartialDateField.tsx';
import { Select } from '../components/fields/Select.tsx';
import { TextArea } from '../components/fields/TextArea.tsx';
import { AddDialog } from '../components/records/AddDialog.tsx';
import { giveUpWords } from '../components/records/giveUpWords.ts';
import { markRecords } from '../components/records/marked.ts';
import { useFieldRules } from '../fieldRules.ts';
import { LongTable } from '../LongTable.tsx';
import { write } from '../queries.ts';
import { refusalSentence } from '../shell/refusal.ts';
import { useT } from '../strings.ts';
import { clipboardTable } from './clipboardTable.ts';
import { leftWords } from './leftWords.ts';
import { RowsAside } from './RowsAside.tsx';
import { RowsToMend } from './RowsToMend.tsx';
import { sayAdded } from './sayAdded.ts';
import './pasting.css';

/** A column of what is pasted, with its name on the screen; of a choice, what each answer is called. */
export interface PastedColumn<K extends string> extends PastedField<K> {
  readonly label: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
}

interface PasteRowsProps<K extends string> {
  readonly title: string;
  readonly columns: readonly PastedColumn<K>[];
  /** What is added of the rows, each of which is right. */
  readonly toAdd: (rows: readonly PastedRow<K>[]) => Input<'pastedRows.add'>;
  /** Rows that were pasted elsewhere, and what their place says where they do not. */
  readonly begun?:
    | { readonly text: string; readonly owedTo: Partial<Record<K, string>> }
    | undefined;
  /** Asked, or said, of all the rows, before what is understood of each. */
  readonly question?: ReactNode;
  /** Proposed, or asked, of the rows that are understood, under them all. */
  readonly beside?: ((rows: readonly PastedRow<K>[]) => ReactNode) | undefined;
  /** Other rows came: what was said of the former ones is to be forgotten. */
  readonly onPasted?: (() => void) | undefined;
  /** What of the rows to add their records cannot hold, in a sentence. */
  readonly lost?: (rows: readonly PastedRow<K>[]) => string | null;
  /** They were added: what would hide them in their list goes. */
  readonly onAdded?: ((added: Input<'pastedRows.add'>) => void) | undefined;
  readonly onClose: () => void;
}

/** Of a column of which nothing is taken. */
const NOWHERE = 'none';
const NOTHING: { mended: ReadonlyMap<string, string>; aside: ReadonlyMap<number, boolean> } = {
  mended: new Map(),
  aside: new Map(),
};

/**
 * Rows of a spreadsheet, or of a table of Word, before they are added: what is understood of each, what cannot be
 * taken, with its reason, mended here or left out. All are added, or none, and taken back as one.
 */
export function PasteRows<K extends string>(props: PasteRowsProps<K>) {
  const { title, columns, toAdd, begun, question, beside, onPasted, lost, onAdded, onClose } =
    props;
  const t = useT();
  const rules = useFieldRules();
  const [text, setText] = useState(begun?.text ?? '');
  const [said, setSaid] = useState(NOTHING);
  const [paste, setPaste] = useState(0);
  const [orders, setOrders] = useState<DateOrders>(NO_ORDERS);
  const [columnsSaid, setColumnsSaid] = useState<ReadonlyMap<number, K | null>>(new Map());
  const [owedTo, setOwedTo] = useState<Partial<Record<K, string | null>>>(begun?.owedTo ?? {});
  const [problem, setProblem] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const fields = columns.map((column) => ({
    ...column,
    otherwise: owedTo[column.key] ?? column.otherwise ?? null,
  }));
  const pasted = pastedRows(text, fields, { ...said, orders, columns: columnsSaid });
  const { rows, aside, ordersAsked, owed, waits, beyond, vague } = pasted;
  const right = rows.filter(({ isRight }) => isRight);
  const waiting = rows.filter(({ isWaiting }) => isWaiting);
  const wrong = rows.filter(({ isRight, isWaiting }) => !isRight && !isWaiting);
  const lostWords = lost?.(right) ?? null;
  const isAllTaken = pasted.columnsLeft.length === 0 && lostWords === null;
  const unanswered = isTried ? t('pasting:fault.owed') : undefined;
  const asked = DATE_WRITINGS.flatMap((writing) => {
    const date = ordersAsked[writing];
    return date === null ? [] : [{ writing, date, days: daysMeant(date) }];
  });
  const questions = waits.length + asked.filter(({ writing }) => orders[writing] === null).length;

  function take(typed: string) {
    setText(typed);
    setProblem(undefined);
  }

  function onPaste(event: ClipboardEvent) {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    // What was mended of other rows says nothing of these.
    setSaid(NOTHING);
    setOrders(NO_ORDERS);
    setColumnsSaid(new Map());
    setIsTried(false);
    setPaste(paste + 1);
    onPasted?.();
    const table = clipboardTable(clipboardData);
    if (table === null) return;
    event.preventDefault();
    take(table);
  }

  function leave(place: number, isAside: boolean) {
    setProblem(undefined);
    setSaid({ ...said, aside: new Map(said.aside).set(place, isAside) });
  }

  async function add() {
    if (rows.length === 0) {
      setProblem(t('pasting:nothing'));
      return false;
    }
    if (wrong.length > 0 || waiting.length > 0) return false;
    const given = toAdd(right);
    const added = await write('pastedRows.add', given);
    sayAdded(t('pasting:added', { count: added.count }), added);
    onAdded?.(given);
    markRecords(added.ids, t('pasting:mark'));
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={title}
      addLabel={
        right.length === 0 ? t('pasting:addNone') : t('pasting:add', { count: right.length })
      }
      disabledReason={
        rows.length > 0 ? undefined : t(aside.length === 0 ? 'pasting:nothing' : 'pasting:allAside')
      }
      cancelLabel={t('action.cancel')}
      onAdd={add}
      onTried={() => setIsTried(rows.length > 0)}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      isFilled={text !== ''}
      size="large"
    >
      <div onPaste={onPaste}>
        <TextArea
          label={t('pasting:field')}
          help={t('pasting:fieldHelp', {
            columns: columns.map(({ label }) => label).join(t('pasting:between')),
          })}
          rows={3}
          maxRows={5}
          spellCheck={false}
          value={text}
          onChange={take}
          error={problem}
        />
      </div>
      {beyond === null ? null : (
        <Banner tone="warning" isLive>
          {t('pasting:beyond', { most: rows.length, count: beyond.count, row: beyond.from })}
        </Banner>
      )}
      <output className={isAllTaken ? 'es-hidden' : 'es-stack es-stack--tight'}>
        {pasted.columnsLeft.length === 0 ? null : (
          <Banner tone="notice">{leftWords(pasted.columnsLeft, t)}</Banner>
        )}
        {lostWords === null ? null : <Banner tone="notice">{lostWords}</Banner>}
      </output>
      {text === '' ? null : question}
      {vague.length === 0 ? null : (
        <div className="es-fields">
          {vague.map(({ column, heading, key }) => (
            <Select
              key={column}
              label={t('pasting:vague', { heading })}
              help={t('pasting:vagueHelp')}
              placeholder={t('action.choose')}
              options={[
                ...columns
                  .filter(({ reads }) => reads === 'date')
                  .map((one) => ({ id: one.key, label: one.label })),
                { id: NOWHERE, label: t('pasting:vagueNone') },
              ]}
              value={key ?? NOWHERE}
              onChange={(id) => {
                const chosen = columns.find((one) => one.key === id)?.key ?? null;
                setColumnsSaid(new Map(columnsSaid).set(column, chosen));
                setSaid({ ...said, mended: mendedAs(said.mended, key, chosen) });
              }}
            />
          ))}
        </div>
      )}
      {owed.length === 0 && asked.length === 0 ? null : (
        <div className="es-fields">
          {columns
            .filter(({ key }) => owed.includes(key))
            .map(({ key, label, reads, options = [] }) =>
              reads === 'date' ? (
                <PartialDateField
                  {...rules.dates}
                  key={key}
                  label={t('pasting:owed', { field: label })}
                  requiredNote={t('mandatory')}
                  value={owedTo[key] ?? null}
                  onChange={(date) => setOwedTo({ ...owedTo, [key]: date })}
                  error={waits.includes(key) ? unanswered : undefined}
                />
              ) : (
                <Select
                  key={key}
                  label={t('pasting:owed', { field: label })}
                  requiredNote={t('mandatory')}
                  placeholder={t('action.choose')}
                  options={options}
                  value={owedTo[key] ?? null}
                  onChange={(id) => setOwedTo({ ...owedTo, [key]: id })}
                  error={waits.includes(key) ? unanswered : undefined}
                />
              ),
            )}
          {asked.map(({ writing, date, days }) => (
            <Select
              key={writing}
              label={t('pasting:order', {
                text: date,
                days: days.map(({ day }) => day).join(t('pasting:or')),
              })}
              requiredNote={t('mandatory')}
              help={t('pasting:orderHelp')}
              placeholder={t('action.choose')}
              options={days.map(({ order, day }) => ({
                id: order,
                label: t('import:order.is', { date: day }),
              }))}
              // An answer to a date that is asked of no more may not be one of this one's.
              value={days.some(({ order }) => order === orders[writing]) ? orders[writing] : null}
              onChange={(id) => {
                const order = days.find((one) => one.order === id)?.order ?? null;
                setOrders({ ...orders, [writing]: order });
              }}
              error={orders[writing] === null ? unanswered : undefined}
            />
          ))}
        </div>
      )}
      {beside?.(right)}
      <RowsToMend
        key={paste}
        rows={wrong}
        columns={columns}
        waits={waits}
        onMend={(place, key, mended) =>
          setSaid({ ...said, mended: new Map(said.mended).set(pastedKey(place, key), mended) })
        }
        onAside={(place) => leave(place, true)}
      />
      <RowsAside rows={aside} onTakeBack={(place) => leave(place, false)} />
      <UnderstoodRows
        title={
          questions > 1
            ? t('pasting:waitingMore', { count: waiting.length, questions })
            : t('pasting:waiting', { count: waiting.length })
        }
        rows={waiting}
        columns={columns.filter(({ key }) => !waits.includes(key))}
      />
      <UnderstoodRows
        title={t('pasting:ready', { count: right.length })}
        rows={right}
        columns={columns}
      />
    </AddDialog>
  );
}

/** The days that a date of figures may be, by what comes first in it. */
function daysMeant(text: string): { order: ShortDateOrder; day: string }[] {
  const short = shortDates(text);
  if (short.length > 0) {
    return short.map(({ orders: [order], date }) => ({ order, day: formatPartialDate(date) }));
  }
  return (['day_first', 'month_first'] as const).map((order) => {
    const date = parseCellDate(text, order);
    const day = date.ok && date.value !== null ? formatPartialDate(date.value) : text;
    return { order, day };
  });
}

interface UnderstoodRowsProps<K extends string> {
  readonly title: string;
  readonly rows: readonly PastedRow<K>[];
  readonly columns: readonly PastedColumn<K>[];
}

/** Rows as they were understood, under how many they are. */
function UnderstoodRows<K extends string>({ title, rows, columns }: UnderstoodRowsProps<K>) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <section className="es-stack es-stack--tight">
      <output>
        <strong>{title}</strong>
      </output>
      <LongTable
        caption={t('pasting:preview')}
        isCaptionHidden
        isOnSurface
        rows={rows}
        rowKey={({ place }) => String(place)}
        noValueLabel={t('empty')}
        columns={columns.map((column, index) => ({
          id: column.key,
          label: column.label,
          isTitle: index === 0,
          align: column.reads === 'money' ? ('end' as const) : ('start' as const),
          isFirm: column.reads === 'money' || column.reads === 'date',
          cell: (row: PastedRow<K>) => {
            const cell = row.cells[column.key];
            const words = shown(cell, column);
            return cell.isDrawn ? t('pasting:drawn', { value: words }) : words;
          },
        }))}
      />
    </section>
  );
}

/** A cell as it was understood. */
function shown<K extends string>({ value }: PastedCell, column: PastedColumn<K>): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return formatCents(value);
  if (column.reads === 'date') return formatPartialDate(value);
  if (column.reads !== 'choice') return value;
  return column.options?.find(({ id }) => id === value)?.label ?? value;
}
