import { periodInWords } from '../../../shared/content/words.ts';
import { comparePartialDates, formatPartialDate } from '../../../shared/domain/dates.ts';
import {
  type LaidLine,
  LINE,
  type LineKind,
  type LineMark,
  type LineSign,
} from '../../../shared/figures/portfolioStripLayout.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { FigureMark } from '../../components/figures/MarkedFigure.tsx';

/** The marks of a line, from its title to what comes last; `top` is that of the line in px. */
export function lineMarks(
  laid: LaidLine,
  { top, width, height }: { top: number; width: number; height: number },
  t: Translate,
): FigureMark[] {
  const { line, bars, signs } = laid;
  const address = `#/initiatives/${line.initiativeId}`;
  const isWide = width >= LINE.wide;
  const inside = top + LINE.pad + (isWide ? 0 : LINE.title - 2);
  const id = (part: string) => `${line.initiativeId}/${part}`;
  return [
    {
      id: id('title'),
      href: `${address}/apercu`,
      label: t('strip:line', { title: line.title }),
      x: 0,
      y: top + 3,
      width: isWide ? LINE.names - 10 : width - 4,
      height: isWide ? height - 6 : LINE.title,
    },
    ...bars.map(({ id: stageId, stage, date, end, x, x2 }) => ({
      id: id(stageId),
      href: `${address}/etapes?ouvrir=${stageId}`,
      label: t('strip:stage', {
        title: line.title,
        stage: t(`vocabulary:stage.${stage}`),
        period: periodInWords(date, end, t) ?? '',
      }),
      at: x,
      x: x - 1,
      y: inside - 1,
      width: x2 - x + 1,
      height: LINE.bar + 2,
    })),
    ...signs.map((sign) => ({
      id: id(sign.id),
      href: `${address}/${placeOf(sign)}`,
      label: t('strip:marks', { title: line.title, marks: signInWords(sign, t) }),
      at: (sign.x + sign.x2) / 2,
      x: sign.x - 1,
      y: inside + LINE.bar + 3,
      width: sign.x2 - sign.x + 2,
      height: LINE.sign + 4,
    })),
  ];
}

/** Where the records of each kind are. */
const PLACES: Readonly<Record<LineKind, (recordId: string) => string>> = {
  reading: (id) => `grille/${id}`,
  effect: (id) => `effets?ouvrir=${id}`,
  recheck: (id) => `effets?ouvrir=${id}`,
  check: (id) => `suivi?ouvrir=${id}`,
  dossier: (id) => `dossiers?ouvrir=${id}`,
  report: (id) => `argent?ouvrir=${id}`,
  milestone: (id) => `calendrier?ouvrir=${id}`,
  instalment: (id) => `argent?ouvrir=${id}`,
  funding: () => 'argent',
  followUp: () => 'suivi',
};

/** The record that is alone there; where there are several, the strip of the initiative. */
function placeOf({ marks, count }: LineSign): string {
  const [one] = marks;
  if (count > 1 || one === undefined) return 'apercu';
  return PLACES[one.kind](one.recordId ?? '');
}

/** « 3 lectures, 8 effets, de 2014 à mars 2016 ». */
function signInWords({ marks }: LineSign, t: Translate): string {
  const counts = new Map<LineKind, number>();
  for (const { kind, count } of marks) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const said = [...counts].map(([kind, count]) => t(`strip:kind.${kind}`, { count }));
  return [...said, datesOf(marks, t)].join(', ');
}

function datesOf(marks: readonly LineMark[], t: Translate): string {
  const dates = marks.map(({ date }) => date).toSorted(comparePartialDates);
  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
  return first === last ? formatPartialDate(first) : (periodInWords(first, last, t) ?? '');
}
