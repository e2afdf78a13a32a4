import type { LocalDate, PartialDate } from '../domain/dates.ts';
import type { Decimal } from '../domain/decimals.ts';
import { measuringGaps, measuringState } from '../domain/indicators.ts';
import type { Indicator } from '../domain/schemas/indicator.ts';
import type { StageChange } from '../domain/schemas/initiative.ts';
import { pastStages } from '../domain/stages.ts';
import type { IndicatorDirection } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import type { StageSpan } from './dossierContent.ts';

/** A number at a date. */
export type ChartPoint = { date: PartialDate; value: Decimal };

/** What a chart of measures draws, before any layout: the measures over true time, and what stands behind them. */
export type MeasureChart = {
  name: string;
  unit: string;
  direction: IndicatorDirection;
  /** In the order of time; `gapBefore`: nothing was measured for longer than usual before it. */
  measures: (ChartPoint & { gapBefore: boolean })[];
  /** Nothing was measured since the last one, for longer than the rhythm. */
  isStale: boolean;
  targets: ChartPoint[];
  /** What it was before the initiative; its date may not be known. */
  baseline: { value: Decimal; date: PartialDate | null } | null;
  stages: StageSpan[];
  today: LocalDate;
};

/** The chart of an indicator, from what the initiative keeps. */
export function measureChart(
  indicator: Indicator,
  stages: readonly StageChange[],
  today: LocalDate,
  t: Translate,
): MeasureChart {
  const { name, unit, direction, measures, targets, baselineValue, baselineDate } = indicator;
  const gaps = measuringGaps(
    measures.map(({ date }) => date),
    indicator.rhythmMonths,
  );
  const past = pastStages(stages, today);
  return {
    name,
    unit,
    direction,
    measures: measures.map(({ date, value }, index) => ({
      date,
      value,
      gapBefore: gaps[index - 1] ?? false,
    })),
    isStale: measuringState(indicator, today).kind === 'stale',
    // What is aimed at no more is told beside the chart, not drawn as an aim.
    targets: targets.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }])),
    baseline: baselineValue === null ? null : { value: baselineValue, date: baselineDate },
    stages: past.map(({ stage, date }, index) => ({
      stage,
      label: t(`dossier:stages.short.${stage}`),
      start: date,
      end: past[index + 1]?.date ?? null,
    })),
    today,
  };
}
