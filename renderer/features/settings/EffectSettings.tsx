import { Section } from '../../components/layout/Section.tsx';
import { EffectMonthsField, TermLimitFields } from '../../EffectMonths.tsx';
import { useT } from '../../strings.ts';

/** How often effects are looked at again, and where the short and the medium term end. */
export function EffectSettings({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useT();
  return (
    <Section title={t('settings:effects.title')}>
      <EffectMonthsField field="recheckMonths" isReadOnly={isReadOnly} />
      <p className="es-settings-note">{t('settings:effects.terms')}</p>
      <TermLimitFields isReadOnly={isReadOnly} />
    </Section>
  );
}
