import { useRef, useState } from 'react';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { presentState } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { REVENUE_STATES } from '../../../../shared/domain/vocabulary.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { MoneyField } from '../../../components/fields/MoneyField.tsx';
import { PartialDateField } from '../../../components/fields/PartialDateField.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { TextArea } from '../../../components/fields/TextArea.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { useAnswer, write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { MONEY_SIGNS, stateOptions } from '../moneySigns.ts';

/** Asked, then confirmed, then received: each state at its date with its amount, none written over. */
export function FundingStates({ funding }: { readonly funding: Funding }) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const addButton = useRef<HTMLButtonElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const last = funding.states.at(-1);
  return (
    <Section
      isSmall
      title={t('money:state.title')}
      actions={
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() => setIsAdding(true)}
        >
          {t('money:state.add')}
        </Button>
      }
    >
      <ol className="es-funding-states">
        {funding.states.map((one) => (
          <li key={one.id}>
            <span className="es-muted">{formatPartialDate(one.date)}</span>
            <Sign icon={MONEY_SIGNS[one.state]}>{t(`vocabulary:revenueState.${one.state}`)}</Sign>
            <span className="es-figures">{formatCents(one.amount)}</span>
            <span className="es-grow">{one.note}</span>
            {one === last && funding.states.length > 1 && readOnly === undefined ? (
              <IconButton
                icon="undo"
                size="small"
                label={t('money:state.takeBack')}
                onPress={() =>
                  task.run(async () => {
                    await write('fundingState.remove', { id: one.id });
                    focusSoon(() => addButton.current);
                  })
                }
              />
            ) : null}
          </li>
        ))}
      </ol>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
      {isAdding ? <NewState funding={funding} onClose={() => setIsAdding(false)} /> : null}
    </Section>
  );
}

function NewState({
  funding,
  onClose,
}: {
  readonly funding: Funding;
  readonly onClose: () => void;
}) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  const [state, setState] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(today);
  const [amount, setAmount] = useState<number | null>(presentState(funding).amount);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const chosen = REVENUE_STATES.find((known) => known === state);
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('money:state.new')}
      addLabel={t('money:state.add')}
      cancelLabel={t('action.cancel')}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      onAdd={async () => {
        setIsTried(true);
        if (chosen === undefined || date === null || amount === null) return false;
        if (rules.text(note) !== undefined) return false;
        const fields = { state: chosen, date, amount, note: note.trim() };
        await write('fundingState.add', { fundingId: funding.id, fields });
        return true;
      }}
    >
      <Select
        label={t('funding:line.state')}
        requiredNote={t('mandatory')}
        placeholder={t('action.choose')}
        options={stateOptions(t)}
        value={state}
        onChange={setState}
        error={isTried && chosen === undefined ? t('money:state.missing') : undefined}
      />
      <div className="es-fields">
        <PartialDateField
          {...rules.dates}
          label={t('money:state.date')}
          requiredNote={t('mandatory')}
          value={date}
          onChange={setDate}
          error={isTried && date === null ? t('invalidDate') : undefined}
        />
        <MoneyField
          label={t('funding:line.amount')}
          requiredNote={t('mandatory')}
          value={amount}
          onChange={setAmount}
          badInput={t('invalidMoney')}
          error={isTried && amount === null ? t('money:state.amountMissing') : undefined}
        />
      </div>
      <TextArea
        label={t('money:state.note')}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}
