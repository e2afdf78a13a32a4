import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { diffusionsSheet } from '../../../shared/content/sheets/lifeSheets.ts';
import { DIFFUSION_MODES } from '../../../shared/domain/vocabulary.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddDiffusion } from './AddDiffusion.tsx';
import { DiffusionGroup } from './DiffusionGroup.tsx';
import { SpreadFigure } from './SpreadFigure.tsx';
import './diffusion.css';
import { Word } from '../../Word.tsx';

/** The part « Rayonnement »: how the practice spread, by mode; a mode with nothing stays visible. */
export function DiffusionPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, useAsked());
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('diffusion:add')}
    </Button>
  );

  return (
    <>
      {initiative.diffusions.length === 0 ? (
        <EmptyState title={t('diffusion:empty')} action={add}>
          {t('diffusion:emptyText')}
        </EmptyState>
      ) : (
        <>
          <Section
            title={<Word id="rayonnement">{t('diffusion:title')}</Word>}
            note={t('diffusion:note')}
            actions={
              <>
                <ExportSheet
                  list="diffusions"
                  title={t('diffusion:title')}
                  sheet={(french) => diffusionsSheet(initiative, french)}
                />
                {add}
              </>
            }
          >
            {DIFFUSION_MODES.map((mode) => (
              <DiffusionGroup
                key={mode}
                mode={mode}
                initiative={initiative}
                openId={records.openId}
                onToggle={records.toggle}
                onDeleted={records.removed}
              />
            ))}
          </Section>
          <SpreadFigure initiative={initiative} />
        </>
      )}
      <AddDiffusion
        key={String(records.isAdding)}
        initiativeId={id}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </>
  );
}
