import type { Deadline } from '../../domain/handover/deadlines.ts';
import type { Decision } from '../../domain/handover/decisions.ts';
import type { About } from '../../domain/handover/handed.ts';
import { isGiven, type Promised } from '../../domain/handover/promises.ts';
import {
  dayCell,
  moneyCell,
  namesCell,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetOf,
  textCell,
  timeCell,
} from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import type { HandoverModel, InitiativeLine } from './handoverModel.ts';
import { decidedInWords } from './lines.ts';

/** A list whose lines are made one by one, as they are asked for: there may be a hundred thousand. */
export type LongSheet = Omit<Sheet, 'rows'> & {
  readonly rows: Iterable<readonly SheetCell[]>;
};

function longSheet<Row>(
  title: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): LongSheet {
  return { ...sheetOf(title, columns, []), rows: linesOf(columns, rows) };
}

function* linesOf<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Generator<readonly SheetCell[]> {
  for (const row of rows) yield columns.map(({ cell }) => cell(row));
}

/** The lists of a handover that are its own, by the names that their files have. */
export function handoverSheets(model: HandoverModel, t: Translate): LongSheet[] {
  const words = { versions: model.versions, relatives: model.relatives };
  const due = [...model.calendar.late, ...model.calendar.stale, ...model.calendar.ahead];
  return [
    longSheet(t('handover:fileTitle.initiatives'), initiativeColumns(t), model.initiatives),
    longSheet(t('handover:fileTitle.promises'), promiseColumns(t), model.promises),
    longSheet(t('handover:fileTitle.calendar'), deadlineColumns(t), due),
    longSheet(
      t('handover:fileTitle.decisions'),
      decisionColumns(t, (one) => decidedInWords(one.decided, words, t)),
      model.decisions,
    ),
  ];
}

function initiativeColumns(t: Translate): SheetColumn<InitiativeLine>[] {
  return [
    { head: t('handover:initiatives.name'), cell: ({ title }) => textCell(title) },
    {
      head: t('handover:initiatives.stage'),
      cell: ({ stage }) => textCell(stage === null ? null : t(`vocabulary:stageShort.${stage}`)),
    },
    { head: t('sheet:column.since'), cell: ({ since }) => dayCell(since) },
    { head: t('handover:initiatives.carrier'), cell: ({ carrier }) => textCell(carrier) },
    { head: t('handover:initiatives.news'), cell: ({ lastNews }) => dayCell(lastNews) },
    { head: t('handover:initiatives.next'), cell: ({ next }) => dayCell(next?.date ?? null) },
    {
      head: t('handover:initiatives.archived'),
      cell: ({ isArchived }) => textCell(isArchived ? t('handover:initiative.archived') : null),
    },
  ];
}

function promiseColumns(t: Translate): SheetColumn<Promised>[] {
  return [
    { head: t('handover:promise.when'), cell: ({ date }) => dayCell(date) },
    { head: t('sheet:column.time'), cell: ({ time }) => timeCell(time) },
    {
      head: t('handover:promises.title'),
      cell: (one) =>
        textCell(t(isGiven(one) ? 'handover:promises.given' : 'handover:promises.expected')),
    },
    { head: t('handover:promise.kind'), cell: ({ kind }) => textCell(t(`handover:kind.${kind}`)) },
    { head: t('handover:promise.withWhom'), cell: ({ who }) => textCell(who) },
    { head: t('handover:promise.what'), isName: true, cell: ({ what }) => textCell(what) },
    { head: t('sheet:column.amount'), cell: ({ amount }) => moneyCell(amount) },
    { head: t('handover:promise.about'), cell: aboutCell },
  ];
}

function deadlineColumns(t: Translate): SheetColumn<Deadline>[] {
  return [
    { head: t('handover:promise.when'), cell: ({ date }) => dayCell(date) },
    { head: t('sheet:column.time'), cell: ({ time }) => timeCell(time) },
    { head: t('handover:promise.kind'), cell: ({ kind }) => textCell(t(`handover:kind.${kind}`)) },
    { head: t('handover:promise.what'), isName: true, cell: ({ what }) => textCell(what) },
    { head: t('handover:promise.withWhom'), cell: ({ who }) => textCell(who) },
    { head: t('sheet:column.amount'), cell: ({ amount }) => moneyCell(amount) },
    { head: t('handover:promise.about'), cell: aboutCell },
  ];
}

function decisionColumns(
  t: Translate,
  words: (decision: Decision) => string,
): SheetColumn<Decision>[] {
  return [
    { head: t('handover:decision.day'), cell: ({ date }) => dayCell(date) },
    {
      head: t('handover:decision.what'),
      isName: true,
      cell: (decision) => textCell(words(decision)),
    },
    { head: t('handover:decision.why'), cell: ({ reason }) => textCell(reason) },
    { head: t('handover:promise.about'), cell: aboutCell },
  ];
}

function aboutCell({ about }: { readonly about: readonly About[] }): SheetCell {
  return namesCell(about.map(({ title }) => title));
}
