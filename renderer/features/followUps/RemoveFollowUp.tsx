import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FollowUp } from '../../../shared/domain/schemas/followUp.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface RemoveFollowUpProps {
  readonly followUp: FollowUp;
  readonly onDeleted: () => void;
}

/** Removes a follow-up that was noted by mistake. */
export function RemoveFollowUp({ followUp, onDeleted }: RemoveFollowUpProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, dueOn, doneOn } = followUp;
  return (
    <div className="es-record-foot">
      <DeleteButton
        question={t('followUp:remove.question', { date: formatPartialDate(doneOn ?? dueOn) })}
        consequence={t('followUp:remove.consequence')}
        confirmLabel={t('followUp:remove.confirm')}
        cancelLabel={t('action.cancel')}
        onDelete={() => write('followUp.remove', { id })}
        onDeleted={onDeleted}
        describe={refusalSentence}
        disabledReason={readOnly}
      >
        {t('followUp:remove.open')}
      </DeleteButton>
    </div>
  );
}
