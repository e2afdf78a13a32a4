import { monthsInWords, percent, type SurvivalChart } from '../content/survivalContent.ts';
import type { Translate } from '../strings/index.ts';

/** A curve of survival in words: for a screen reader, and as the PDF's alternative text. */
export function survivalText({ asOf, total, steps }: SurvivalChart, t: Translate): string {
  const said = steps.map(({ time, share, low, high, atRisk }) => {
    const known = { time: monthsInWords(time, t), share: percent(share, t), followed: atRisk };
    return low === null || high === null
      ? t('survival:alt.stepAll', known)
      : t('survival:alt.step', { ...known, low: percent(low, t), high: percent(high, t) });
  });
  const start = t('survival:alt.start', { followed: total });
  return [start, ...(said.length === 0 ? [t('survival:alt.none')] : said), asOf].join('; ');
}
