import { CONFIDENCES } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import type { EffectFieldsProps } from './EffectEditor.tsx';

/** Contribution, not attribution: ours, that of others, and what else could explain the effect. */
export function EffectContribution({ effect, isReadOnly, onPatch }: EffectFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const shared = { owner: effect.id, isReadOnly, rows: 2, check: rules.text };
  const confidence = useDraft({
    value: effect.confidence,
    onSave: (chosen) => onPatch({ confidence: chosen }),
    owner: effect.id,
    name: 'confidence',
    delay: 0,
  });
  return (
    <section className="es-stack es-stack--tight">
      <div>
        <h4 className="es-effect-heading">
          <Word id="contribution">{t('effect:field.contribution')}</Word>
        </h4>
        <p className="es-help">{t('effect:field.contributionNote')}</p>
      </div>
      <div data-field="contribution">
        <CheckedTextArea
          {...shared}
          label={t('effect:field.own')}
          help={t('effect:field.ownHelp')}
          value={effect.ownContribution}
          onSave={(ownContribution) => onPatch({ ownContribution })}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('effect:field.others')}
        help={t('effect:field.othersHelp')}
        value={effect.othersContribution}
        onSave={(othersContribution) => onPatch({ othersContribution })}
      />
      <CheckedTextArea
        {...shared}
        label={t('effect:field.rival')}
        help={t('effect:field.rivalHelp')}
        value={effect.rivalExplanation}
        onSave={(rivalExplanation) => onPatch({ rivalExplanation })}
      />
      {isReadOnly ? (
        <div className="es-field">
          <span className="es-label">{t('effect:field.confidence')}</span>
          <span>
            {effect.confidence === null
              ? t('unknown')
              : t(`vocabulary:confidence.${effect.confidence}`)}
          </span>
        </div>
      ) : (
        <Select
          label={t('effect:field.confidence')}
          placeholder={t('unknown')}
          emptyLabel={t('unknown')}
          options={CONFIDENCES.map((id) => ({ id, label: t(`vocabulary:confidence.${id}`) }))}
          {...confidence.field}
          onChange={(id) => confidence.set(CONFIDENCES.find((known) => known === id) ?? null)}
        />
      )}
      <CheckedTextArea
        {...shared}
        label={t('effect:field.confidenceReason')}
        help={t('effect:field.confidenceReasonHelp')}
        value={effect.confidenceReason}
        onSave={(confidenceReason) => onPatch({ confidenceReason })}
      />
    </section>
  );
}
