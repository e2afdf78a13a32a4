import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Indicator, IndicatorSettings } from '../../../shared/domain/schemas/indicator.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { directionOf, directionOptions, rhythmOptions } from './options.ts';

/** How an indicator is set; each field saves itself. */
export function IndicatorFields({
  initiative,
  indicator,
}: {
  readonly initiative: InitiativeDetail;
  readonly indicator: Indicator;
}) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { id } = indicator;
  const keep = (patch: Partial<IndicatorSettings>) => save('indicator.update', { id, patch });
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const chosen = { owner: id, disabledReason: readOnly };
  return (
    <div className="es-fields">
      <div className="es-field--wide">
        <CheckedTextField
          {...shared}
          label={t('indicator:field.name')}
          value={indicator.name}
          check={rules.title}
          onSave={(name) => keep({ name: name.trim() })}
        />
      </div>
      <CheckedTextField
        {...shared}
        label={t('indicator:field.unit')}
        help={t('indicator:field.unitHelp')}
        value={indicator.unit}
        check={rules.line}
        onSave={(unit) => keep({ unit: unit.trim() })}
      />
      <AutosaveSelect
        {...chosen}
        label={t('indicator:field.direction')}
        placeholder={t('action.choose')}
        options={directionOptions(t)}
        value={indicator.direction}
        onSave={(direction) => keep({ direction: directionOf(direction ?? '') })}
      />
      <AutosaveSelect
        {...chosen}
        label={t('indicator:field.rhythm')}
        help={t('indicator:field.rhythmHelp')}
        placeholder={t('indicator:field.rhythmNone')}
        emptyLabel={t('indicator:field.rhythmNone')}
        options={rhythmOptions(t, indicator.rhythmMonths)}
        value={indicator.rhythmMonths === null ? null : String(indicator.rhythmMonths)}
        onSave={(months) => keep({ rhythmMonths: months === null ? null : Number(months) })}
      />
      <AutosaveSelect
        {...chosen}
        label={t('indicator:field.effect')}
        placeholder={t('indicator:field.effectNone')}
        emptyLabel={t('indicator:field.effectNone')}
        options={initiative.effects.map((effect) => ({ id: effect.id, label: effect.statement }))}
        value={indicator.effectId}
        onSave={(effectId) => keep({ effectId })}
      />
    </div>
  );
}
