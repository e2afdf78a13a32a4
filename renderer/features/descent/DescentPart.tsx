import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { familyTree } from '../../../shared/content/familyTree.ts';
import { descentsSheet } from '../../../shared/content/sheets/descentsSheet.ts';
import { tiesOf } from '../../../shared/domain/descent.ts';
import { familyTreeNode } from '../../../shared/figures/familyTreeSvg.ts';
import { familyTreeText, memberInWords } from '../../../shared/figures/familyTreeText.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { FamilyTree } from '../../components/figures/FamilyTree.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddDescent } from './AddDescent.tsx';
import { DescentRow } from './DescentRow.tsx';
import './descent.css';

/** The part « Filiation »: where the initiative comes from and what it goes on in, as a tree and as a list. */
export function DescentPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const asked = useAsked();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, asked);
  const ties = tiesOf(initiative.family.descents, id);
  const tree = familyTree(initiative, today, t);
  const add = (
    <Button ref={addButton} icon="plus" disabledReason={readOnly} onPress={records.startAdding}>
      {t('descent:add')}
    </Button>
  );

  const exported = (
    <ExportSheet
      list="descents"
      title={t('descent:title')}
      sheet={(french) => descentsSheet(initiative, french)}
    />
  );

  return (
    <>
      {ties.length === 0 ? (
        <EmptyState title={t('descent:empty')} action={add}>
          {t('descent:emptyText')}
        </EmptyState>
      ) : (
        <Section
          title={t('descent:title')}
          note={t('descent:note')}
          actions={
            <>
              {exported}
              {add}
            </>
          }
        >
          <FamilyTree
            tree={tree}
            label={t('descent:tree')}
            inWords={familyTreeText(tree, t)}
            draw={(width, palette) => familyTreeNode(tree, palette, t, width)}
            memberLabel={(member) => memberInWords(member, t)}
            memberHref={(relativeId) => `#/initiatives/${relativeId}/filiation`}
            hiddenLabel={(count) => t('descent:hidden', { count })}
          />
          <RecordList label={t('descent:list')}>
            {ties.map((tie) => (
              <DescentRow
                key={tie.descent.id}
                tie={tie}
                initiative={initiative}
                isOpen={tie.descent.id === records.openId}
                onToggle={() => records.toggle(tie.descent.id)}
                onDeleted={records.removed}
              />
            ))}
          </RecordList>
        </Section>
      )}
      <AddDescent
        key={String(records.isAdding)}
        initiative={initiative}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </>
  );
}
