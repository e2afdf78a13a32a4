import { isLocalDate } from '../../../shared/domain/dates.ts';
import { AutosaveNumberField } from '../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedMoneyField,
  CheckedTextArea,
  CheckedTimeField,
} from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import type { TemplatePartProps } from './TemplateFields.tsx';
import { useStoredFields } from './useStoredFields.ts';

/** What the programme gives, which part of the costs, and until when. */
export function TemplateRules({ template, isLocked }: TemplatePartProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id, deadline } = template;
  const { store, short } = useStoredFields(id);
  const shared = { owner: id, isReadOnly: isLocked };
  return (
    <section className="es-template-part" aria-label={t('template:group.rules')}>
      <h2>{t('template:group.rules')}</h2>
      <div className="es-template-fields">
        <div className="es-fields">
          <CheckedMoneyField
            {...shared}
            label={t('template:field.leastAmount')}
            labelNote={t('optional')}
            badInput={t('invalidMoney')}
            value={template.rules.leastAmount}
            onSave={(leastAmount) => store({ leastAmount })}
          />
          <CheckedMoneyField
            {...shared}
            label={t('template:field.mostAmount')}
            labelNote={t('optional')}
            badInput={t('invalidMoney')}
            value={template.rules.mostAmount}
            onSave={(mostAmount) => store({ mostAmount })}
          />
          <AutosaveNumberField
            {...shared}
            label={t('template:field.mostPercent')}
            labelNote={t('optional')}
            unit={t('template:field.percent')}
            min={1}
            max={100}
            isWhole
            badInput={t('template:field.badPercent')}
            value={template.rules.mostPercent}
            onSave={(mostPercent) => store({ mostPercent })}
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
        <div className="es-fields">
          <CheckedDateField
            {...shared}
            {...rules.dates}
            label={t('template:field.deadlineOn')}
            labelNote={t('optional')}
            value={deadline.on}
            check={(date) =>
              date === null || isLocalDate(date) ? undefined : t('template:badDay')
            }
            onSave={(deadlineOn) => store({ deadlineOn })}
          />
          <CheckedTimeField
            {...shared}
            label={t('template:field.deadlineTime')}
            labelNote={t('optional')}
            badInput={t('template:field.badTime')}
            disabledReason={deadline.on === null ? t('template:field.noDay') : undefined}
            value={deadline.time}
            onSave={(deadlineTime) => store({ deadlineTime })}
          />
        </div>
        <CheckedTextArea
          {...shared}
          rows={1}
          isSentence
          label={t('template:field.deadline')}
          value={deadline.text}
          check={short}
          onSave={(deadlineText) => store({ deadlineText })}
        />
      </div>
    </section>
  );
}
