import type { PrivacyOfficer } from '../../../shared/domain/schemas/privacy.ts';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface OfficerFieldsProps {
  readonly officer: PrivacyOfficer;
  readonly isReadOnly: boolean;
}

/** Who answers for the protection of personal information, and how the person is reached. */
export function OfficerFields({ officer, isReadOnly }: OfficerFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const field = (name: keyof PrivacyOfficer) => ({
    label: t(`privacy:officer.${name}`),
    value: officer[name],
    check: rules.line,
    isReadOnly,
    onSave: (value: string) => save('privacy.setOfficer', { patch: { [name]: value } }),
  });
  return (
    <Section title={t('privacy:officer.heading')}>
      <p className="es-privacy-note">{t('privacy:officer.note')}</p>
      <div className="es-privacy-fields">
        <div data-field="responsable">
          <CheckedTextField {...field('name')} help={t('privacy:officer.nameHelp')} />
        </div>
        <CheckedTextField {...field('title')} />
        <CheckedTextField {...field('contact')} help={t('privacy:officer.contactHelp')} />
      </div>
    </Section>
  );
}
