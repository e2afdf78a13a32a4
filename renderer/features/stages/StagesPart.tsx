import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { stagesSheet } from '../../../shared/content/sheets/lifeSheets.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import { NoteWithWords } from '../../WordLine.tsx';
import { AddStage } from './AddStage.tsx';
import { StageRow } from './StageRow.tsx';

/** The part « Étapes »: each stage entered, with its date and why. Returns are stages too. */
export function StagesPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const { title, stages } = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, useAsked());
  const present = presentStage(stages, today);
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('stage:add')}
    </Button>
  );

  return (
    <>
      {stages.length === 0 ? (
        <EmptyState title={t('stage:empty')} action={add}>
          {t('stage:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={<Word id="etapes">{t('stage:title')}</Word>}
          note={
            <NoteWithWords note={t('stage:note')}>
              <Word id="perennite">{t('stage:lasting')}</Word>
            </NoteWithWords>
          }
          actions={
            <>
              <ExportSheet
                list="stages"
                title={t('stage:title')}
                sheet={(french) => stagesSheet({ title, stages }, french)}
              />
              {add}
            </>
          }
        >
          <RecordList label={t('stage:title')}>
            {stages.map((stage) => (
              <StageRow
                key={stage.id}
                initiativeId={id}
                stage={stage}
                isPresent={stage.id === present?.id}
                isOpen={stage.id === records.openId}
                onToggle={() => records.toggle(stage.id)}
                onDeleted={records.removed}
              />
            ))}
          </RecordList>
        </Section>
      )}
      <AddStage
        key={String(records.isAdding)}
        initiativeId={id}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </>
  );
}
