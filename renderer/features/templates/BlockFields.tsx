import type { TemplateBlock, TemplateEdit } from '../../../shared/domain/schemas/template.ts';
import type { TemplateSubject } from '../../../shared/domain/templateTerms.ts';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { LimitField } from './LimitField.tsx';
import { QuestionDraws } from './QuestionDraws.tsx';

interface BlockFieldsProps {
  readonly templateId: string;
  readonly block: TemplateBlock;
  /** What a dossier from the template tells of. */
  readonly about: TemplateSubject;
  readonly isLocked: boolean;
}

/** What a template asks of one block. */
export function BlockFields({ templateId, block, about, isLocked }: BlockFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const task = useTask();
  const { key, kind } = block;
  const owner = `${templateId}/${key}`;
  const edit = (patch: Extract<TemplateEdit, { type: 'block' }>['patch']) => ({
    id: templateId,
    edit: { type: 'block' as const, key, patch },
  });
  const shared = { owner, isReadOnly: isLocked };
  const titled = (title: string) => (kind === 'question' ? rules.title(title) : rules.line(title));
  const off = isLocked ? '' : undefined;
  return (
    <div className="es-template-fields">
      <CheckedTextField
        {...shared}
        label={t(kind === 'question' ? 'template:blocks.question' : 'template:blocks.heading')}
        value={block.title ?? ''}
        check={titled}
        onSave={(title) =>
          save('template.edit', edit({ title: title.trim() === '' ? null : title.trim() }))
        }
      />
      <CheckedTextArea
        {...shared}
        rows={1}
        isSentence
        label={t('template:blocks.help')}
        value={block.help}
        check={rules.help}
        onSave={(help) => save('template.edit', edit({ help }))}
      />
      <div className="es-fields">
        <LimitField
          owner={owner}
          label={t('template:blocks.words')}
          value={block.maxWords}
          most={100_000}
          isLocked={isLocked}
          onSave={(maxWords) => save('template.edit', edit({ maxWords }))}
        />
        <LimitField
          owner={owner}
          label={t('template:blocks.characters')}
          value={block.maxCharacters}
          most={1_000_000}
          isLocked={isLocked}
          onSave={(maxCharacters) => save('template.edit', edit({ maxCharacters }))}
        />
      </div>
      <Checkbox
        label={t('template:blocks.isRequired')}
        isSelected={block.required}
        disabledReason={off}
        onChange={(required) => task.run(() => write('template.edit', edit({ required })))}
      />
      <Checkbox
        label={t('template:blocks.isIncluded')}
        isSelected={block.included}
        disabledReason={off}
        onChange={(included) => task.run(() => write('template.edit', edit({ included })))}
      />
      {kind === 'question' ? (
        <QuestionDraws
          owner={owner}
          block={block}
          about={about}
          isLocked={isLocked}
          onSave={(patch) => save('template.edit', edit(patch))}
        />
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </div>
  );
}
