import type { GridVersion } from '../../../shared/domain/schemas/gridVersion.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** Removes a draft: no application used it, so nothing that was read goes with it. */
export function RemoveDraft({ version }: { readonly version: GridVersion }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, definition } = version;
  return (
    <DeleteButton
      question={t('gridVersion:remove.question', { name: definition.name })}
      consequence={t('gridVersion:remove.consequence')}
      confirmLabel={t('gridVersion:remove.confirm')}
      cancelLabel={t('action.cancel')}
      onDelete={() => write('gridVersion.remove', { id })}
      describe={refusalSentence}
      disabledReason={readOnly}
    >
      {t('gridVersion:remove.open')}
    </DeleteButton>
  );
}
