import { type FocusEvent, useState } from 'react';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { isSameTag } from '../../components/fields/tagList.ts';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { DossierProgram } from './DossierProgram.tsx';

export interface DossierFunderProps {
  readonly source: DossierSource;
  readonly onSave: (funderId: string | null) => Promise<unknown>;
  readonly onSaveProgram: (programId: string | null) => Promise<unknown>;
}

/** Who the dossier is for, under which programme, and what that one asks. */
export function DossierFunder({ source, onSave, onSaveProgram }: DossierFunderProps) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const funders = useAnswer('funder.list', undefined);
  const { funder, dossier } = source;
  const draft = useDraft({
    value: dossier.funderId,
    onSave,
    owner: dossier.id,
    name: 'funderId',
    delay: 0,
  });
  const add = (name: string) =>
    task.run(async () => {
      const fields = { name, url: null };
      const added = await write('funder.add', { fields });
      await onSave(added.id);
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
  return (
    <>
      <div onBlur={leave}>
        <ComboBox
          key={round}
          label={t('dossiers:facts.funder')}
          options={funders.map(({ id, name, programs }) => ({
            id,
            label: name,
            hint: programs.map((program) => program.name).join(' · ') || undefined,
          }))}
          value={draft.value}
          onChange={draft.set}
          placeholder={t('dossiers:facts.funderHint')}
          createLabel={(name) => t('dossiers:facts.createFunder', { name })}
          onCreate={add}
          badInput={t('dossiers:facts.badFunder')}
          error={draft.field.error}
          disabledReason={readOnly}
        />
      </div>
      {funder === null ? null : (
        <DossierProgram funder={funder} dossier={dossier} onSave={onSaveProgram} />
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
