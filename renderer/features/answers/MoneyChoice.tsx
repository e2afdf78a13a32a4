import { isGiven } from '../../../shared/domain/answerWrites.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { AnsweredFunding } from '../../../shared/domain/schemas/answer.ts';
import { GIVEN_KINDS } from '../../../shared/domain/vocabulary.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { isGone, sureFunding } from './answerValues.ts';
import type { AnswerDraft } from './useAnswerDraft.ts';

interface MoneyChoiceProps {
  readonly sheet: AnswerSheet;
  readonly draft: AnswerDraft;
}

/** Which funding the answer is about: one that is there, a new one, or none. */
export function MoneyChoice({ sheet, draft }: MoneyChoiceProps) {
  const t = useT();
  const { values, set, remedies } = draft;
  const given = values.outcome !== null && isGiven(values.outcome);
  if (isGone(sheet.frozen)) {
    return (
      <>
        <p className="es-small es-muted">{t('answer:money.gone')}</p>
        {given ? <InKind draft={draft} /> : null}
      </>
    );
  }
  const options = [
    ...fundingsToOffer(sheet, given).map((funding) => optionOf(funding, given, t)),
    ...(given
      ? [{ id: 'new', label: t('answer:money.new'), hint: t('answer:money.newHint') }]
      : []),
    {
      id: 'none',
      label: t(given ? 'answer:money.none' : 'answer:money.noneClosed'),
      hint: given ? t('answer:money.noneHint') : undefined,
    },
  ];
  // What cannot be made of a refusal is not chosen for it.
  const value = !given && values.money === 'new' ? 'none' : values.money;
  return (
    <>
      <RadioCards
        label={t('answer:money.label')}
        requiredNote={given ? t('mandatory') : undefined}
        columns={options.length > 2 ? 1 : 2}
        options={options}
        value={value}
        onChange={(money) => set({ money })}
        error={remedies.money}
      />
      <SureAmount sheet={sheet} draft={draft} />
      {given && values.money === 'new' ? <NewFunding draft={draft} /> : null}
      {given && values.money === 'none' ? <InKind draft={draft} /> : null}
    </>
  );
}

/** Where no funding says what kind of resource is given, the person does. */
function InKind({ draft: { values, set } }: { readonly draft: AnswerDraft }) {
  const t = useT();
  return (
    <div className="es-answer-kind">
      <Checkbox
        label={t('answer:inKind')}
        hint={t('answer:inKindHint')}
        isSelected={values.inKind}
        onChange={(inKind) => set({ inKind })}
      />
    </div>
  );
}

/** Those that wait first; what is settled already is offered for what is given only. */
function fundingsToOffer({ fundings, answers }: AnswerSheet, given: boolean): AnsweredFunding[] {
  const known = new Set(answers.map(({ fundingId }) => fundingId));
  const first = fundings.filter((one) => waits(one) || known.has(one.id));
  const settled = fundings.filter((one) => !first.includes(one) && one.state === 'confirmed');
  return given ? [...first, ...settled] : first;
}

/** Asked for, and neither given nor refused yet. */
function waits({ state }: AnsweredFunding): boolean {
  return state === 'asked' || state === 'probable';
}

function optionOf(
  { id, title, state, amount, since }: AnsweredFunding,
  given: boolean,
  t: Translate,
) {
  return {
    id,
    label: t(given ? givenKey(state) : 'answer:money.refuse', { title }),
    hint: t('answer:money.stands', {
      state: t(`vocabulary:revenueState.${state}`),
      amount: formatCents(amount),
      date: formatPartialDate(since),
    }),
  };
}

function givenKey(state: AnsweredFunding['state']) {
  return state === 'confirmed' ? 'answer:money.already' : 'answer:money.confirm';
}

/** What was given already changes only if a person says so: from what to what, and what its instalments come to. */
function SureAmount({ sheet, draft: { values, set, remedies } }: MoneyChoiceProps) {
  const t = useT();
  const funding = sureFunding(sheet, values);
  if (funding === null || values.amount === null) return null;
  const words = {
    title: funding.title,
    state: t(`vocabulary:revenueState.${funding.state}`),
    from: formatCents(funding.amount),
    to: formatCents(values.amount),
  };
  return (
    <RadioCards
      label={t('answer:money.sure', words)}
      requiredNote={t('mandatory')}
      columns={2}
      options={[
        {
          id: 'stays',
          label: t('answer:money.sureStays', words),
          hint: t('answer:money.part', words),
        },
        {
          id: 'becomes',
          label: t('answer:money.sureBecomes', words),
          hint: t('answer:money.fromTo', words),
        },
      ]}
      value={values.sure}
      onChange={(sure) => set({ sure: sure === 'stays' ? 'stays' : 'becomes' })}
      error={remedies.sure}
    />
  );
}

function NewFunding({ draft: { values, set, remedies } }: { readonly draft: AnswerDraft }) {
  const t = useT();
  const rules = useFieldRules();
  return (
    <div className="es-fields">
      <TextField
        label={t('money:funding.name')}
        requiredNote={t('mandatory')}
        value={values.title}
        onChange={(title) => set({ title })}
        error={remedies.title}
      />
      <Select
        label={t('money:funding.kind')}
        placeholder={t('action.choose')}
        options={GIVEN_KINDS.map((id) => ({ id, label: t(`vocabulary:fundingKind.${id}`) }))}
        value={values.kind}
        onChange={(id) => set({ kind: GIVEN_KINDS.find((known) => known === id) ?? values.kind })}
      />
      <PartialDateField
        {...rules.dates}
        label={t('funding:budget.start')}
        value={values.start}
        onChange={(start) => set({ start })}
      />
      <PartialDateField
        {...rules.dates}
        label={t('funding:budget.end')}
        value={values.end}
        onChange={(end) => set({ end })}
        error={remedies.end}
      />
    </div>
  );
}
