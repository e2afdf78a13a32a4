import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import type { Indicator, IndicatorTarget } from '../domain/schemas/indicator.ts';
import type { Milestone } from '../domain/schemas/initiative.ts';
import { isOver } from '../domain/upcoming.ts';
import type { Translate } from '../strings/index.ts';
import { ended, item, sourceWords } from './argumentEntry.ts';
import type { BlockInput } from './block.ts';
import type { ColumnItem } from './dossierContent.ts';
import { onDate, periodInWords } from './words.ts';

/** Targets that are still aimed at, with the last measure; the evidence is that of the effect that they follow. */
export function targetItems(
  { source, t, citations }: BlockInput,
  belongs: (target: IndicatorTarget) => boolean,
): ColumnItem[] {
  const { indicators, effects } = source.initiative;
  return indicators.flatMap((indicator) =>
    indicator.targets.filter(belongs).flatMap((target) => {
      if (target.value === null) return [];
      const followed = effects.find(({ id }) => id === indicator.effectId);
      const text = t('dossier:argument.target', {
        name: indicator.name,
        value: formatMeasured(target.value, indicator.unit),
      });
      const aimed = t('dossier:argument.aimed', { date: formatPartialDate(target.date) });
      const marks = citations.cite(followed?.evidenceIds ?? []);
      return [item(text, [aimed, ...measured(indicator, t)], marks)];
    }),
  );
}

function measured({ measures, unit }: Indicator, t: Translate): string[] {
  const last = measures.at(-1);
  if (last === undefined) return [];
  return [
    t('dossier:argument.measured', {
      value: formatMeasured(last.value, unit),
      date: formatPartialDate(last.date),
    }),
    ...sourceWords(last.source, t),
  ];
}

/** A step of the calendar: when it was done, or that it was to be done by now and is not. */
export function milestoneItem(milestone: Milestone, today: LocalDate, t: Translate): ColumnItem {
  const { label, start, end, responsible, doneOn } = milestone;
  const period = periodInWords(start, end ?? start, t) ?? '';
  const who = responsible.trim();
  const isLate = doneOn === null && isOver(milestone, today);
  const late = isLate ? [t('dossier:argument.toDo')] : [];
  const done = doneOn === null ? late : [t('dossier:argument.done', { when: onDate(doneOn, t) })];
  return item(
    label,
    [
      t('dossier:argument.step', { period }),
      ...(who === '' ? [] : [t('dossier:argument.by', { who: ended(who) })]),
      ...done,
    ],
    [],
    // Nothing proves yet what is still to do.
    doneOn === null,
  );
}
