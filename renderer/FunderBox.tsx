import { type FocusEvent, useState } from 'react';
import type { Funder } from '../shared/domain/schemas/funding.ts';
import { ComboBox } from './components/fields/ComboBox.tsx';
import type { FieldProps } from './components/fields/FieldParts.tsx';
import { isSameTag } from './components/fields/tagList.ts';
import { useAnswer, write } from './queries.ts';
import { Refused } from './shell/Refused.tsx';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';

export interface FunderBoxProps extends FieldProps {
  readonly funderId: string | null;
  readonly onChange: (funderId: string | null) => void;
  /** A new name is added on leaving it too. Not in a dialog, which may be given up. */
  readonly isAddedOnLeaving?: boolean;
  /** A new funder is being added to the register by its name: it is the one that is meant. */
  readonly onAdd: (added: Promise<Funder>) => Promise<unknown>;
}

/** One funder of the register, found by typing, or a new one added by its name. */
export function FunderBox({
  funderId,
  onChange,
  onAdd,
  isAddedOnLeaving = true,
  ...field
}: FunderBoxProps) {
  const t = useT();
  const task = useTask();
  const funders = useAnswer('funder.list', undefined);
  const add = (name: string) =>
    task.run(async () => {
      await onAdd(write('funder.add', { fields: { name, url: null } }));
    });
  // Not when the whole window is left, to look the name up.
  const [round, setRound] = useState(0);
  const leave = ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (!isAddedOnLeaving || !(target instanceof HTMLInputElement)) return;
    if (!document.hasFocus()) return;
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="listbox"]')) return;
    if (currentTarget.contains(relatedTarget)) return;
    const name = target.value.trim();
    if (name === '' || funders.some((known) => isSameTag(known.name, name))) return;
    add(name);
    setRound((count) => count + 1);
  };
  return (
    <>
      <div onBlur={leave}>
        <ComboBox
          {...field}
          key={round}
          options={funders.map(({ id, name, programs }) => ({
            id,
            label: name,
            hint: programs.map((program) => program.name).join(' · ') || undefined,
          }))}
          value={funderId}
          onChange={onChange}
          placeholder={t('funding:funderBox.hint')}
          createLabel={(name) => t('funding:funderBox.create', { name })}
          onCreate={add}
          badInput={t('funding:funderBox.bad')}
        />
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
