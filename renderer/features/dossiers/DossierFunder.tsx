import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { FunderBox } from '../../FunderBox.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
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
  const readOnly = useReadOnlyReason();
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
      <FunderBox
        label={t('dossiers:facts.funder')}
        funderId={draft.value}
        onChange={draft.set}
        onAdd={async (added) => onSave((await added).id)}
        error={draft.field.error}
        disabledReason={readOnly}
      />
      {funder === null ? null : (
        <DossierProgram funder={funder} dossier={dossier} onSave={onSaveProgram} />
      )}
    </>
  );
}
