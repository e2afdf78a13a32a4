import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FollowUp, FollowUpPatch } from '../../../shared/domain/schemas/followUp.ts';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { RemoveFollowUp } from './RemoveFollowUp.tsx';

interface CallRowProps {
  readonly call: FollowUp;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** A call that brought no status: a silence, a date let go. */
export function CallRow({ call, isOpen, onToggle, onDeleted }: CallRowProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { id, doneOn, outcome } = call;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: FollowUpPatch) => save('followUp.update', { id, patch });
  const name = t(`vocabulary:followUpOutcome.${outcome ?? 'silence'}`);
  return (
    <RecordRow
      id={id}
      lead={formatPartialDate(doneOn ?? call.dueOn)}
      title={<Sign icon="phone">{name}</Sign>}
      facts={
        <>
          <RecordFact width={180}>{call.whom}</RecordFact>
          <RecordFact width="rest">{call.note}</RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <div className="es-fields">
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('followUp:field.doneOn')}
          value={doneOn}
          check={(value) => rules.pastDate(value, today)}
          onSave={(value) => (value === null ? Promise.resolve() : keep({ doneOn: value }))}
        />
        <CheckedTextField
          {...shared}
          label={t('followUp:field.whom')}
          value={call.whom}
          check={rules.line}
          onSave={(whom) => keep({ whom })}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('followUp:field.said')}
        value={call.note}
        check={rules.text}
        onSave={(note) => keep({ note })}
      />
      <RemoveFollowUp followUp={call} onDeleted={onDeleted} />
    </RecordRow>
  );
}
