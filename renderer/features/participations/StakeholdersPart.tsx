import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { participationsSheet } from '../../../shared/content/sheets/stakeholderSheets.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddParticipation } from './AddParticipation.tsx';
import { Matrix } from './Matrix.tsx';
import { MissingVoices } from './MissingVoices.tsx';
import { ParticipationEditor } from './ParticipationEditor.tsx';
import './participations.css';
import { Word } from '../../Word.tsx';
import { NoteWithWords } from '../../WordLine.tsx';

/** The part « Parties prenantes »: who takes part, in which phases and with what power there; who is missing. */
export function StakeholdersPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const { participations, inKindContributions } = initiative;
  const addButton = useRef<HTMLButtonElement>(null);
  const asked = useAsked();
  useAskedField(asked);
  const records = useRecords(addButton, asked);
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('stakeholder:add')}
    </Button>
  );
  const contributionsOf = (participationId: string) =>
    inKindContributions.filter((one) => one.participationId === participationId);

  return (
    <>
      {participations.length === 0 ? (
        <EmptyState title={t('stakeholder:empty')} action={add}>
          {t('stakeholder:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={<Word id="acteurs">{t('stakeholder:title')}</Word>}
          note={
            <NoteWithWords note={t('stakeholder:count', { count: participations.length })}>
              <Word id="phases">{t('stakeholder:phases')}</Word>
              <Word id="gouvernance">{t('stakeholder:governance')}</Word>
            </NoteWithWords>
          }
          actions={
            <>
              <ExportSheet
                list="participations"
                title={t('stakeholder:title')}
                sheet={(french) => participationsSheet(initiative, french)}
              />
              {add}
            </>
          }
        >
          <Matrix
            actors={participations}
            openId={records.openId}
            onToggle={records.toggle}
            contributionsOf={(actorId) => contributionsOf(actorId).length}
          >
            {(actor) => (
              <ParticipationEditor
                participation={actor}
                initiative={initiative}
                contributions={contributionsOf(actor.id)}
                onDeleted={records.removed}
              />
            )}
          </Matrix>
        </Section>
      )}
      <MissingVoices initiative={initiative} />
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
