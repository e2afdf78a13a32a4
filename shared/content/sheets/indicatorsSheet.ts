import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import type { Indicator } from '../../domain/schemas/indicator.ts';
import { dayCell, type Sheet, type SheetCell, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';

/** A value of an indicator at a date: measured, aimed at, or from which it began. */
type Value = {
  readonly indicator: Indicator;
  readonly what: 'baseline' | 'target' | 'measure';
  readonly date: string | null;
  readonly value: string | null;
  readonly source: string;
  readonly note: string;
};

/** The indicators of an initiative, a line for each value: from where, towards what, what was measured. */
export function indicatorsSheet(initiative: InitiativeDetail, t: Translate): Sheet {
  return sheetOf(
    t('sheet:title.indicators', { title: initiative.title }),
    [
      { head: t('indicator:field.name'), cell: ({ indicator }) => textCell(indicator.name) },
      { head: t('indicator:field.unit'), cell: ({ indicator }) => textCell(indicator.unit) },
      {
        head: t('indicator:field.direction'),
        cell: ({ indicator }) =>
          textCell(t(`vocabulary:indicatorDirection.${indicator.direction}`)),
      },
      { head: t('sheet:column.what'), cell: ({ what }) => textCell(t(`sheet:value.${what}`)) },
      { head: t('indicator:field.date'), cell: ({ date }) => dayCell(date) },
      {
        head: t('sheet:column.value'),
        cell: ({ value }): SheetCell => (value === null ? null : { decimal: value }),
      },
      { head: t('indicator:field.source'), cell: ({ source }) => textCell(source) },
      { head: t('sheet:column.note'), cell: ({ note }) => textCell(note) },
    ],
    initiative.indicators.flatMap(valuesOf),
  );
}

function valuesOf(indicator: Indicator): Value[] {
  const { baselineValue, baselineDate, baselineSource, targets, measures } = indicator;
  const values: Value[] = [
    ...(baselineValue === null
      ? []
      : [
          {
            indicator,
            what: 'baseline' as const,
            date: baselineDate,
            value: baselineValue,
            source: baselineSource,
            note: '',
          },
        ]),
    ...targets.map(({ date, value }) => ({
      indicator,
      what: 'target' as const,
      date,
      value,
      source: '',
      note: '',
    })),
    ...measures.map(({ date, value, source, note }) => ({
      indicator,
      what: 'measure' as const,
      date,
      value,
      source,
      note,
    })),
  ];
  // One that nobody measured yet is a line all the same.
  return values.length > 0
    ? values
    : [{ indicator, what: 'measure', date: null, value: null, source: '', note: '' }];
}
