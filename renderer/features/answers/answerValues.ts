import { changesSure, isGiven, likelyFunding } from '../../../shared/domain/answerWrites.ts';
import type {
  AnsweredFunding,
  AnswerMoney,
  DossierAnswer,
  DossierAnswerFields,
} from '../../../shared/domain/schemas/answer.ts';
import type { AnswerOutcome, FundingKind } from '../../../shared/domain/vocabulary.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';

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
  /** What is given is no money, where no funding says its kind. */
  readonly inKind: boolean;
  /** The identifier of a funding, `new` or `none`; null while nothing was chosen. */
  readonly money: string | null;
  /** Whether a funding that was sure already takes the amount of the answer, or keeps its own; null: not said. */
  readonly sure: 'becomes' | 'stays' | null;
  readonly title: string;
  readonly kind: FundingKind;
  readonly start: string | null;
  readonly end: string | null;
}

/** What the dialog holds when it opens: what is corrected, else what the copy that left makes likely. */
export function firstValues(
  sheet: AnswerSheet,
  corrected: DossierAnswer | null,
  today: string,
): AnswerValues {
  const { frozen, fundings, funderId, programId } = sheet;
  const former = corrected ?? sheet.answers.findLast(({ fundingId }) => fundingId !== null) ?? null;
  const likely = likelyFunding(fundings, funderId, programId, former?.fundingId ?? null);
  const isOpen = fundings.some(({ state }) => state === 'asked' || state === 'probable');
  const isInKind = frozen.asked === null && frozen.askedInKind !== null;
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
    inKind: corrected?.inKind ?? isInKind,
    kind: isInKind ? 'in_kind' : 'project',
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
export function moneyOf(sheet: AnswerSheet, values: AnswerValues): AnswerMoney | null {
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

/** The answer as it is noted; null while it lacks its day, what was answered or the amount given. */
export function fieldsOf(sheet: AnswerSheet, values: AnswerValues): DossierAnswerFields | null {
  const { outcome, answeredOn, amount, reportOn, reportLabel, reportTime } = values;
  if (outcome === null || answeredOn === null) return null;
  const given = isGiven(outcome);
  if (given && amount === null) return null;
  const chosen = sheet.fundings.find(({ id }) => id === values.money);
  const kind = chosen?.kind ?? (values.money === 'new' ? values.kind : null);
  const inKind = kind === null ? values.inKind : kind === 'in_kind';
  return {
    outcome,
    answeredOn,
    amount: given ? amount : null,
    inKind: given && inKind,
    reason: outcome === 'accepted' ? '' : values.reason.trim(),
    conditions: given ? values.conditions.trim() : '',
    report:
      given && reportOn !== null && reportLabel.trim() !== ''
        ? { label: reportLabel.trim(), dueOn: reportOn, dueTime: reportTime }
        : null,
    note: values.note.trim(),
  };
}
