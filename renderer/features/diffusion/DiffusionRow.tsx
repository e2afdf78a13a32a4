import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Diffusion } from '../../../shared/domain/schemas/initiative.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DiffusionEditor } from './DiffusionEditor.tsx';

interface DiffusionRowProps {
  readonly diffusion: Diffusion;
  readonly initiative: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** One spread of the practice, which opens into its fields. */
export function DiffusionRow(props: DiffusionRowProps) {
  const { diffusion, initiative, isOpen, onToggle, onDeleted } = props;
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, statement, adopter, date, transferred, evidenceIds } = diffusion;
  const last = diffusion.checks.at(-1);
  return (
    <RecordRow
      id={id}
      title={statement}
      lead={date === null ? t('empty') : formatPartialDate(date)}
      facts={
        <>
          <RecordFact width={180}>{adopter === '' ? t('empty') : adopter}</RecordFact>
          <RecordFact width={72}>{t(`vocabulary:transferred.${transferred}`)}</RecordFact>
          <RecordFact width={200}>
            {last === undefined
              ? t('diffusion:check.never')
              : t('diffusion:check.last', {
                  answer: t(`vocabulary:useAnswer.${last.answer}`),
                  date: formatPartialDate(last.date),
                })}
          </RecordFact>
          <RecordFact width={80}>
            {evidenceIds.length === 0
              ? t('diffusion:noEvidence')
              : t('diffusion:evidence', { count: evidenceIds.length })}
          </RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <DiffusionEditor diffusion={diffusion} initiative={initiative} />
      <div className="es-record-foot">
        <ChangesLink table="diffusion" id={id} />
        <DeleteButton
          question={t('diffusion:remove.question', { statement })}
          consequence={t('diffusion:remove.consequence')}
          confirmLabel={t('diffusion:remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('diffusion.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('diffusion:remove.open')}
        </DeleteButton>
      </div>
    </RecordRow>
  );
}
