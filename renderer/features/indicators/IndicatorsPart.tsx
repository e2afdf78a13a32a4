import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { indicatorsSheet } from '../../../shared/content/sheets/indicatorsSheet.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddIndicator } from './AddIndicator.tsx';
import { IndicatorRow } from './IndicatorRow.tsx';
import './indicators.css';
import { Word } from '../../Word.tsx';

/** The part « Indicateurs »: what is measured over the years, each with its chart, its measures and what corrected them. */
export function IndicatorsPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const asked = useAsked();
  useAskedField(asked);
  const records = useRecords(addButton, asked);
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('indicator:add')}
    </Button>
  );

  return (
    <>
      {initiative.indicators.length === 0 ? (
        <EmptyState title={t('indicator:empty')} action={add}>
          {t('indicator:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={<Word id="indicateur">{t('indicator:title')}</Word>}
          note={t('indicator:note')}
          actions={
            <>
              <ExportSheet
                list="indicators"
                title={t('indicator:title')}
                sheet={(french) => indicatorsSheet(initiative, french)}
              />
              {add}
            </>
          }
        >
          <RecordList label={t('indicator:title')}>
            {initiative.indicators.map((indicator) => (
              <IndicatorRow
                key={indicator.id}
                initiative={initiative}
                indicator={indicator}
                today={today}
                isOpen={indicator.id === records.openId}
                onToggle={() => records.toggle(indicator.id)}
                onDeleted={records.removed}
              />
            ))}
          </RecordList>
        </Section>
      )}
      <AddIndicator
        key={String(records.isAdding)}
        initiative={initiative}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </>
  );
}
