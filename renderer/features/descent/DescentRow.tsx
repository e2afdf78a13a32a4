import { tieInWords, tieName } from '../../../shared/content/descentWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Tie } from '../../../shared/domain/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DescentEditor } from './DescentEditor.tsx';

interface DescentRowProps {
  readonly tie: Tie;
  readonly initiative: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** One tie as this initiative says it, which opens into its fields. */
export function DescentRow({ tie, initiative, isOpen, onToggle, onDeleted }: DescentRowProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { descent, side, otherId } = tie;
  const { relatives } = initiative.family;
  const name = tieName(tie, relatives);
  return (
    <RecordRow
      id={descent.id}
      title={t(`descent:${side}.${descent.kind}`, { name })}
      facts={
        <>
          <RecordFact width={132}>
            {otherId === null ? t('descent:outside') : t('descent:inside')}
          </RecordFact>
          <RecordFact width={132}>
            {descent.date === null ? t('descent:noDate') : formatPartialDate(descent.date)}
          </RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <DescentEditor tie={tie} initiative={initiative} />
      <div className="es-record-foot">
        <ChangesLink table="descent" id={descent.id} />
        <DeleteButton
          question={t('descent:remove.question', { tie: tieInWords(tie, relatives, t) })}
          consequence={
            otherId === null
              ? t('descent:remove.consequence')
              : t('descent:remove.consequenceBoth', { name })
          }
          confirmLabel={t('descent:remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('descent.remove', { id: descent.id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('descent:remove.open')}
        </DeleteButton>
      </div>
    </RecordRow>
  );
}
