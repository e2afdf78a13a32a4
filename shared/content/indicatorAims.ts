import { formatPartialDate, type PartialDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import type { Indicator, IndicatorTarget } from '../domain/schemas/indicator.ts';
import type { Translate } from '../strings/index.ts';
import { localDay } from './localDay.ts';
import { onDate } from './words.ts';

/** Where an indicator stands, in one sentence or two: its last measure, where it began, what is aimed at; null when nothing of it was noted. */
export function standingInWords(indicator: Indicator, t: Translate): string | null {
  const { name, unit, measures, baselineValue, baselineDate } = indicator;
  const last = measures.at(-1);
  const said = [
    ...(last === undefined
      ? []
      : [
          t('dossier:indicators.last', {
            value: formatMeasured(last.value, unit),
            when: onDate(last.date, t),
          }),
        ]),
    ...(baselineValue === null
      ? []
      : [
          baselineDate === null
            ? t('dossier:indicators.fromUndated', { value: formatMeasured(baselineValue, unit) })
            : t('dossier:indicators.from', {
                value: formatMeasured(baselineValue, unit),
                when: onDate(baselineDate, t),
              }),
        ]),
    ...targetsInWords(indicator, t),
  ];
  return said.length === 0 ? null : t('dossier:indicators.said', { name, said: said.join('; ') });
}

function targetsInWords({ unit, targets }: Indicator, t: Translate): string[] {
  return targets.flatMap(({ date, value }) =>
    value === null
      ? []
      : [
          t('dossier:indicators.aim', {
            value: formatMeasured(value, unit),
            when: onDate(date, t),
          }),
        ],
  );
}

/** Where an indicator began, what is aimed at, and what corrected either; null when nothing was noted. */
export function aimsInWords(indicator: Indicator, t: Translate): string | null {
  const { unit, targets } = indicator;
  const aims = targets.flatMap(({ date, value }) =>
    value === null ? [] : [`${formatMeasured(value, unit)} (${formatPartialDate(date)})`],
  );
  const said = [
    ...baselineInWords(indicator, t),
    ...(aims.length === 0 ? [] : [t('dossier:indicators.targets', { targets: aims.join('; ') })]),
    ...targets.flatMap((target) => formerTargets(target, unit, t)),
  ].join(' ');
  return said === '' ? null : said;
}

function baselineInWords(
  { unit, baselineValue, baselineDate, baselineSource, baselineCorrections }: Indicator,
  t: Translate,
): string[] {
  const details = (date: PartialDate | null, source: string) =>
    [date === null ? t('dossier:indicators.undated') : formatPartialDate(date), source]
      .filter((one) => one !== '')
      .join(', ');
  return [
    ...(baselineValue === null
      ? []
      : [
          t('dossier:indicators.baseline', {
            value: formatMeasured(baselineValue, unit),
            details: details(baselineDate, baselineSource),
          }),
        ]),
    ...baselineCorrections.map(({ formerValue, formerDate, formerSource, madeAt, reason }) =>
      t('dossier:indicators.baselineWas', {
        when: onDate(localDay(madeAt), t),
        value: formatMeasured(formerValue, unit),
        details: details(formerDate, formerSource),
        reason,
      }),
    ),
  ];
}

/** What a target was before each correction; the last one may have given it up. */
function formerTargets(
  { value, corrections }: IndicatorTarget,
  unit: string,
  t: Translate,
): string[] {
  return corrections.flatMap(({ formerValue, formerDate, madeAt, reason }, index) => {
    if (formerValue === null) return [];
    const next = corrections[index + 1];
    const isGivenUp = (next === undefined ? value : next.formerValue) === null;
    return [
      t(isGivenUp ? 'dossier:indicators.targetGivenUp' : 'dossier:indicators.targetWas', {
        when: onDate(localDay(madeAt), t),
        value: formatMeasured(formerValue, unit),
        date: formatPartialDate(formerDate),
        reason,
      }),
    ];
  });
}
