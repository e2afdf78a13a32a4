import { evidenceMark } from '../../../shared/content/evidence.ts';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useMaybeAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface DeleteEvidenceProps {
  readonly evidence: Evidence;
  /** How many records rest on it. */
  readonly uses: number;
  readonly onDeleted: () => void;
}

/** Removes a piece of evidence; of a testimony, the copies that left with it are named, as they stay. */
export function DeleteEvidence({ evidence, uses, onDeleted }: DeleteEvidenceProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, title } = evidence;
  const { data: carriers } = useMaybeAnswer('testimony.carriers', { id });
  const sent = evidence.kind === 'testimony' ? (carriers?.sent ?? []) : [];
  const copies = sent
    .map((one) =>
      t('testimony:carriers.sentOne', {
        title: one.title,
        recipient: one.recipient,
        date: formatPartialDate(localDay(one.madeAt)),
      }),
    )
    .join('; ');
  const lost =
    uses === 0 ? t('evidence:remove.unused') : t('evidence:remove.used', { count: uses });
  return (
    <DeleteButton
      question={t('evidence:remove.question', { mark: evidenceMark(evidence), title })}
      consequence={
        sent.length === 0
          ? lost
          : `${lost} ${t('evidence:remove.copies', { count: sent.length, copies })}`
      }
      confirmLabel={t('evidence:remove.confirm')}
      cancelLabel={t('action.cancel')}
      onDelete={() => write('evidence.remove', { id })}
      onDeleted={onDeleted}
      describe={refusalSentence}
      disabledReason={readOnly}
    >
      {t('evidence:remove.open')}
    </DeleteButton>
  );
}
