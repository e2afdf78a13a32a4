import { type TermLimits, termInWords } from '../../../shared/content/termWords.ts';
import type { EffectFields } from '../../../shared/domain/schemas/initiative.ts';
import {
  EFFECT_LEVELS,
  EFFECT_NATURES,
  POLARITIES,
  TEMPORALITIES,
} from '../../../shared/domain/vocabulary.ts';
import { choiceAmong } from '../../pasting/choiceAmong.ts';
import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { useYesNo } from '../../pasting/useYesNo.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';

interface PasteEffectsProps {
  readonly initiativeId: string;
  readonly limits: TermLimits;
  readonly onClose: () => void;
}

type Key =
  | 'statement'
  | 'observedOn'
  | 'temporality'
  | 'level'
  | 'nature'
  | 'expected'
  | 'polarity';

/** Effects from a spreadsheet; what each contributed is said of it later, as of one that was typed. */
export function PasteEffects({ initiativeId, limits, onClose }: PasteEffectsProps) {
  const t = useT();
  const yesNo = useYesNo();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'statement',
      label: t('pasting:effect.statement'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.statement')),
    },
    {
      key: 'observedOn',
      label: t('effect:field.observedOn'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.observedOn')),
    },
    {
      key: 'temporality',
      label: t('effect:field.temporality'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.temporality')),
      ...choiceAmong(
        TEMPORALITIES,
        (id) => termInWords(id, limits, t),
        (id) => [t(`vocabulary:temporalityShort.${id}`), termInWords(id, limits, t)],
      ),
    },
    {
      key: 'level',
      label: t('effect:field.level'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.level')),
      ...choiceAmong(EFFECT_LEVELS, (id) => t(`vocabulary:effectLevel.${id}`)),
    },
    {
      key: 'nature',
      label: t('effect:field.nature'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.nature')),
      ...choiceAmong(EFFECT_NATURES, (id) => t(`vocabulary:effectNature.${id}`)),
    },
    {
      key: 'expected',
      label: t('effect:field.expected'),
      reads: 'choice',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.expected')),
      options: [
        { id: 'yes', label: t('effect:expected') },
        { id: 'no', label: t('effect:unexpected') },
      ],
      choices: yesNo.choices.map(({ id, words }) => ({
        id,
        words: [...words, t(id === 'yes' ? 'effect:expected' : 'effect:unexpected')],
      })),
      otherwise: 'yes',
    },
    {
      key: 'polarity',
      label: t('effect:field.polarity'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.polarity')),
      ...choiceAmong(POLARITIES, (id) => t(`vocabulary:polarity.${id}`)),
    },
  ];
  return (
    <PasteRows
      title={t('pasting:effect.title')}
      columns={columns}
      toAdd={(rows) => ({
        kind: 'effects',
        initiativeId,
        rows: rows.flatMap(({ cells }): EffectFields[] => {
          const temporality = TEMPORALITIES.find((id) => id === cells.temporality.value);
          const level = EFFECT_LEVELS.find((id) => id === cells.level.value);
          const nature = EFFECT_NATURES.find((id) => id === cells.nature.value);
          // A row that is right says all three.
          if (temporality === undefined || level === undefined || nature === undefined) return [];
          return [
            {
              statement: String(cells.statement.value),
              observedOn: said(cells.observedOn),
              temporality,
              level,
              nature,
              expected: cells.expected.value !== 'no',
              polarity: cells.polarity.value === 'negative' ? 'negative' : 'positive',
              ownContribution: '',
              othersContribution: '',
              rivalExplanation: '',
              confidence: null,
              confidenceReason: '',
              recheckMonths: null,
              evidenceIds: [],
            },
          ];
        }),
      })}
      onClose={onClose}
    />
  );
}
