import { shownOnOnePage } from '../../domain/onePagePortrait.ts';
import { isShortTemplate } from '../../domain/templateBlocks.ts';
import type { DrawBlock } from '../block.ts';
import { survivalChart, survivalMethod, survivalSentences } from '../survivalContent.ts';

/**
 * How many initiatives of the portfolio live beyond their pilot. Nameless: what is said of the others
 * is theirs, and a dossier tells of one. On one page of the whole portfolio, a few are a line each rather than a curve.
 */
export const drawSurvival: DrawBlock = ({ source, t }) => {
  const { lives, today } = source;
  const isShort = isShortTemplate(source.template);
  const { initiatives } = source.portfolio ?? { initiatives: [] };
  return {
    title: t('dossier:survival.title'),
    dimension: null,
    text: [
      {
        type: 'passage',
        heading: '',
        paragraphs: [survivalSentences(lives, null, t).join(' ')],
        gap: lives.length === 0,
      },
    ],
    parts:
      lives.length === 0 || (isShort && shownOnOnePage(initiatives, lives.length) !== 'survival')
        ? []
        : [
            {
              type: 'survival',
              chart: survivalChart(lives, today, t),
              caption: isShort ? t('survival:leadAlone') : t('survival:lead'),
            },
            ...(isShort
              ? []
              : [{ type: 'note' as const, text: survivalMethod(lives, t).join(' ') }]),
          ],
  };
};
