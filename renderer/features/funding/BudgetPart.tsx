import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { balanceSentence } from '../../../shared/content/balanceSentences.ts';
import { latestBudget } from '../../../shared/domain/latest.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { RecordFact, RecordList, RecordRow } from '../../components/records/RecordRow.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { BudgetEditor } from './BudgetEditor.tsx';
import { ExportBudgets } from './ExportBudgets.tsx';
import { NewBudget } from './NewBudget.tsx';
import { periodOf } from './period.ts';
import './funding.css';

/** The part « Argent » of an initiative: its budgets, the latest one open. */
export function BudgetPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const asked = useAsked();
  useAskedField(asked);
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const { title, budgets } = useAnswer('initiative.get', { id: initiativeId });
  const [openId, setOpenId] = useState(() => asked.openId ?? latestBudget(budgets)?.id ?? null);
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const [addedId, setAddedId] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = (
    <Button ref={addButton} icon="plus" onPress={() => setIsAdding(true)} disabledReason={readOnly}>
      {t('funding:budget.add')}
    </Button>
  );

  return (
    <>
      {budgets.length === 0 ? (
        <div className="es-money-empty">
          <EmptyState title={t('funding:budget.empty.title')} action={add}>
            {t('funding:budget.empty.text')}
          </EmptyState>
        </div>
      ) : (
        <Section
          title={t('funding:budget.title')}
          actions={
            <>
              {budgets.length < 2 ? null : (
                <ExportBudgets
                  label={t('funding:budget.title')}
                  title={(french) => french('sheet:title.budgets', { title })}
                  read={() => Promise.resolve({ budgets })}
                />
              )}
              {add}
            </>
          }
        >
          <RecordList label={t('funding:budget.list')}>
            {budgets.map((budget) => (
              <RecordRow
                key={budget.id}
                id={budget.id}
                title={budget.title}
                facts={
                  <>
                    <RecordFact>{periodOf(budget, t)}</RecordFact>
                    <RecordFact>{balanceSentence(budget.lines, t)}</RecordFact>
                  </>
                }
                isOpen={budget.id === openId}
                onToggle={() => {
                  setAddedId(null);
                  setOpenId(budget.id === openId ? null : budget.id);
                }}
              >
                <BudgetEditor
                  budget={budget}
                  isNew={budget.id === addedId}
                  startsWithActuals={asked.field?.startsWith('reel-')}
                  onDeleted={() => focusSoon(() => addButton.current)}
                />
              </RecordRow>
            ))}
          </RecordList>
        </Section>
      )}
      {isAdding ? (
        <NewBudget
          initiativeId={initiativeId}
          onAdded={(id) => {
            setOpenId(id);
            setAddedId(id);
          }}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </>
  );
}
