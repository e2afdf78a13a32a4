import { onDate, periodInWords } from '../../../shared/content/words.ts';
import { endsTooSoon } from '../../../shared/domain/dates.ts';
import type { Milestone, MilestoneFields } from '../../../shared/domain/schemas/initiative.ts';
import { isOver } from '../../../shared/domain/upcoming.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { TrackBar } from './TrackAxis.tsx';
import type { Track } from './track.ts';

interface MilestoneRowProps {
  readonly initiativeId: string;
  readonly milestone: Milestone;
  readonly track: Track | null;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** A step of the calendar, which opens into its fields. */
export function MilestoneRow(props: MilestoneRowProps) {
  const { initiativeId, milestone, track, today, isOpen, onToggle, onDeleted } = props;
  const t = useT();
  const rules = useFieldRules();
  const startDates = dateEntry(t);
  const endDates = dateEntry(t);
  const doneDates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id, label, start, end, responsible, doneOn } = milestone;
  const isLate = doneOn === null && isOver(milestone, today);
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<MilestoneFields>) => save('milestone.update', { id, patch });
  return (
    <RecordRow
      id={id}
      lead={periodInWords(start, end ?? start, t)}
      title={label}
      facts={
        <>
          {doneOn === null ? null : (
            <RecordFact width={180}>{t('calendar:done', { when: onDate(doneOn, t) })}</RecordFact>
          )}
          {isLate ? (
            <RecordFact width={180}>
              <Sign icon="late" tone="vif">
                {t('calendar:late')}
              </Sign>
            </RecordFact>
          ) : null}
          <RecordFact width={180}>{responsible === '' ? t('empty') : responsible}</RecordFact>
          {track === null ? null : <TrackBar track={track} step={milestone} />}
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <CarriedErrors initiativeId={initiativeId} recordIds={[id]} />
      <CheckedTextField
        {...shared}
        label={t('calendar:field.label')}
        value={label}
        check={rules.title}
        onSave={(value) => keep({ label: value.trim() })}
      />
      <div className="es-fields">
        <CheckedDateField
          {...shared}
          {...startDates}
          label={t('calendar:field.start')}
          help={t('calendar:field.startHelp')}
          value={start}
          check={(date) =>
            rules.date(date) ?? (endsTooSoon(date, end) ? t('startTooLate') : undefined)
          }
          onSave={(date) => (date === null ? Promise.resolve() : keep({ start: date }))}
        />
        <CheckedDateField
          {...shared}
          {...endDates}
          label={t('calendar:field.end')}
          labelNote={t('optional')}
          value={end}
          check={(date) => (endsTooSoon(start, date) ? t('endTooSoon') : undefined)}
          onSave={(date) => keep({ end: date })}
        />
        <CheckedDateField
          {...shared}
          {...doneDates}
          label={t('calendar:field.doneOn')}
          labelNote={t('optional')}
          help={t('calendar:field.doneOnHelp')}
          value={doneOn}
          onSave={(date) => keep({ doneOn: date })}
        />
        <CheckedTextField
          {...shared}
          label={t('calendar:field.responsible')}
          value={responsible}
          check={rules.line}
          onSave={(value) => keep({ responsible: value })}
        />
      </div>
      <div className="es-record-foot">
        <DeleteButton
          question={t('calendar:remove.question', { label })}
          consequence={t('calendar:remove.consequence')}
          confirmLabel={t('calendar:remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('milestone.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('calendar:remove.open')}
        </DeleteButton>
      </div>
    </RecordRow>
  );
}
