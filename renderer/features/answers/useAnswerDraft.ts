import { useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { answerWrites, isBeforeState, isGiven } from '../../../shared/domain/answerWrites.ts';
import { endsTooSoon, formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierAnswer } from '../../../shared/domain/schemas/answer.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { type AnswerValues, fieldsOf, firstValues, moneyOf, sureFunding } from './answerValues.ts';

/** The draft of an answer: its values, the remedies of its fields, and what it would write once it is complete. */
export function useAnswerDraft(sheet: AnswerSheet, corrected: DossierAnswer | null) {
  const { today } = useAnswer('app.state', undefined);
  const [values, setValues] = useState(() => firstValues(sheet, corrected, today));
  const [isTried, setIsTried] = useState(false);
  const remedies = useRemedies(sheet, values, today);
  const fields = fieldsOf(sheet, values);
  const money = moneyOf(sheet, values);
  return {
    values,
    set: (patch: Partial<AnswerValues>) => setValues((now) => ({ ...now, ...patch })),
    /** The remedies to show: none before the first try. */
    remedies: isTried ? remedies : NONE,
    attempt(): boolean {
      setIsTried(true);
      return Object.values(remedies).every((remedy) => remedy === undefined);
    },
    fields,
    money,
    writes:
      fields === null || money === null
        ? null
        : answerWrites(fields, money, sheet, corrected?.id ?? null),
  };
}

export type AnswerDraft = ReturnType<typeof useAnswerDraft>;

type Remedies = Readonly<
  Partial<
    Record<
      | 'outcome'
      | 'answeredOn'
      | 'amount'
      | 'reason'
      | 'conditions'
      | 'reportLabel'
      | 'reportOn'
      | 'note'
      | 'money'
      | 'sure'
      | 'title'
      | 'end',
      string | undefined
    >
  >
>;

const NONE: Remedies = {};

/** What is wrong with each field, as its remedy. */
function useRemedies(sheet: AnswerSheet, values: AnswerValues, today: string): Remedies {
  const t = useT();
  const rules = useFieldRules();
  const { outcome, answeredOn, amount, reportLabel, reportOn, money } = values;
  const given = outcome !== null && isGiven(outcome);
  const funding = sheet.fundings.find(({ id }) => id === money);
  const sentOn = localDay(sheet.frozen.madeAt);
  const early =
    answeredOn !== null && answeredOn < sentOn
      ? t('answer:beforeSending', { date: formatPartialDate(sentOn) })
      : undefined;
  const behind =
    answeredOn !== null &&
    funding !== undefined &&
    values.sure !== 'stays' &&
    isBeforeState(answeredOn, funding)
      ? t('answer:beforeState', { title: funding.title, date: formatPartialDate(funding.since) })
      : undefined;
  const hasReport = reportLabel.trim() !== '' || reportOn !== null;
  return {
    outcome: outcome === null ? t('answer:outcomeMissing') : undefined,
    answeredOn: rules.pastDate(answeredOn, today) ?? early ?? behind,
    amount: given && amount === null ? t('answer:amountMissing') : undefined,
    reason: rules.text(values.reason),
    conditions: rules.text(values.conditions),
    note: rules.text(values.note),
    reportLabel: given && hasReport ? rules.title(reportLabel) : undefined,
    reportOn: given && hasReport && reportOn === null ? t('answer:report.dayMissing') : undefined,
    money: given && money === null ? t('answer:money.missing') : undefined,
    sure:
      sureFunding(sheet, values) !== null && values.sure === null
        ? t('answer:money.sureMissing')
        : undefined,
    title: given && money === 'new' ? rules.title(values.title) : undefined,
    end:
      given && money === 'new' && endsTooSoon(values.start, values.end)
        ? t('endTooSoon')
        : undefined,
  };
}
