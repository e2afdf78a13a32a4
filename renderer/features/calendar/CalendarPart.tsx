import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { milestonesSheet } from '../../../shared/content/sheets/calendarSheets.ts';
import { comparePartialDates } from '../../../shared/domain/dates.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { PasteButton } from '../../pasting/PasteButton.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddMilestone } from './AddMilestone.tsx';
import { MilestoneRow } from './MilestoneRow.tsx';
import { PasteMilestones } from './PasteMilestones.tsx';
import { TrackAxis } from './TrackAxis.tsx';
import { trackOf } from './track.ts';
import './calendar.css';

/** The part « Calendrier »: the steps to come and those that were, in the order of their dates. */
export function CalendarPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const { title, milestones } = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, useAsked());
  const steps = milestones.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const track = trackOf(steps, today);
  const add = (
    <>
      <PasteButton>
        {(onClose) => <PasteMilestones initiativeId={id} onClose={onClose} />}
      </PasteButton>
      <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
        {t('calendar:add')}
      </Button>
    </>
  );

  return (
    <div className="es-calendar">
      {steps.length === 0 ? (
        <EmptyState title={t('calendar:empty')} action={add}>
          {t('calendar:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={t('calendar:title')}
          note={t('calendar:note')}
          actions={
            <>
              <ExportSheet
                list="milestones"
                title={t('calendar:title')}
                sheet={(french) => milestonesSheet({ title, milestones }, today, french)}
              />
              {add}
            </>
          }
        >
          {track === null ? null : <TrackAxis track={track} />}
          <RecordList label={t('calendar:title')}>
            {steps.map((step) => (
              <MilestoneRow
                key={step.id}
                initiativeId={id}
                milestone={step}
                track={track}
                today={today}
                isOpen={step.id === records.openId}
                onToggle={() => records.toggle(step.id)}
                onDeleted={records.removed}
              />
            ))}
          </RecordList>
        </Section>
      )}
      <AddMilestone
        key={String(records.isAdding)}
        initiativeId={id}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </div>
  );
}
