import type { DrawBlock } from '../block.ts';
import { survivalChart, survivalMethod, survivalSentences } from '../survivalContent.ts';

/**
 * How many initiatives of the portfolio live beyond their pilot. Nameless: what is said of the others
 * is theirs, and a dossier tells of one.
 */
export const drawSurvival: DrawBlock = ({ source, t }) => {
  const { lives, today } = source;
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
      lives.length === 0
        ? []
        : [
            {
              type: 'survival',
              chart: survivalChart(lives, today, t),
              caption: t('survival:lead'),
            },
            { type: 'note', text: survivalMethod(lives, t).join(' ') },
          ],
  };
};
