import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface DossierFunderProps {
  readonly source: DossierSource;
  readonly onSave: (funderId: string | null) => Promise<unknown>;
}

/** Who the dossier is for, and what that funder asks, with the day on which it was verified. */
export function DossierFunder({ source, onSave }: DossierFunderProps) {
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
  return (
    <>
      <ComboBox
        label={t('dossiers:facts.funder')}
        options={funders.map(({ id, name, program }) => ({
          id,
          label: name,
          hint: program === '' ? undefined : program,
        }))}
        value={draft.value}
        onChange={draft.set}
        placeholder={t('dossiers:facts.funderHint')}
        createLabel={(name) => t('dossiers:facts.createFunder', { name })}
        onCreate={(name) =>
          task.run(async () => {
            const fields = { name, program: '', requirements: '', verifiedOn: null, url: null };
            const added = await write('funder.add', { fields });
            await onSave(added.id);
          })
        }
        badInput={t('dossiers:facts.badFunder')}
        error={draft.field.error}
        disabledReason={readOnly}
      />
      {funder === null || funder.requirements.trim() === '' ? null : (
        <Disclosure
          title={t('dossiers:facts.requirements')}
          note={
            funder.verifiedOn === null
              ? t('dossiers:facts.neverVerified')
              : t('dossiers:facts.verified', { date: formatPartialDate(funder.verifiedOn) })
          }
        >
          <p className="es-block-asked">{funder.requirements}</p>
        </Disclosure>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
