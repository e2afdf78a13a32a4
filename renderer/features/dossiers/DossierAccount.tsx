import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { shownKinds } from '../../../shared/domain/templateBlocks.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface DossierAccountProps {
  readonly source: DossierSource;
  /** Of the initiative that the dossier tells of. */
  readonly initiativeId: string;
  readonly onSave: (fundingId: string | null) => Promise<unknown>;
}

/** The funding that a report gives account of; nothing in a dossier that is no report. */
export function DossierAccount({ source, initiativeId, onSave }: DossierAccountProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { data: fundings = [] } = useMaybeAnswer('funding.ofInitiative', { id: initiativeId });
  const { dossier } = source;
  const isReport = shownKinds(source).has('account');
  if (!isReport && dossier.fundingId === null) return null;
  if (fundings.length === 0) return null;
  return (
    <div data-field="financement">
      <AutosaveSelect
        owner={dossier.id}
        disabledReason={readOnly}
        label={t('dossiers:facts.account')}
        placeholder={t('dossiers:facts.noAccount')}
        emptyLabel={t('dossiers:facts.noAccount')}
        options={fundings.map(({ id, title, funderName }) => ({
          id,
          label: title,
          hint: funderName ?? undefined,
        }))}
        value={dossier.fundingId}
        onSave={onSave}
      />
    </div>
  );
}
