import { useRef, useState } from 'react';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import type { BudgetSide } from '../../../shared/domain/vocabulary.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { useCheckedDraft } from '../../components/checked/useCheckedDraft.ts';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { MoneyField } from '../../components/fields/MoneyField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { Marked } from '../../components/records/Marked.tsx';
import { useMark } from '../../components/records/marked.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { FunderCell } from './FunderCell.tsx';
import { GrownNote } from './GrownNote.tsx';
import { LineFunding } from './LineFunding.tsx';
import { LineNote } from './LineNote.tsx';
import { StateCell } from './StateCell.tsx';
import { amountOf, TwinNote } from './TwinNote.tsx';
import { useLineStore } from './useLineStore.ts';

export interface LineRowProps {
  readonly budget: Budget;
  readonly side: BudgetSide;
  /** Null: the line that waits to be typed. */
  readonly line: BudgetLine | null;
  readonly isReadOnly: boolean;
  readonly onMade: (id: string) => void;
  readonly onRemove: (line: BudgetLine) => void;
}

/** One line of a budget, each cell of which saves itself. */
export function LineRow(props: LineRowProps) {
  const { budget, side, line, isReadOnly, onMade, onRemove } = props;
  const t = useT();
  const rules = useFieldRules();
  const isRevenue = side === 'revenue';
  const waitingName = isRevenue ? t('funding:line.newRevenue') : t('funding:line.newExpense');
  const store = useLineStore(line, { budgetId: budget.id, side, name: waitingName }, onMade);
  const name = line?.label ?? waitingName;
  // Under its column a field is told by its line too; the note is spoken only.
  const labelNote = t('funding:line.of', { field: '', line: name });
  const lineKey = `${budget.id}/${line?.id ?? `${side}/new`}`;
  // The line that waits may stay empty.
  const label = useCheckedDraft({
    value: line?.label ?? '',
    onSave: (text) => store({ label: text.trim() }),
    check: (text) => (line === null ? rules.line(text) : rules.title(text)),
    name: `${lineKey}/label`,
  });
  const inKind = useDraft({
    value: line?.inKind ?? false,
    onSave: (isInKind) => store({ inKind: isInKind }),
    name: `${lineKey}/inKind`,
    delay: 0,
  });
  const amount = useDraft<number | null>({
    value: line?.amount ?? null,
    onSave: (cents) => store({ amount: cents ?? 0 }),
    name: `${lineKey}/amount`,
    delay: 200,
  });
  // What a funding says is changed in that funding; how much of it the line takes is its own.
  const isGiven = line?.fundingId != null;
  const isFixed = isReadOnly || isGiven;
  // A revenue named only by its funder takes the funder's name.
  const [hasLabel, setHasLabel] = useState(false);
  const mark = useMark(line?.id);
  const [isNoting, setIsNoting] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);

  return (
    <tr
      ref={row}
      data-marked={mark === undefined ? undefined : ''}
      {...(line === null
        ? { className: 'es-lines-waiting', 'data-field': `nouvelle-ligne-${side}` }
        : {})}
    >
      <td>
        <TextField
          {...label}
          onChange={(text) => {
            setHasLabel(text.trim() !== '');
            label.onChange(text);
          }}
          label={isRevenue ? t('funding:line.source') : t('funding:line.item')}
          labelNote={labelNote}
          isLabelHidden
          isReadOnly={isReadOnly}
          placeholder={line === null ? waitingName : undefined}
        />
        <Marked words={mark} />
        {line !== null && (line.note !== '' || isNoting) ? (
          <LineNote line={line} isReadOnly={isReadOnly} />
        ) : null}
        {line?.fundingId == null ? null : (
          <Anchor href={`#/financement/financements/${line.fundingId}`}>
            {t('money:line.see')}
          </Anchor>
        )}
        {line === null || !isRevenue ? null : (
          <>
            <TwinNote budget={budget} line={line} isReadOnly={isReadOnly} />
            <GrownNote
              budget={budget}
              line={line}
              isReadOnly={isReadOnly}
              onFollowed={() => focusSoon(() => amountOf(line.id))}
            />
          </>
        )}
      </td>
      {isRevenue ? (
        <>
          <td data-field={`bailleur-${line?.id}`}>
            <FunderCell
              lineKey={lineKey}
              labelNote={labelNote}
              funderId={line?.funderId ?? null}
              isReadOnly={isFixed}
              onSave={(funder) => {
                const takesName = line === null && !hasLabel && funder !== null;
                if (takesName) label.onChange(funder.name);
                return store({
                  funderId: funder?.id ?? null,
                  ...(takesName ? { label: funder.name } : {}),
                });
              }}
            />
          </td>
          <td>
            <StateCell
              lineKey={lineKey}
              labelNote={labelNote}
              state={line?.state ?? 'asked'}
              isReadOnly={isFixed}
              onSave={(state) => store({ state })}
            />
          </td>
        </>
      ) : null}
      <td className="es-lines-kind">
        <Checkbox
          label={t('funding:line.of', { field: t('funding:line.inKind'), line: name })}
          isLabelHidden
          isSelected={inKind.value}
          onChange={inKind.set}
          disabledReason={isFixed ? '' : undefined}
        />
        <span className="es-lines-kind-word" aria-hidden="true">
          {t('funding:line.inKind')}
        </span>
      </td>
      <td className="es-lines-amount" data-field={`montant-${line?.id}`}>
        <MoneyField
          {...amount.field}
          label={t('funding:line.amount')}
          labelNote={labelNote}
          isLabelHidden
          isReadOnly={isReadOnly}
          badInput={t('invalidMoney')}
        />
      </td>
      <td>
        {line === null || isReadOnly ? null : (
          <span className="es-lines-gestures">
            {isRevenue ? <LineFunding budget={budget} line={line} /> : null}
            <IconButton
              icon="note"
              label={t('funding:line.noteOf', { line: line.label })}
              onPress={() => {
                setIsNoting(true);
                focusSoon(() => row.current?.querySelector('textarea') ?? null);
              }}
            />
            <IconButton
              icon="trash"
              label={t('funding:line.delete', { line: line.label })}
              onPress={() => onRemove(line)}
            />
          </span>
        )}
      </td>
    </tr>
  );
}
