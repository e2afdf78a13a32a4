import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { StageChange, StageChangeFields } from '../../../shared/domain/schemas/initiative.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { ChangesLink } from '../../ChangesLink.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedDateField, CheckedTextArea } from '../../components/checked/fields.tsx';
import { STAGE_SIGNS } from '../../components/figures/stageSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { endKindOf, endKindOptions } from '../../endKinds.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { stageOf, stageOptions } from './stageOptions.ts';

interface StageRowProps {
  readonly initiativeId: string;
  readonly stage: StageChange;
  readonly isPresent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** A stage entered at a date, which opens into its fields. */
export function StageRow(props: StageRowProps) {
  const { initiativeId, stage, isPresent, isOpen, onToggle, onDeleted } = props;
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id } = stage;
  const name = t(`vocabulary:stage.${stage.stage}`);
  const date = formatPartialDate(stage.date);
  const kind = stage.endKind === null ? '' : t(`vocabulary:endKind.${stage.endKind}`);
  const keep = (patch: Partial<StageChangeFields>) => save('stage.update', { id, patch });
  return (
    <RecordRow
      id={id}
      lead={date}
      title={<Sign icon={STAGE_SIGNS[stage.stage]}>{name}</Sign>}
      facts={
        <>
          <RecordFact width={100}>{isPresent ? t('stage:present') : null}</RecordFact>
          <RecordFact width="rest">
            {kind && stage.reason
              ? t('said', { name: kind, what: stage.reason })
              : kind || stage.reason}
          </RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <CarriedErrors initiativeId={initiativeId} recordIds={[id]} />
      <div className="es-fields">
        <AutosaveSelect
          owner={id}
          label={t('stage:field.stage')}
          placeholder={t('stage:field.stageHint')}
          options={stageOptions(t)}
          value={stage.stage}
          onSave={(value) => {
            const chosen = stageOf(value);
            return chosen === null ? Promise.resolve() : keep({ stage: chosen });
          }}
          disabledReason={readOnly}
        />
        <CheckedDateField
          {...dates}
          owner={id}
          label={t('stage:field.date')}
          help={t('stage:field.dateHelp')}
          value={stage.date}
          check={rules.date}
          onSave={(value) => (value === null ? Promise.resolve() : keep({ date: value }))}
          isReadOnly={readOnly !== undefined}
        />
      </div>
      {stage.stage === 'closed' ? (
        <AutosaveSelect
          owner={id}
          label={t('stage:field.endKind')}
          placeholder={t('stage:field.endKindHint')}
          emptyLabel={t('stage:field.endKindNone')}
          options={endKindOptions(t)}
          value={stage.endKind}
          onSave={(value) => keep({ endKind: endKindOf(value) })}
          disabledReason={readOnly}
        />
      ) : null}
      <CheckedTextArea
        owner={id}
        label={t('stage:field.reason')}
        help={t('stage:field.reasonHelp')}
        value={stage.reason}
        check={rules.text}
        onSave={(reason) => keep({ reason })}
        isReadOnly={readOnly !== undefined}
      />
      <div className="es-record-foot">
        <ChangesLink table="stage_change" id={id} />
        <DeleteButton
          question={t('stage:remove.question', { stage: name, date })}
          consequence={t('stage:remove.consequence')}
          confirmLabel={t('stage:remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('stage.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('stage:remove.open')}
        </DeleteButton>
      </div>
    </RecordRow>
  );
}
