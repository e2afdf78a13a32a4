import type { EffectSettings as Settings } from '../../../shared/domain/schemas/effect.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { save, useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** How often effects are looked at again, and where the short and the medium term end. */
export function EffectSettings({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useT();
  const settings = useAnswer('effectSettings.get', undefined);
  const { shortMonths, mediumMonths } = settings;
  return (
    <Section title={t('settings:effects.title')}>
      <MonthsField
        field="recheckMonths"
        settings={settings}
        isReadOnly={isReadOnly}
        check={() => undefined}
      />
      <p className="es-settings-note">{t('settings:effects.terms')}</p>
      <MonthsField
        field="shortMonths"
        settings={settings}
        isReadOnly={isReadOnly}
        check={(months) =>
          months < mediumMonths
            ? undefined
            : t('settings:effects.shortTooLong', { count: mediumMonths })
        }
      />
      <MonthsField
        field="mediumMonths"
        settings={settings}
        isReadOnly={isReadOnly}
        check={(months) =>
          months > shortMonths
            ? undefined
            : t('settings:effects.mediumTooShort', { count: shortMonths })
        }
      />
    </Section>
  );
}

interface MonthsFieldProps {
  readonly field: keyof Settings;
  readonly settings: Settings;
  readonly isReadOnly: boolean;
  /** The remedy for a number of months that does not go with the others. */
  readonly check: (months: number) => string | undefined;
}

/** A number of months that saves itself. */
function MonthsField({ field, settings, isReadOnly, check }: MonthsFieldProps) {
  const t = useT();
  const label = t(`settings:effects.${field}`);
  const draft = useDraft<number | null>({
    value: settings[field],
    onSave: (months) =>
      months === null
        ? Promise.resolve()
        : save('effectSettings.update', { ...settings, [field]: months }),
    check: (months) => (months === null ? t('settings:effects.bad') : check(months)),
    owner: 'effectSettings',
    name: field,
  });
  return (
    <NumberField
      label={label}
      unit={t('effect:recheck.unit')}
      isWhole
      min={1}
      max={240}
      badInput={t('settings:effects.bad')}
      isReadOnly={isReadOnly}
      {...draft.field}
    />
  );
}
