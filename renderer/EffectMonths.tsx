import type { EffectSettings } from '../shared/domain/schemas/effect.ts';
import { AutosaveNumberField } from './components/autosave/fields.tsx';
import { save, useAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** Where the short and the medium term end, for the whole portfolio; each saves itself. */
export function TermLimitFields({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useT();
  const { shortMonths, mediumMonths } = useAnswer('effectSettings.get', undefined);
  return (
    <>
      <EffectMonthsField
        field="shortMonths"
        isReadOnly={isReadOnly}
        check={(months) =>
          months < mediumMonths
            ? undefined
            : t('settings:effects.shortTooLong', { count: mediumMonths })
        }
      />
      <EffectMonthsField
        field="mediumMonths"
        isReadOnly={isReadOnly}
        check={(months) =>
          months > shortMonths
            ? undefined
            : t('settings:effects.mediumTooShort', { count: shortMonths })
        }
      />
    </>
  );
}

interface EffectMonthsFieldProps {
  readonly field: keyof EffectSettings;
  readonly isReadOnly: boolean;
  /** The remedy for a number of months that does not go with the others. */
  readonly check?: ((months: number) => string | undefined) | undefined;
}

/** A number of months of the settings of effects. */
export function EffectMonthsField({ field, isReadOnly, check }: EffectMonthsFieldProps) {
  const t = useT();
  const settings = useAnswer('effectSettings.get', undefined);
  return (
    <AutosaveNumberField
      owner="effectSettings"
      label={t(`settings:effects.${field}`)}
      unit={t('effect:recheck.unit')}
      isWhole
      min={1}
      max={240}
      badInput={t('settings:effects.bad')}
      isReadOnly={isReadOnly}
      value={settings[field]}
      check={(months) => (months === null ? t('settings:effects.bad') : check?.(months))}
      onSave={(months) =>
        months === null
          ? Promise.resolve()
          : save('effectSettings.update', { ...settings, [field]: months })
      }
    />
  );
}
