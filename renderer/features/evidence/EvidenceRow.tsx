import { evidenceMark } from '../../../shared/content/evidence.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import type { Testimony } from '../../../shared/domain/schemas/testimony.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useT } from '../../strings.ts';
import { stateInWords } from '../../testimonyState.ts';
import { DeleteEvidence } from './DeleteEvidence.tsx';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { EvidenceUses } from './EvidenceUses.tsx';
import type { EvidenceUse } from './evidenceUses.ts';
import { TestimonyBox } from './TestimonyBox.tsx';

interface EvidenceRowProps {
  readonly evidence: Evidence;
  readonly uses: readonly EvidenceUse[];
  /** What was told, for a testimony. */
  readonly testimony: Testimony | undefined;
  /** Municipalities and other places of the initiative. */
  readonly places: readonly string[];
  readonly today: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** A piece of evidence with its number, which opens into its fields and what rests on it. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { evidence, uses, testimony, places, today, isOpen, onToggle, onDeleted } = props;
  const t = useT();
  const { id, title, kind, date } = evidence;
  const mark = evidenceMark(evidence);
  return (
    <RecordRow
      id={id}
      lead={mark}
      title={title}
      facts={
        <>
          {testimony === undefined ? null : (
            <RecordFact width={210}>{stateInWords(testimony, today, t).short}</RecordFact>
          )}
          <RecordFact width={84}>{t(`vocabulary:evidenceKind.${kind}`)}</RecordFact>
          <RecordFact width={132}>
            {date === null ? t('empty') : formatPartialDate(date)}
          </RecordFact>
          <RecordFact width={110}>
            {uses.length === 0
              ? t('evidence:use.none')
              : t('evidence:use.count', { count: uses.length })}
          </RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      {testimony === undefined ? null : (
        <TestimonyBox testimony={testimony} initiativeId={evidence.initiativeId} places={places} />
      )}
      <EvidenceEditor evidence={evidence} />
      <EvidenceUses initiativeId={evidence.initiativeId} uses={uses} />
      <div className="es-record-foot">
        <ChangesLink table="evidence" id={id} />
        <DeleteEvidence evidence={evidence} uses={uses.length} onDeleted={onDeleted} />
      </div>
    </RecordRow>
  );
}
