import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { isOpenAbsence } from '../../../shared/domain/missingVoices.ts';
import type { Absence, AbsenceFields } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES } from '../../../shared/domain/vocabulary.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AbsenceSteps } from './AbsenceSteps.tsx';
import { phaseOptions } from './stakeholderOptions.ts';

interface AbsenceRowProps {
  readonly absence: Absence;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** One absence on its line, what is tried inside. */
export function AbsenceRow({ absence, isOpen, onToggle, onDeleted }: AbsenceRowProps) {
  const t = useT();
  const last = absence.steps.at(-1);
  const state =
    last === undefined
      ? t('stakeholder:missing.nothingTried')
      : t('stakeholder:missing.state', {
          outcome: t(`vocabulary:absenceOutcome.${last.outcome}`),
          date: formatPartialDate(last.date),
        });
  return (
    <RecordRow
      id={absence.id}
      title={
        isOpenAbsence(absence) ? absence.who : t('stakeholder:missing.closed', { who: absence.who })
      }
      facts={
        <>
          <RecordFact width={210}>
            {absence.phase === null
              ? t('stakeholder:missing.everyPhase')
              : t(`vocabulary:phase.${absence.phase}`)}
          </RecordFact>
          <RecordFact width={140}>
            {absence.noticedOn === null ? t('empty') : formatPartialDate(absence.noticedOn)}
          </RecordFact>
          <RecordFact width={230}>{state}</RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <AbsenceEditor absence={absence} onDeleted={onDeleted} />
    </RecordRow>
  );
}

function AbsenceEditor({ absence, onDeleted }: Pick<AbsenceRowProps, 'absence' | 'onDeleted'>) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id, who } = absence;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<AbsenceFields>) => save('absence.update', { id, patch });
  const inDossier = useDraft<boolean>({
    owner: id,
    name: 'inDossier',
    value: absence.inDossier,
    delay: 0,
    onSave: (value) => keep({ inDossier: value }),
  });
  return (
    <>
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('stakeholder:missing.who')}
          value={who}
          check={rules.title}
          onSave={(text) => keep({ who: text.trim() })}
        />
        <AutosaveSelect
          owner={id}
          label={t('stakeholder:missing.phase')}
          placeholder={t('stakeholder:missing.everyPhase')}
          emptyLabel={t('stakeholder:missing.everyPhase')}
          options={phaseOptions(t)}
          value={absence.phase}
          onSave={(value) => keep({ phase: PHASES.find((one) => one === value) ?? null })}
          disabledReason={readOnly}
        />
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('stakeholder:missing.noticedOn')}
          value={absence.noticedOn}
          onSave={(noticedOn) => keep({ noticedOn })}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('stakeholder:missing.reason')}
        value={absence.reason}
        check={rules.text}
        onSave={(reason) => keep({ reason })}
      />
      <AbsenceSteps absence={absence} />
      <Checkbox
        label={t('stakeholder:missing.inDossier')}
        hint={t('stakeholder:missing.inDossierHint')}
        isSelected={inDossier.value}
        onChange={inDossier.set}
        disabledReason={readOnly}
      />
      <div className="es-record-foot">
        <ChangesLink table="absence" id={id} />
        <DeleteButton
          question={t('stakeholder:missing.remove.question', { who })}
          consequence={t('stakeholder:missing.remove.consequence')}
          confirmLabel={t('stakeholder:missing.remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('absence.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('stakeholder:missing.remove.open')}
        </DeleteButton>
      </div>
    </>
  );
}
