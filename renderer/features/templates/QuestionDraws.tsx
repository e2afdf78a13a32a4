import type { TemplateBlock } from '../../../shared/domain/schemas/template.ts';
import { answeringKinds, type TemplateSubject } from '../../../shared/domain/templateTerms.ts';
import { AutosaveCheckboxGroup } from '../../components/autosave/fields.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface QuestionDrawsProps {
  readonly owner: string;
  readonly block: TemplateBlock;
  readonly about: TemplateSubject;
  readonly isLocked: boolean;
  readonly onSave: (
    patch: Partial<Pick<TemplateBlock, 'draws' | 'showsParts'>>,
  ) => Promise<unknown>;
}

/** From which blocks of the portfolio an answer is proposed, in the order of a dossier. */
export function QuestionDraws({ owner, block, about, isLocked, onSave }: QuestionDrawsProps) {
  const t = useT();
  const task = useTask();
  const { draws, showsParts } = block;
  const kinds = answeringKinds(about);
  const off = isLocked ? '' : undefined;
  const names = draws.map((kind) => t(`template:kind.${kind}`));
  return (
    <Disclosure
      title={t('template:blocks.draws')}
      note={names.length === 0 ? t('template:blocks.drawsNone') : names.join(', ')}
    >
      <AutosaveCheckboxGroup
        owner={owner}
        label={t('template:blocks.draws')}
        disabledReason={off}
        options={kinds.map((kind) => ({ id: kind, label: t(`template:kind.${kind}`) }))}
        value={draws}
        onSave={(chosen) => onSave({ draws: kinds.filter((kind) => chosen.includes(kind)) })}
      />
      <Checkbox
        label={t('template:blocks.showsParts')}
        isSelected={showsParts}
        disabledReason={off}
        onChange={(shows) => task.run(() => onSave({ showsParts: shows }))}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Disclosure>
  );
}
