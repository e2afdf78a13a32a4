import { useState } from 'react';
import { endsTooSoon } from '../../../shared/domain/dates.ts';
import type { Budget, BudgetFields } from '../../../shared/domain/schemas/funding.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { ChangesLink } from '../../ChangesLink.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { PasteButton } from '../../pasting/PasteButton.tsx';
import { save, useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AccountTable } from './AccountTable.tsx';
import { BalanceLine } from './BalanceLine.tsx';
import { ExportBudgets } from './ExportBudgets.tsx';
import { LineTable } from './LineTable.tsx';
import { type PastedLines, PasteLines } from './PasteLines.tsx';
import { ProgramChecks } from './ProgramChecks.tsx';

export interface BudgetEditorProps {
  readonly budget: Budget;
  readonly onDeleted: () => void;
  /** Opens on what came of it, beside what was planned. */
  readonly startsWithActuals?: boolean | undefined;
  /** It was just added: its first line has the focus. */
  readonly isNew?: boolean | undefined;
}

/** What is shown of a budget: what is planned, or what it came to beside it. */
type Shown = 'plan' | 'both';

/** How each budget was left, while the application runs: what was pasted with what it came to is there again. */
const left = new Map<string, Shown>();

/** A budget edited in place: its period, what it costs, who pays, and whether the two agree. */
export function BudgetEditor({
  budget,
  onDeleted,
  startsWithActuals,
  isNew = false,
}: BudgetEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const isReadOnly = readOnly !== undefined;
  const { id } = budget;
  const fundings = useAnswer('funding.ofInitiative', { id: budget.initiativeId });
  const { title: initiativeTitle } = useAnswer('initiative.get', { id: budget.initiativeId });
  const [shown, setShown] = useState<Shown>(startsWithActuals ? 'both' : (left.get(id) ?? 'plan'));
  // Its lines take the focus once, not each time that they are shown again.
  const [isWaiting, setIsWaiting] = useState(isNew);
  const [begun, setBegun] = useState<PastedLines>();
  // What was pasted with what it came to is shown whole.
  const show = (next: Shown) => {
    left.set(id, next);
    setShown(next);
  };
  const showActuals = () => show('both');
  const patch = (fields: Partial<BudgetFields>) => save('budget.update', { id, patch: fields });
  const shared = { owner: id, isReadOnly };
  return (
    <>
      <CarriedErrors
        initiativeId={budget.initiativeId}
        recordIds={[id, ...budget.lines.map((line) => line.id)]}
      />
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('funding:budget.name')}
          value={budget.title}
          check={rules.title}
          onSave={(title) => patch({ title: title.trim() })}
        />
        <CheckedDateField
          {...shared}
          {...rules.dates}
          label={t('funding:budget.start')}
          value={budget.start}
          check={(date) => (endsTooSoon(date, budget.end) ? t('startTooLate') : undefined)}
          onSave={(start) => patch({ start })}
        />
        <div data-field="fin">
          <CheckedDateField
            {...shared}
            {...rules.dates}
            label={t('funding:budget.end')}
            value={budget.end}
            check={(date) => (endsTooSoon(budget.start, date) ? t('endTooSoon') : undefined)}
            onSave={(end) => patch({ end })}
          />
        </div>
        <AutosaveSelect
          owner={id}
          disabledReason={readOnly}
          label={t('money:account.ofFunding')}
          placeholder={t('money:account.noFunding')}
          emptyLabel={t('money:account.noFunding')}
          options={fundings.map((funding) => ({ id: funding.id, label: funding.title }))}
          value={budget.fundingId}
          onSave={(fundingId) => patch({ fundingId })}
        />
      </div>
      <div className="es-row es-row--wrap">
        <SegmentedControl
          label={t('money:account.show')}
          options={[
            { id: 'plan', label: t('money:account.plan') },
            { id: 'both', label: t('money:account.both') },
          ]}
          value={shown}
          onChange={(key) => {
            show(key === 'both' ? 'both' : 'plan');
            setIsWaiting(false);
          }}
        />
        <ExportBudgets
          label={budget.title}
          title={(french) =>
            french('sheet:title.budget', { title: initiativeTitle, budget: budget.title })
          }
          read={() => Promise.resolve({ budgets: [budget] })}
        />
        {isReadOnly ? null : (
          <PasteButton>
            {(onClose) => <PasteLines budget={budget} onActuals={showActuals} onClose={onClose} />}
          </PasteButton>
        )}
      </div>
      {shown === 'both' ? (
        <>
          <AccountTable budget={budget} isInRecord />
          {isReadOnly ? null : <p className="es-help">{t('money:account.hint')}</p>}
        </>
      ) : (
        <PlannedLines budget={budget} isReadOnly={isReadOnly} isNew={isWaiting} onRows={setBegun} />
      )}
      {begun === undefined ? null : (
        <PasteLines
          budget={budget}
          begun={begun}
          onActuals={showActuals}
          onClose={() => setBegun(undefined)}
        />
      )}
      <ProgramChecks budget={budget} fundings={fundings} />
      <BalanceLine lines={budget.lines} />
      <div className="es-record-foot">
        <ChangesLink table="budget" id={id} />
        {isReadOnly ? null : (
          <DeleteButton
            question={t('funding:budget.question', { title: budget.title })}
            consequence={t('funding:budget.consequence', { count: budget.lines.length })}
            confirmLabel={t('funding:budget.confirm')}
            cancelLabel={t('funding:budget.cancel')}
            describe={refusalSentence}
            onDelete={() => write('budget.remove', { id })}
            onDeleted={onDeleted}
          >
            {t('funding:budget.delete')}
          </DeleteButton>
        )}
      </div>
    </>
  );
}

interface PlannedLinesProps {
  readonly budget: Budget;
  readonly isNew: boolean;
  readonly isReadOnly: boolean;
  /** Several rows were pasted in a cell of one side. */
  readonly onRows: (rows: PastedLines) => void;
}

/** What is planned, typed in place. */
function PlannedLines({ budget, isReadOnly, isNew, onRows }: PlannedLinesProps) {
  const t = useT();
  const { id } = budget;
  const onRowsOf = (side: PastedLines['side']) =>
    isReadOnly ? undefined : (text: string) => onRows({ text, side });
  return (
    <>
      <LineTable
        key={`${id}/expense`}
        budget={budget}
        side="expense"
        isReadOnly={isReadOnly}
        takesFocus={isNew}
        onRows={onRowsOf('expense')}
      />
      <LineTable
        key={`${id}/revenue`}
        budget={budget}
        side="revenue"
        isReadOnly={isReadOnly}
        onRows={onRowsOf('revenue')}
      />
      {isReadOnly ? null : (
        <p className="es-help">
          {t('funding:line.hint')} {t('funding:line.pasteHint')}
        </p>
      )}
    </>
  );
}
