import { percent, survivalSentences } from '../../../shared/content/survivalContent.ts';
import { endRows } from '../../../shared/content/survivalEnds.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Life } from '../../../shared/domain/schemas/survival.ts';
import { survivalCurve } from '../../../shared/domain/survival.ts';
import { observations } from '../../../shared/domain/survivalGroup.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** The sentence, the steps and the ends as plain text: columns are parted by tabs, for a spreadsheet. */
export function survivalAsText(
  lives: readonly Life[],
  group: string | null,
  today: string,
  t: Translate,
): string {
  const steps = survivalCurve(observations(lives)).map(
    ({ time, atRisk, ended, share, low, high }) =>
      [
        time,
        atRisk,
        ended,
        percent(share, t),
        low === null ? '' : percent(low, t),
        high === null ? '' : percent(high, t),
      ].join('\t'),
  );
  const ends = endRows(lives, t).map(({ label, ended, remains }) =>
    [label, ended.length, ended.map(({ words }) => words).join('; '), remains].join('\t'),
  );
  const head = (['months', 'followed', 'ended', 'share', 'low', 'high'] as const).map((column) =>
    t(`survival:columns.${column}`),
  );
  const endsHead = (['kind', 'count', 'names', 'remains'] as const).map((column) =>
    t(`survival:ends.${column}`),
  );
  return [
    survivalSentences(lives, group, t).join(' '),
    t('survival:asOf', { date: formatPartialDate(today) }),
    '',
    head.join('\t'),
    ...steps,
    '',
    endsHead.join('\t'),
    ...ends,
  ].join('\n');
}
