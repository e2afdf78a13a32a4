import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { comparePartialDates } from '../../../shared/domain/dates.ts';
import { answerOf } from '../../../shared/domain/followUpDates.ts';
import type { FollowUp, StatusCheck } from '../../../shared/domain/schemas/followUp.ts';
import { useAsked } from '../../asked.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddFollowUp } from './AddFollowUp.tsx';
import { AddStatusCheck } from './AddStatusCheck.tsx';
import { CallRow } from './CallRow.tsx';
import { FollowUpDates } from './FollowUpDates.tsx';
import { PlanFollowUp } from './PlanFollowUp.tsx';
import { PlannedRow } from './PlannedRow.tsx';
import { RhythmField } from './RhythmField.tsx';
import { StatusCheckRow } from './StatusCheckRow.tsx';
import './followUps.css';
import { Word } from '../../Word.tsx';

type Entry =
  | { readonly kind: 'check'; readonly date: string; readonly check: StatusCheck }
  | { readonly kind: 'call'; readonly date: string; readonly call: FollowUp };

/** The part « Suivi » of an initiative: how it was found to be, whom was asked, and when it is asked again. */
export function FollowUpPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const detail = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, useAsked());
  const [adding, setAdding] = useState<'call' | 'plan' | null>(null);
  const { statusChecks, followUps, followUpRhythm } = detail;
  const planned = followUps.filter(({ doneOn }) => doneOn === null);
  const entries = entriesOf(statusChecks, followUps);
  const row = (entryId: string) => ({
    isOpen: entryId === records.openId,
    onToggle: () => records.toggle(entryId),
    onDeleted: records.removed,
  });
  const gestures = (
    <>
      <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
        {t('followUp:addCheck')}
      </Button>
      <Button icon="phone" disabledReason={readOnly} onPress={() => setAdding('call')}>
        {t('followUp:addCall')}
      </Button>
    </>
  );
  const close = () => setAdding(null);
  const added = (addedId: string) => {
    close();
    records.added(addedId);
  };
  return (
    <div className="es-follow">
      {entries.length === 0 ? (
        <EmptyState title={t('followUp:part.empty')} action={gestures}>
          {t('followUp:part.emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={<Word id="suivi">{t('followUp:part.title')}</Word>}
          note={t('followUp:part.note')}
          actions={gestures}
        >
          <RecordList label={t('followUp:part.title')}>
            {entries.map((entry) =>
              entry.kind === 'check' ? (
                <StatusCheckRow key={entry.check.id} check={entry.check} {...row(entry.check.id)} />
              ) : (
                <CallRow key={entry.call.id} call={entry.call} {...row(entry.call.id)} />
              ),
            )}
          </RecordList>
          {statusChecks.at(-1)?.status === 'closed' && detail.stages.at(-1)?.stage !== 'closed' ? (
            <p className="es-muted">
              {t('followUp:part.closedHint')}{' '}
              <Anchor href={`#/initiatives/${id}/etapes?ajouter=1`}>
                {t('followUp:part.noteEnd')}
              </Anchor>
            </p>
          ) : null}
        </Section>
      )}
      <Section
        title={t('followUp:plan.title')}
        note={t('followUp:plan.note')}
        actions={
          <Button icon="plus" disabledReason={readOnly} onPress={() => setAdding('plan')}>
            {t('followUp:plan.add')}
          </Button>
        }
      >
        <RhythmField initiativeId={id} rhythm={followUpRhythm} />
        <FollowUpDates detail={detail} />
        {planned.length === 0 ? null : (
          <RecordList label={t('followUp:plan.title')}>
            {planned.map((one) => (
              <PlannedRow
                key={one.id}
                planned={one}
                answer={answerOf(one.dueOn, detail, today)}
                {...row(one.id)}
              />
            ))}
          </RecordList>
        )}
      </Section>
      <AddStatusCheck
        key={`check-${String(records.isAdding)}`}
        initiativeId={id}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
      <AddFollowUp
        key={`call-${String(adding === 'call')}`}
        detail={detail}
        isOpen={adding === 'call'}
        onClose={close}
        onAdded={added}
      />
      <PlanFollowUp
        key={`plan-${String(adding === 'plan')}`}
        initiativeId={id}
        isOpen={adding === 'plan'}
        onClose={close}
        onAdded={added}
      />
    </div>
  );
}

/** Checks and calls in the order of time; a check that a call brought is told with the call. */
function entriesOf(checks: readonly StatusCheck[], calls: readonly FollowUp[]): Entry[] {
  return [
    ...checks.map((check): Entry => ({ kind: 'check', date: check.date, check })),
    ...calls.flatMap((call): Entry[] =>
      call.doneOn === null || call.statusCheckId !== null
        ? []
        : [{ kind: 'call', date: call.doneOn, call }],
    ),
  ].toSorted((a, b) => comparePartialDates(a.date, b.date));
}
