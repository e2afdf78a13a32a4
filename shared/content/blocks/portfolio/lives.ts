import { comparePartialDates, formatPartialDate } from '../../../domain/dates.ts';
import { shownOnOnePage } from '../../../domain/onePagePortrait.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import { isShortTemplate } from '../../../domain/templateBlocks.ts';
import type { Translate } from '../../../strings/index.ts';
import type { ContentLives, StageSpan } from '../../dossierContent.ts';
import { plain } from '../../passage.ts';
import { portfolioBlock, someNames } from './picture.ts';

/** Lines of one figure: what a page holds with its caption. */
const LINES = 28;

/** The initiatives without a date that are named. */
const NAMED = 12;

/** Every initiative as a line of its stages, the oldest first, on as many figures as they ask for. */
export const drawPortfolioLives = portfolioBlock('lives', ({ initiatives }, { source, t }) => {
  const { today, lives } = source;
  if (isShortTemplate(source.template) && shownOnOnePage(initiatives, lives.length) !== 'lives') {
    return { text: [], parts: [] };
  }
  const dated = initiatives.filter(({ stages }) => stages.length > 0).toSorted(byFirstStage);
  const undated = initiatives.filter(({ stages }) => stages.length === 0);
  const first = dated[0]?.stages[0]?.date ?? today;
  const parts = Math.ceil(dated.length / LINES);
  const date = formatPartialDate(today);
  return {
    text: plain([
      ...(dated.length === 0 ? [] : [t('portfolio:lives.text', { count: dated.length })]),
      ...(undated.length === 0
        ? []
        : [
            t('portfolio:lives.undated', {
              count: undated.length,
              names: someNames(
                undated.map(({ title }) => title),
                NAMED,
                t,
              ),
            }),
          ]),
    ]),
    parts: Array.from(
      { length: parts },
      (_, index): ContentLives => ({
        type: 'lives',
        lines: dated
          .slice(index * LINES, (index + 1) * LINES)
          .map(({ title, stages }) => ({ title, spans: spansOf(stages, t) })),
        from: first,
        today,
        caption:
          parts === 1
            ? t('portfolio:lives.caption', { date })
            : t('portfolio:lives.captionPart', { date, part: index + 1, parts }),
      }),
    ),
  };
});

function spansOf(stages: PicturedInitiative['stages'], t: Translate): StageSpan[] {
  return stages.map(({ stage, date }, index) => ({
    stage,
    label: t(`vocabulary:stageShort.${stage}`),
    start: date,
    end: stages[index + 1]?.date ?? null,
  }));
}

function byFirstStage(a: PicturedInitiative, b: PicturedInitiative): number {
  const [first, second] = [a.stages[0], b.stages[0]];
  if (first === undefined || second === undefined) return 0;
  return comparePartialDates(first.date, second.date);
}
