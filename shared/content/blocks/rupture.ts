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
    text: [
      passage(t('dossier:rupture.before'), practiceBefore, t),
      passage(t('dossier:rupture.now'), practiceNow, t),
    ],
    parts: [...kind(source.initiative, t), ...readingEvidence(input, 'rupture')],
  };
};

/** Its form and its scope, what is known of them. */
function kind(
  { ruptureForm, ruptureScope }: BlockInput['source']['initiative'],
  t: Translate,
): ContentPart[] {
  const facts = [
    ...(ruptureForm === null
      ? []
      : [{ label: t('dossier:rupture.form'), value: t(`dossier:rupture.forms.${ruptureForm}`) }]),
    ...(ruptureScope === null
      ? []
      : [
          {
            label: t('dossier:rupture.scope'),
            value: t(`dossier:rupture.scopes.${ruptureScope}`),
          },
        ]),
  ];
  if (facts.length === 0) return [];
  return [
    { type: 'facts', facts },
    { type: 'note', text: t('dossier:rupture.equalWorth') },
  ];
}
