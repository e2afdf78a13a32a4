import { Section } from '../../components/layout/Section.tsx';
import { save, useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { YearsField } from '../../YearsField.tsx';

/** When initiatives are asked after, unless they have a rhythm of their own. */
export function FollowUpSettings({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useT();
  const years = useAnswer('followUp.usualYears', undefined);
  return (
    <Section title={t('followUp:rhythm.settings')}>
      <p className="es-settings-note">{t('followUp:rhythm.settingsNote')}</p>
      <YearsField
        owner="portfolio"
        label={t('followUp:rhythm.years')}
        years={years}
        onSave={(next) => save('followUp.setUsualYears', { years: next })}
        isReadOnly={isReadOnly}
      />
    </Section>
  );
}
