import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FollowUpAnswered } from '../../../shared/domain/followUpDates.ts';
import type { FollowUp, FollowUpPatch } from '../../../shared/domain/schemas/followUp.ts';
import { CheckedDateField, CheckedTextArea } from '../../components/checked/fields.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { answerInWords } from './FollowUpDates.tsx';
import { RemoveFollowUp } from './RemoveFollowUp.tsx';

interface PlannedRowProps {
  readonly planned: FollowUp;
  /** What answered it; null while nothing did. */
  readonly answer: FollowUpAnswered | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** A date planned by hand, with what answered it. */
export function PlannedRow({ planned, answer, isOpen, onToggle, onDeleted }: PlannedRowProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id } = planned;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: FollowUpPatch) => save('followUp.update', { id, patch });
  return (
    <RecordRow
      id={id}
      lead={formatPartialDate(planned.dueOn)}
      title={t('followUp:plan.planned')}
      facts={
        <>
          <RecordFact width={220}>{answer === null ? null : answerInWords(answer, t)}</RecordFact>
          <RecordFact width="rest">{planned.note}</RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <CheckedDateField
        {...shared}
        {...dates}
        label={t('followUp:plan.dueOn')}
        value={planned.dueOn}
        check={rules.date}
        onSave={(value) => (value === null ? Promise.resolve() : keep({ dueOn: value }))}
      />
      <CheckedTextArea
        {...shared}
        label={t('followUp:plan.why')}
        value={planned.note}
        check={rules.text}
        onSave={(note) => keep({ note })}
      />
      <RemoveFollowUp followUp={planned} onDeleted={onDeleted} />
    </RecordRow>
  );
}
