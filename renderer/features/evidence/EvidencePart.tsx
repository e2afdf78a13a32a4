import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { tieInWords } from '../../../shared/content/descentWords.ts';
import { evidenceMark } from '../../../shared/content/evidence.ts';
import { evidenceSheet } from '../../../shared/content/sheets/evidenceSheet.ts';
import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { componentOf } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { classes } from '../../components/props.ts';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { PasteButton } from '../../pasting/PasteButton.tsx';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useDroppedFiles } from '../../shell/useDroppedFiles.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddEvidence } from './AddEvidence.tsx';
import { EvidenceRow } from './EvidenceRow.tsx';
import { evidenceUses } from './evidenceUses.ts';
import { PasteEvidence } from './PasteEvidence.tsx';
import './evidence-part.css';

/** A filter is worth its line from here. */
const FILTER_FROM = 12;

/** The part « Preuves »: what another person can look up, and what rests on it. */
export function EvidencePart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const versions = gridVersions(
    useAnswer('gridVersion.list', undefined).map(({ definition }) => definition),
  );
  const { today } = useAnswer('app.state', undefined);
  const told = new Map(initiative.testimonies.map((one) => [one.evidenceId, one]));
  const places = initiative.territories.map(({ name }) => name);
  const [filter, setFilter] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const asked = useAsked();
  useAskedField(asked);
  const records = useRecords(addButton, asked);
  const drop = useDroppedFiles(async (name, content) => {
    const added = await write('evidenceFile.drop', { initiativeId: id, name, content });
    setFilter('');
    records.added(added.id);
  });
  const uses = evidenceUses(initiative, {
    reading: (componentId, date, gridVersionId) =>
      t('evidence:use.reading', {
        component: labelIn(versions.get(gridVersionId), componentId),
        date: formatPartialDate(date),
      }),
    descent: (tie) => tieInWords(tie, initiative.family.relatives, t),
    contribution: (giver, what) => t('evidence:use.contribution', { giver, what }),
  });
  const words = sortKey(filter);
  const shown = initiative.evidence.filter((one) =>
    sortKey(`${evidenceMark(one)} ${one.title} ${one.reference}`).includes(words),
  );
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('evidence:add')}
    </Button>
  );
  const paste = (
    <PasteButton>
      {(onClose) => (
        <PasteEvidence initiativeId={id} onAdded={() => setFilter('')} onClose={onClose} />
      )}
    </PasteButton>
  );

  return (
    <div
      className={classes('es-evidence-part', drop.isOver && 'es-evidence-part--over')}
      {...(readOnly === undefined ? drop.handlers : {})}
    >
      {initiative.evidence.length === 0 ? (
        <EmptyState
          title={t('evidence:empty')}
          action={
            <>
              {paste}
              {add}
            </>
          }
        >
          {t('evidence:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={t('evidence:title')}
          note={t('evidence:note')}
          actions={
            <>
              <ExportSheet
                list="evidence"
                title={t('evidence:title')}
                sheet={(french) =>
                  evidenceSheet(
                    {
                      initiative,
                      evidence: shown,
                      filters:
                        filter === ''
                          ? []
                          : [
                              french('sheet:filter', {
                                name: french('evidence:picker.filter'),
                                value: filter,
                              }),
                            ],
                      today,
                    },
                    french,
                  )
                }
              />
              {paste}
              {add}
            </>
          }
        >
          {initiative.evidence.length >= FILTER_FROM ? (
            <div className="es-evidence-filter">
              <SearchField
                label={t('evidence:picker.filter')}
                placeholder={t('evidence:filterHint')}
                value={filter}
                onChange={setFilter}
              />
            </div>
          ) : null}
          {shown.length === 0 ? (
            <p className="es-muted">{t('evidence:picker.noMatch')}</p>
          ) : (
            <RecordList label={t('evidence:title')}>
              {shown.map((one) => (
                <EvidenceRow
                  key={one.id}
                  evidence={one}
                  uses={uses.get(one.id) ?? []}
                  testimony={told.get(one.id)}
                  places={places}
                  today={today}
                  isOpen={one.id === records.openId}
                  onToggle={() => records.toggle(one.id)}
                  onDeleted={records.removed}
                />
              ))}
            </RecordList>
          )}
        </Section>
      )}
      {drop.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(drop.problem)}
        </p>
      )}
      {readOnly === undefined ? (
        <p className="es-small es-muted">{t('evidence:file.dropHint')}</p>
      ) : null}
      <AddEvidence
        key={String(records.isAdding)}
        initiative={initiative}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={(added) => {
          setFilter('');
          records.added(added);
        }}
      />
    </div>
  );
}

/** The name of a component in the version that it was read with. */
function labelIn(version: GridDefinition | undefined, componentId: string): string {
  const found = version === undefined ? undefined : componentOf(version, componentId);
  return found?.component.label.text ?? componentId;
}
