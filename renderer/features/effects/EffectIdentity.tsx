import { termInWords } from '../../../shared/content/termWords.ts';
import {
  EFFECT_LEVELS,
  EFFECT_NATURES,
  POLARITIES,
  TEMPORALITIES,
} from '../../../shared/domain/vocabulary.ts';
import { CheckedDateField, CheckedTextArea } from '../../components/checked/fields.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { WordLine } from '../../WordLine.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import type { EffectFieldsProps } from './EffectEditor.tsx';
import { EffectSelect } from './EffectSelect.tsx';
import { checkStatement, oneLine } from './statement.ts';

/** What changed, for whom, when, and whether it was wished and foreseen. */
export function EffectIdentity({ effect, isReadOnly, onPatch }: EffectFieldsProps) {
  const t = useT();
  const dates = dateEntry(t);
  const settings = useAnswer('effectSettings.get', undefined);
  const shared = { owner: effect.id, isReadOnly };
  return (
    <div className="es-fields">
      <div className="es-field--wide">
        <div data-field="enonce">
          <CheckedTextArea
            {...shared}
            isSentence
            label={t('effect:field.statement')}
            rows={2}
            value={effect.statement}
            check={(text) => (checkStatement(text) ? undefined : t('effect:remedy.statement'))}
            onSave={(text) => onPatch({ statement: oneLine(text) })}
          />
        </div>
      </div>
      <div className="es-field--wide">
        <ChoiceField
          {...shared}
          label={t('effect:field.temporality')}
          options={TEMPORALITIES.map((id) => ({ id, label: termInWords(id, settings, t) }))}
          value={effect.temporality}
          onSave={(temporality) => onPatch({ temporality })}
        />
      </div>
      <CheckedDateField
        {...shared}
        {...dates}
        label={t('effect:field.observedOn')}
        help={t(
          effect.expected ? 'effect:field.observedHelp' : 'effect:field.observedHelpUnexpected',
        )}
        value={effect.observedOn}
        onSave={(observedOn) => onPatch({ observedOn })}
      />
      <EffectSelect
        {...shared}
        label={t('effect:field.level')}
        placeholder={t('effect:field.chooseLevel')}
        options={EFFECT_LEVELS.map((id) => ({ id, label: t(`vocabulary:effectLevel.${id}`) }))}
        value={effect.level}
        onSave={(level) => onPatch({ level })}
      />
      <EffectSelect
        {...shared}
        label={t('effect:field.nature')}
        placeholder={t('effect:field.chooseNature')}
        options={EFFECT_NATURES.map((id) => ({ id, label: t(`vocabulary:effectNature.${id}`) }))}
        value={effect.nature}
        onSave={(nature) => onPatch({ nature })}
      />
      {effect.nature === 'agency' ? (
        <WordLine isWide id="pouvoir_agir">
          {t('vocabulary:effectNature.agency')}
        </WordLine>
      ) : null}
      <ChoiceField
        {...shared}
        label={t('effect:field.expected')}
        options={[
          { id: 'expected', label: t('effect:expected') },
          { id: 'unexpected', label: t('effect:unexpected') },
        ]}
        value={effect.expected ? 'expected' : 'unexpected'}
        onSave={(chosen) => onPatch({ expected: chosen === 'expected' })}
      />
      <ChoiceField
        {...shared}
        label={t('effect:field.polarity')}
        help={t('effect:field.polarityHelp')}
        options={POLARITIES.map((id) => ({ id, label: t(`vocabulary:polarity.${id}`) }))}
        value={effect.polarity}
        onSave={(polarity) => onPatch({ polarity })}
      />
    </div>
  );
}
