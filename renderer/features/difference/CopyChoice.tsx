import { useNavigate } from '@tanstack/react-router';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { ComparableCopy } from '../../../shared/domain/schemas/difference.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Select } from '../../components/fields/Select.tsx';
import { useT } from '../../strings.ts';

interface CopyChoiceProps {
  readonly dossierId: string;
  readonly copies: readonly ComparableCopy[];
  readonly chosenId: string | null;
}

/** With which copy the dossier is compared: the address says it, so that it can be gone back to. */
export function CopyChoice({ dossierId, copies, chosenId }: CopyChoiceProps) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <div className="es-difference-choice">
      <Select
        label={t('difference:against')}
        placeholder={t('difference:againstHint')}
        options={copies.map((copy) => ({ id: copy.id, label: copyWords(copy, t) }))}
        value={chosenId}
        onChange={(id) =>
          void navigate({
            to: '/dossiers/$dossierId/difference',
            params: { dossierId },
            search: id === null ? {} : { copie: id },
            replace: true,
          })
        }
      />
    </div>
  );
}

/** « Demande, transmis à la MRC le 3 mars 2024 ». */
function copyWords({ title, recipient, madeAt }: ComparableCopy, t: Translate): string {
  const date = formatPartialDate(localDay(madeAt));
  return recipient === ''
    ? t('difference:copyTo', { title, date })
    : t('difference:copy', { title, recipient, date });
}
