import type { DrawBlock } from '../block.ts';
import { passage, readingEvidence } from '../passage.ts';

/**
 * How it was done before and what is done otherwise. The three forms are said with sentences of one
 * build and one weight: the statement regrets that novelty is used to shrink an initiative's legitimacy.
 */
export const drawRupture: DrawBlock = (input) => {
  const { source, t } = input;
  const { ruptureForm, ruptureScope, practiceBefore, practiceNow } = source.initiative;
  return {
    title: t('dossier:rupture.title'),
    dimension: 'context',
    origin: t('dossier:rupture.origin'),
    text: [
      passage(t('dossier:rupture.before'), practiceBefore, t),
      passage(t('dossier:rupture.now'), practiceNow, t),
    ],
    parts: [
      {
        type: 'facts',
        facts: [
          {
            label: t('dossier:rupture.form'),
            value:
              ruptureForm === null
                ? t('dossier:unsaid')
                : t(`dossier:rupture.forms.${ruptureForm}`),
          },
          {
            label: t('dossier:rupture.scope'),
            value:
              ruptureScope === null
                ? t('dossier:unsaid')
                : t(`dossier:rupture.scopes.${ruptureScope}`),
          },
        ],
      },
      { type: 'note', text: t('dossier:rupture.equalWorth') },
      ...readingEvidence(input, 'rupture'),
    ],
  };
};
