import { isLocalDate } from '../../../shared/domain/dates.ts';
import type { Template, TemplateEdit } from '../../../shared/domain/schemas/template.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { LimitField } from './LimitField.tsx';

export interface TemplatePartProps {
  readonly template: Template;
  /** It ships, or the portfolio cannot be changed. */
  readonly isLocked: boolean;
}

type Fields = Extract<TemplateEdit, { type: 'fields' }>['patch'];

/** What a template says of itself: its name, its source and when it was verified, how its form counts. */
export function TemplateFields({ template, isLocked }: TemplatePartProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id } = template;
  const store = (patch: Fields) => save('template.edit', { id, edit: { type: 'fields', patch } });
  const shared = { owner: id, isReadOnly: isLocked };
  const short = (text: string) =>
    text.length > 1_000 ? t('tooLong', { count: 1_000 }) : undefined;
  return (
    <div className="es-template-fields">
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
        label={t('template:field.source')}
        value={template.source}
        check={rules.text}
        onSave={(source) => store({ source })}
      />
      <div className="es-fields">
        <CheckedDateField
          {...shared}
          {...rules.dates}
          label={t('template:field.verifiedOn')}
          labelNote={t('optional')}
          value={template.verifiedOn}
          check={(date) => (date === null || isLocalDate(date) ? undefined : t('template:badDay'))}
          onSave={(verifiedOn) => store({ verifiedOn })}
        />
        <LimitField
          owner={id}
          label={t('template:field.maxPages')}
          value={template.maxPages}
          most={1_000}
          isLocked={isLocked}
          onSave={(maxPages) => store({ maxPages })}
        />
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
      <CheckedTextArea
        {...shared}
        rows={2}
        label={t('template:field.rules')}
        value={template.rules.note}
        check={rules.text}
        onSave={(rulesNote) => store({ rulesNote })}
      />
      <CheckedTextArea
        {...shared}
        rows={1}
        label={t('template:field.deadline')}
        value={template.deadline.text}
        check={short}
        onSave={(deadlineText) => store({ deadlineText })}
      />
    </div>
  );
}
