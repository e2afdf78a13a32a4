import type { DrawBlock } from '../block.ts';
import { passage, readingEvidence } from '../passage.ts';

/** The need to answer and the ideal pursued, kept apart (the statement, after Cloutier, 2003). */
export const drawNeed: DrawBlock = (input) => {
  const { source, t } = input;
  return {
    title: t('dossier:need.title'),
    dimension: 'context',
    text: [
      passage(t('dossier:need.need'), source.initiative.socialNeed, t),
      passage(t('dossier:need.aspiration'), source.initiative.aspiration, t),
    ],
    parts: readingEvidence(input, 'aspiration'),
  };
};
