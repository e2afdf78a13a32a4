import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatDecimal } from '../../../shared/domain/decimals.ts';
import type { Indicator, Measure } from '../../../shared/domain/schemas/indicator.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';
import { valueLabel } from './options.ts';

export interface MeasureTableProps {
  readonly indicator: Indicator;
  /** Left out where nothing can be changed. */
  readonly onCorrect: ((measure: Measure) => void) | undefined;
}

/** The measures, the latest first; under each, what it said before it was corrected, when and why. */
export function MeasureTable({ indicator, onCorrect }: MeasureTableProps) {
  const t = useT();
  return (
    <Table
      caption={t('indicator:measures.table', { name: indicator.name })}
      isCaptionHidden
      isOnSurface
      columns={columns(indicator, onCorrect, t)}
      rows={indicator.measures.toReversed()}
      rowKey={({ id }) => id}
      noValueLabel={t('empty')}
    />
  );
}

function columns(
  indicator: Indicator,
  onCorrect: MeasureTableProps['onCorrect'],
  t: Translate,
): Column<Measure>[] {
  return [
    {
      id: 'date',
      label: t('indicator:field.date'),
      isTitle: true,
      isFirm: true,
      width: '1%',
      cell: ({ date }) => formatPartialDate(date),
    },
    {
      id: 'value',
      label: valueLabel(t, indicator),
      align: 'end',
      isFirm: true,
      width: '1%',
      cell: ({ value }) => formatDecimal(value),
    },
    { id: 'source', label: t('indicator:field.source'), cell: measureWords },
    ...(onCorrect === undefined
      ? []
      : [
          {
            id: 'actions',
            label: t('indicator:measures.correct'),
            isActions: true,
            width: '1%',
            cell: (measure: Measure) => gestures(measure, onCorrect),
          },
        ]),
  ];
}

function measureWords(measure: Measure) {
  const { source, note, corrections } = measure;
  if (source === '' && note === '' && corrections.length === 0) return null;
  return <MeasureWords measure={measure} />;
}

function gestures(measure: Measure, onCorrect: (measure: Measure) => void) {
  return <MeasureGestures measure={measure} onCorrect={onCorrect} />;
}

/** Corrects a measure, or takes it back while nothing was corrected. */
function MeasureGestures({
  measure,
  onCorrect,
}: {
  readonly measure: Measure;
  readonly onCorrect: (measure: Measure) => void;
}) {
  const t = useT();
  const day = formatPartialDate(measure.date);
  return (
    <span className="es-indicator-gestures" data-field={`mesure-${measure.id}`}>
      <Button
        size="small"
        tone="faint"
        label={t('indicator:measures.correctOf', { date: day })}
        onPress={() => onCorrect(measure)}
      >
        {t('indicator:measures.correct')}
      </Button>
      {measure.corrections.length > 0 ? null : (
        <IconButton
          icon="undo"
          size="small"
          label={t('indicator:measures.takeBack', { date: day })}
          onPress={() => {
            focusBeside(document.activeElement);
            void takeBack(measure, t('indicator:measures.takenBack', { date: day }));
          }}
        />
      )}
    </span>
  );
}

async function takeBack({ id, indicatorId, ...measure }: Measure, message: string): Promise<void> {
  const { date, value, source, note } = measure;
  try {
    await write('measure.remove', { indicatorId, ids: [id] });
  } catch (problem) {
    raiseProblem(problem);
    return;
  }
  offerUndo(message, () =>
    write('measure.add', { indicatorId, measures: [{ date, value, source, note }] }),
  );
}

/** Before a line goes, the focus moves to the first gesture of the next one, or of the one before. */
function focusBeside(button: Element | null): void {
  const line = button?.closest('tr');
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  beside?.querySelector('button')?.focus();
}

/** Where it comes from, what was noted, and what each correction replaced. */
function MeasureWords({ measure }: { readonly measure: Measure }) {
  const t = useT();
  const { source, note, corrections } = measure;
  return (
    <>
      {source}
      {note === '' ? null : <span className="es-indicator-note">{note}</span>}
      {corrections.toReversed().map((one) => (
        <span key={one.id} className="es-indicator-note">
          {t('indicator:measures.corrected', {
            day: formatPartialDate(localDay(one.madeAt)),
            value: formatDecimal(one.formerValue),
            date: formatPartialDate(one.formerDate),
            reason: one.reason,
          })}
          {one.formerSource === '' || one.formerSource === source
            ? null
            : ` ${t('indicator:measures.formerSource', { source: one.formerSource })}`}
        </span>
      ))}
    </>
  );
}
