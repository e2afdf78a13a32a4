import { useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import {
  answerWrites,
  changesSure,
  isBeforeState,
  isGiven,
  likelyFunding,
} from '../../../shared/domain/answerWrites.ts';
import { endsTooSoon, formatPartialDate } from '../../../shared/domain/dates.ts';
import type {
  AnsweredFunding,
  AnswerMoney,
  DossierAnswer,
  DossierAnswerFields,
} from '../../../shared/domain/schemas/answer.ts';
import type { AnswerOutcome, FundingKind } from '../../../shared/domain/vocabulary.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** What is typed in the dialog of an answer, as its fields hold it. */
export interface AnswerValues {
  readonly outcome: AnswerOutcome | null;
  readonly answeredOn: string | null;
  readonly amount: number | null;
  readonly reason: string;
  readonly conditions: string;
  readonly reportLabel: string;
  readonly reportOn: string | null;
  readonly reportTime: string | null;
  readonly note: string;
  /** The identifier of a funding, `new` or `none`; null while nothing was chosen. */
  readonly money: string | null;
  /** Whether a funding that was sure already takes the amount of the answer, or keeps its own; null: not said. */
  readonly sure: 'becomes' | 'stays' | null;
  readonly title: string;
  readonly kind: FundingKind;
  readonly start: string | null;
  readonly end: string | null;
}

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

function firstValues(
  sheet: AnswerSheet,
  corrected: DossierAnswer | null,
  today: string,
): AnswerValues {
  const { frozen, fundings, funderId, programId } = sheet;
  const former = corrected ?? sheet.answers.findLast(({ fundingId }) => fundingId !== null) ?? null;
  const likely = likelyFunding(fundings, funderId, programId, former?.fundingId ?? null);
  const isOpen = fundings.some(({ state }) => state === 'asked' || state === 'probable');
  return {
    outcome: corrected?.outcome ?? null,
    answeredOn: corrected?.answeredOn ?? today,
    amount: corrected?.amount ?? null,
    reason: corrected?.reason ?? '',
    conditions: corrected?.conditions ?? '',
    // The report is due already; a correction of it is made where it is due.
    reportLabel: '',
    reportOn: null,
    reportTime: null,
    note: corrected?.note ?? '',
    money: isGone(frozen) ? 'none' : (likely ?? (isOpen ? null : 'new')),
    sure: null,
    title:
      frozen.programName === '' ? (frozen.initiativeTitle ?? frozen.title) : frozen.programName,
    kind: frozen.asked === null && frozen.askedInKind !== null ? 'in_kind' : 'project',
    ...sheet.period,
  };
}

/** True for a copy of an initiative that was deleted since; one of the whole portfolio has none. */
export function isGone({ initiativeId, initiativeTitle }: AnswerSheet['frozen']): boolean {
  return initiativeId !== null && initiativeTitle === null;
}

/** The funding chosen, when it was sure already and the answer says another amount: what becomes of it is asked. */
export function sureFunding(
  { fundings }: AnswerSheet,
  { money, outcome, amount }: AnswerValues,
): AnsweredFunding | null {
  const funding = fundings.find(({ id }) => id === money);
  if (funding === undefined || outcome === null || !isGiven(outcome) || amount === null)
    return null;
  return changesSure(funding, amount) ? funding : null;
}

/** Nothing is made of what was refused: where no funding is chosen, none changes. */
function moneyOf(sheet: AnswerSheet, values: AnswerValues): AnswerMoney | null {
  const { money, outcome, title, kind, start, end } = values;
  if (outcome === null || money === null) return null;
  if (sheet.fundings.some(({ id }) => id === money)) {
    if (sureFunding(sheet, values) === null) return { kind: 'existing', fundingId: money };
    if (values.sure === null) return null;
    return { kind: values.sure === 'stays' ? 'kept' : 'existing', fundingId: money };
  }
  if (money === 'new' && isGiven(outcome))
    return { kind: 'new', fields: { title: title.trim(), kind, start, end } };
  return { kind: 'none' };
}

function fieldsOf(sheet: AnswerSheet, values: AnswerValues): DossierAnswerFields | null {
  const { outcome, answeredOn, amount, reportOn, reportLabel, reportTime } = values;
  if (outcome === null || answeredOn === null) return null;
  const given = isGiven(outcome);
  if (given && amount === null) return null;
  const chosen = sheet.fundings.find(({ id }) => id === values.money);
  const kind = chosen?.kind ?? (values.money === 'new' ? values.kind : null);
  return {
    outcome,
    answeredOn,
    amount: given ? amount : null,
    inKind: given && kind === 'in_kind',
    reason: outcome === 'accepted' ? '' : values.reason.trim(),
    conditions: given ? values.conditions.trim() : '',
    report:
      given && reportOn !== null && reportLabel.trim() !== ''
        ? { label: reportLabel.trim(), dueOn: reportOn, dueTime: reportTime }
        : null,
    note: values.note.trim(),
  };
}

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
