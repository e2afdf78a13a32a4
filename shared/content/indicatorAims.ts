import { formatPartialDate, type PartialDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import type { Indicator, IndicatorTarget } from '../domain/schemas/indicator.ts';
import type { Translate } from '../strings/index.ts';
import { localDay } from './localDay.ts';
import { onDate } from './words.ts';

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
