import type { OrganisationFields } from '../../../shared/domain/schemas/portfolio.ts';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { OrganisationTerritories } from './OrganisationTerritories.tsx';
import { ValidatedField } from './ValidatedField.tsx';

export interface OrganisationSettingsProps {
  readonly organisation: OrganisationFields;
  readonly isReadOnly: boolean;
}

/** Who owns the portfolio; each field is stored on leaving it. */
export function OrganisationSettings({ organisation, isReadOnly }: OrganisationSettingsProps) {
  const t = useT();
  const rules = useFieldRules();
  return (
    <Section title={t('settings:organisation')} note={t('settings:organisationNote')}>
      <div className="es-settings-form">
        <div data-field="organisation">
          <CheckedTextField
            label={t('settings:name')}
            help={t('settings:nameHelp')}
            value={organisation.name}
            onSave={keep('name')}
            check={rules.line}
            isReadOnly={isReadOnly}
          />
        </div>
        <CheckedTextArea
          label={t('settings:mission')}
          value={organisation.mission}
          onSave={keep('mission')}
          check={rules.text}
          isReadOnly={isReadOnly}
        />
        <OrganisationTerritories value={organisation.territories} onSave={keep('territories')} />
        <ValidatedField
          label={t('settings:neq')}
          value={organisation.neq}
          tidy={(text) => text.replace(/\s/gu, '')}
          isGood={(text) => /^(\d{10})?$/.test(text)}
          remedy={t('settings:neqBad')}
          onSave={keep('neq')}
          isReadOnly={isReadOnly}
        />
        <ValidatedField
          label={t('settings:charity')}
          value={organisation.charityNumber}
          tidy={(text) => text.replace(/\s/gu, '').toUpperCase()}
          isGood={(text) => /^(\d{9}RR\d{4})?$/.test(text)}
          remedy={t('settings:charityBad')}
          onSave={keep('charityNumber')}
          isReadOnly={isReadOnly}
        />
      </div>
    </Section>
  );
}

/** Stores one field of the organisation. */
const keep =
  <K extends keyof OrganisationFields>(field: K) =>
  (value: OrganisationFields[K]) =>
    save('portfolio.update', { patch: { [field]: value } });
