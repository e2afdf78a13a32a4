import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { StatusCheck, StatusCheckFields } from '../../../shared/domain/schemas/followUp.ts';
import { STATUSES } from '../../../shared/domain/vocabulary.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { STATUS_SIGNS, statusOptions } from './statusOptions.ts';

interface StatusCheckRowProps {
  readonly check: StatusCheck;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** How the initiative was found to be at a date, which opens into its fields. */
export function StatusCheckRow({ check, isOpen, onToggle, onDeleted }: StatusCheckRowProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { id } = check;
  const name = t(`vocabulary:status.${check.status}`);
  const date = formatPartialDate(check.date);
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<StatusCheckFields>) => save('statusCheck.update', { id, patch });
  return (
    <RecordRow
      id={id}
      lead={date}
      title={<Sign icon={STATUS_SIGNS[check.status]}>{name}</Sign>}
      facts={
        <>
          <RecordFact width={180}>{check.source}</RecordFact>
          <RecordFact width="rest">{check.note}</RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <div className="es-fields">
        <AutosaveSelect
          owner={id}
          label={t('followUp:field.status')}
          placeholder={t('followUp:field.statusHint')}
          options={statusOptions(t)}
          value={check.status}
          onSave={(value) => {
            const status = STATUSES.find((one) => one === value);
            return status === undefined ? Promise.resolve() : keep({ status });
          }}
          disabledReason={readOnly}
        />
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('followUp:field.date')}
          value={check.date}
          check={(value) => rules.pastDate(value, today)}
          onSave={(value) => (value === null ? Promise.resolve() : keep({ date: value }))}
        />
        <CheckedTextField
          {...shared}
          label={t('followUp:field.source')}
          value={check.source}
          check={rules.line}
          onSave={(source) => keep({ source })}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('followUp:field.note')}
        value={check.note}
        check={rules.text}
        onSave={(note) => keep({ note })}
      />
      <div className="es-record-foot">
        <ChangesLink table="status_check" id={id} />
        <DeleteButton
          question={t('followUp:removeCheck.question', { status: name, date })}
          consequence={t('followUp:removeCheck.consequence')}
          confirmLabel={t('followUp:removeCheck.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('statusCheck.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('followUp:removeCheck.open')}
        </DeleteButton>
      </div>
    </RecordRow>
  );
}
