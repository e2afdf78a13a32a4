import { type FocusEvent, useState } from 'react';
import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { NoValue } from '../../components/data/NoValue.tsx';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { isSameTag } from '../../components/fields/tagList.ts';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface FunderCellProps {
  /** Which line it belongs to. */
  readonly lineKey: string;
  /** The same, spoken. */
  readonly labelNote: string;
  readonly funderId: string | null;
  readonly isReadOnly: boolean;
  readonly onSave: (funder: Funder | null) => Promise<unknown>;
}

/** Who pays: one of the register, or a new one added by its name. */
export function FunderCell({ lineKey, labelNote, funderId, isReadOnly, onSave }: FunderCellProps) {
  const t = useT();
  const task = useTask();
  const funders = useAnswer('funder.list', undefined);
  const draft = useDraft<string | null>({
    value: funderId,
    onSave: (id) => onSave(funders.find((funder) => funder.id === id) ?? null),
    name: `${lineKey}/funderId`,
    delay: 0,
  });
  const add = (name: string) =>
    task.run(async () => {
      const fields = { name, url: null };
      const funder = await write('funder.add', { fields });
      await onSave(funder);
    });
  // A new name is added on leaving it too; not when the whole window is left, to look the name up.
  const [round, setRound] = useState(0);
  const leave = ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || !document.hasFocus()) return;
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="listbox"]')) return;
    if (currentTarget.contains(relatedTarget)) return;
    const name = target.value.trim();
    if (name === '' || funders.some((known) => isSameTag(known.name, name))) return;
    add(name);
    setRound((count) => count + 1);
  };
  if (isReadOnly) {
    return funders.find(({ id }) => id === funderId)?.name ?? <NoValue label={t('unknown')} />;
  }
  return (
    <>
      <div onBlur={leave}>
        <ComboBox
          key={round}
          label={t('funding:line.funder')}
          labelNote={labelNote}
          isLabelHidden
          options={funders.map(({ id, name, programs }) => ({
            id,
            label: name,
            hint: programs.map((program) => program.name).join(' · ') || undefined,
          }))}
          value={draft.value}
          onChange={draft.set}
          placeholder={t('funding:line.funderHint')}
          createLabel={(name) => t('funding:line.createFunder', { name })}
          onCreate={add}
          badInput={t('funding:line.badFunder')}
          error={draft.field.error}
        />
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
