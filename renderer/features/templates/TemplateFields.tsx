import { isLocalDate } from '../../../shared/domain/dates.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { RECIPIENT_KINDS } from '../../../shared/domain/templateTerms.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { VerifiedField } from '../../VerifiedField.tsx';
import { LimitField } from './LimitField.tsx';
import { useStoredFields } from './useStoredFields.ts';

export interface TemplatePartProps {
  readonly template: Template;
  /** It ships, or the portfolio cannot be changed. */
  readonly isLocked: boolean;
}

/** What a template says of itself: its name, what it is for, whom it goes to, its source and when it was verified. */
export function TemplateFields({ template, isLocked }: TemplatePartProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id, url } = template;
  const { store, short } = useStoredFields(id);
  const shared = { owner: id, isReadOnly: isLocked };
  return (
    <section className="es-template-fields" aria-label={t('template:group.about')}>
      {isLocked ? null : (
        <CheckedTextField
          {...shared}
          label={t('template:field.name')}
          value={template.name}
          check={rules.title}
          onSave={(name) => store({ name: name.trim() })}
        />
      )}
      <CheckedTextArea
        {...shared}
        rows={2}
        label={t('template:field.purpose')}
        value={template.purpose}
        check={short}
        onSave={(purpose) => store({ purpose })}
      />
      <CheckedTextArea
        {...shared}
        rows={2}
        label={t('template:field.source')}
        value={template.source}
        check={rules.text}
        onSave={(source) => store({ source })}
      />
      <CheckedTextField
        {...shared}
        label={t('template:field.url')}
        labelNote={t('optional')}
        type="url"
        spellCheck={false}
        value={url ?? ''}
        check={(text) => (readWebAddress(text).ok ? undefined : t('template:field.badUrl'))}
        onSave={(text) => {
          const read = readWebAddress(text);
          return store({ url: read.ok ? read.value : url });
        }}
      />
      <div className="es-fields">
        <div data-field="verifie">
          <VerifiedField
            {...shared}
            {...rules.dates}
            label={t('template:field.verifiedOn')}
            labelNote={t('optional')}
            value={template.verifiedOn}
            check={(date) =>
              date === null || isLocalDate(date) ? undefined : t('template:badDay')
            }
            onSave={(verifiedOn) => store({ verifiedOn })}
          />
        </div>
        <AutosaveSelect
          owner={id}
          disabledReason={isLocked ? '' : undefined}
          label={t('template:field.recipient')}
          placeholder={t('template:field.recipient')}
          options={RECIPIENT_KINDS.map((kind) => ({
            id: kind,
            label: t(`template:recipient.${kind}`),
          }))}
          value={template.recipient}
          onSave={(chosen) =>
            store({ recipient: RECIPIENT_KINDS.find((kind) => kind === chosen) ?? 'any' })
          }
        />
        <LimitField
          owner={id}
          label={t('template:field.maxPages')}
          value={template.maxPages}
          most={1_000}
          isLocked={isLocked}
          onSave={(maxPages) => store({ maxPages })}
        />
        <div className="es-template-counting">
          <AutosaveSelect
            owner={id}
            disabledReason={isLocked ? '' : undefined}
            label={t('template:field.counting')}
            placeholder={t('template:field.counting')}
            options={(['joined', 'parted'] as const).map((one) => ({
              id: one,
              label: t(`template:counting.${one}`),
            }))}
            value={template.counting}
            onSave={(counting) => store({ counting: counting === 'parted' ? 'parted' : 'joined' })}
          />
        </div>
      </div>
    </section>
  );
}
