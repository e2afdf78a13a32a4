import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Reading } from '../../../shared/domain/schemas/grid.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { EvidencePicker } from '../../components/evidence/EvidencePicker.tsx';
import { useEvidencePicking } from '../../evidencePicking.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';

export interface ReadingEvidenceProps {
  readonly initiative: InitiativeDetail;
  readonly applicationId: string;
  readonly reading: Reading;
}

/** The evidence behind one reading. */
export function ReadingEvidence({ initiative, applicationId, reading }: ReadingEvidenceProps) {
  const t = useT();
  const { componentId } = reading;
  const chosen = useDraft<string[]>({
    value: reading.evidenceIds,
    onSave: (evidenceIds) =>
      save('grid.setReading', { id: applicationId, componentId, patch: { evidenceIds } }),
    owner: `${applicationId}/${componentId}`,
    name: 'evidenceIds',
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <EvidencePicker
      {...useEvidencePicking(initiative)}
      label={t('grid:component.evidence')}
      selectedIds={chosen.value}
      onChange={chosen.set}
      error={chosen.field.error}
    />
  );
}
