import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddParticipation } from './AddParticipation.tsx';
import { ParticipationTable } from './ParticipationTable.tsx';
import { WhoIsMissing } from './WhoIsMissing.tsx';
import './stakeholders.css';

/** The part « Parties prenantes »: who takes part, in which phases and with what power; who is missing. */
export function StakeholdersPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const { participations } = useAnswer('initiative.get', { id });
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton);
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('stakeholder:add')}
    </Button>
  );

  return (
    <>
      {participations.length === 0 ? (
        <EmptyState title={t('stakeholder:empty')} action={add}>
          {t('stakeholder:emptyText')}
        </EmptyState>
      ) : (
        <>
          <Section
            title={t('stakeholder:title')}
            note={t('stakeholder:count', { count: participations.length })}
            actions={add}
          >
            <ParticipationTable
              participations={participations}
              openId={records.openId}
              onToggle={records.toggle}
              onDeleted={records.removed}
            />
          </Section>
          <WhoIsMissing participations={participations} />
        </>
      )}
      <AddParticipation
        key={String(records.isAdding)}
        initiativeId={id}
        present={participations}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </>
  );
}
