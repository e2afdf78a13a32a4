import { useRef } from 'react';
import {
  daysLate,
  presentState,
  receivedOf,
  toComeOf,
  unplannedOf,
} from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type {
  Funding,
  FundingInstalmentFields,
} from '../../../../shared/domain/schemas/funding.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { CheckedDateField, CheckedMoneyField } from '../../../components/checked/fields.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { save, useAnswer, write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';

/** The payments of a funding: when each is due, how much, when it came. */
export function Instalments({ funding }: { readonly funding: Funding }) {
  const t = useT();
  const task = useTask();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { today } = useAnswer('app.state', undefined);
  const { id: fundingId, instalments } = funding;
  const unplanned = unplannedOf(funding);
  const add = () =>
    task.run(async () => {
      const fields = { dueOn: null, amount: Math.max(0, unplanned), receivedOn: null };
      await write('fundingInstalment.add', { fundingId, fields });
      // The new one has no date yet: it is the last.
      focusSoon(() => list.current?.lastElementChild?.querySelector('input') ?? null);
    });
  return (
    <Section
      isSmall
      title={t('money:instalment.title')}
      note={
        instalments.length === 0
          ? undefined
          : t(unplanned > 0 ? 'money:instalment.sumPart' : 'money:instalment.sum', {
              received: formatCents(receivedOf(funding)),
              coming: formatCents(toComeOf(funding)),
              left: formatCents(unplanned),
            })
      }
      actions={
        <Button ref={addButton} size="small" icon="plus" disabledReason={readOnly} onPress={add}>
          {t('money:instalment.add')}
        </Button>
      }
    >
      {instalments.length === 0 ? <p className="es-muted">{t('money:instalment.none')}</p> : null}
      <ul className="es-funding-rows" ref={list}>
        {instalments.map(({ id, dueOn, amount, receivedOn }, index) => {
          const late = daysLate(funding, { dueOn, receivedOn }, today);
          const shared = { owner: id, isReadOnly: readOnly !== undefined };
          return (
            <li key={id} aria-label={t('money:instalment.one', { number: index + 1 })}>
              <CheckedDateField
                {...shared}
                {...rules.dates}
                label={t('money:instalment.due')}
                value={dueOn}
                onSave={(value) => patch(id, { dueOn: value })}
              />
              <CheckedMoneyField
                {...shared}
                label={t('funding:line.amount')}
                badInput={t('invalidMoney')}
                value={amount}
                onSave={(value) => patch(id, { amount: value ?? 0 })}
              />
              <div data-field={id}>
                <CheckedDateField
                  {...shared}
                  {...rules.dates}
                  label={t('money:instalment.received')}
                  value={receivedOn}
                  onSave={(value) => patch(id, { receivedOn: value })}
                />
              </div>
              {readOnly === undefined ? (
                <IconButton
                  icon="trash"
                  label={t('money:instalment.remove', { number: index + 1 })}
                  onPress={() =>
                    task.run(async () => {
                      await write('fundingInstalment.remove', { id });
                      focusSoon(() => addButton.current);
                    })
                  }
                />
              ) : null}
              {late === null ? null : (
                <p className="es-instalment-late es-vif">
                  {t('money:instalment.late', { count: late })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {unplanned < 0 ? (
        <p className="es-small">
          {t('money:instalment.over', {
            sum: formatCents(presentState(funding).amount - unplanned),
            amount: formatCents(presentState(funding).amount),
            over: formatCents(-unplanned),
          })}
        </p>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

function patch(id: string, fields: Partial<FundingInstalmentFields>) {
  return save('fundingInstalment.update', { id, patch: fields });
}
