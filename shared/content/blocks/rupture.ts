import type { Translate } from '../../strings/index.ts';
import type { BlockInput, DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { passage, readingEvidence } from '../passage.ts';

/**
 * How it was done before and what is done otherwise. The three forms are said with sentences of one
 * build and one weight: the statement regrets that novelty is used to shrink an initiative's legitimacy.
 */
export const drawRupture: DrawBlock = (input) => {
  const { source, t } = input;
  const { practiceBefore, practiceNow } = source.initiative;
  return {
    title: t('dossier:rupture.title'),
    dimension: 'context',
    origin: t('dossier:rupture.origin'),
    text: [
      passage(t('dossier:rupture.before'), practiceBefore, t),
      passage(t('dossier:rupture.now'), practiceNow, t),
    ],
    parts: [...kind(source.initiative, t), ...readingEvidence(input, 'rupture')],
  };
};

/** Its form and its scope; nothing when neither is known. */
function kind(
  { ruptureForm, ruptureScope }: BlockInput['source']['initiative'],
  t: Translate,
): ContentPart[] {
  if (ruptureForm === null && ruptureScope === null) return [];
  return [
    {
      type: 'facts',
      facts: [
        {
          label: t('dossier:rupture.form'),
          value:
            ruptureForm === null ? t('dossier:unsaid') : t(`dossier:rupture.forms.${ruptureForm}`),
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
  ];
}
