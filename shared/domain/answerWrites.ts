import type { Cents } from './money.ts';
import type {
  AnsweredFunding,
  AnsweredLine,
  AnsweredReport,
  AnswerMoney,
  DossierAnswerFields,
} from './schemas/answer.ts';
import type { FundingFields, FundingReportFields, FundingStateFields } from './schemas/funding.ts';
import type { AnswerOutcome } from './vocabulary.ts';

/** True for an answer that gives something. */
export function isGiven(outcome: AnswerOutcome): boolean {
  return outcome === 'accepted' || outcome === 'partly';
}

/** What an answer is about: the fundings and the lines of budget that may stand for the same money. */
export type Answered = {
  readonly funderId: string | null;
  readonly programId: string | null;
  readonly fundings: readonly AnsweredFunding[];
  readonly lines: readonly AnsweredLine[];
  readonly reports: readonly AnsweredReport[];
  readonly budget: {
    readonly id: string;
    readonly title: string;
    readonly fundingId: string | null;
  } | null;
};

/** All that an answer writes in the money, shown before it is written; what is null or empty stays as it is. */
export type AnswerWrites = {
  /** The funding that is made. */
  readonly made: FundingFields | null;
  /** The funding that is already there, and what changes of its own. */
  readonly changed: {
    readonly funding: AnsweredFunding;
    readonly patch: Partial<FundingFields>;
  } | null;
  /** Where it stands from now on; null when it stood so already. */
  readonly state: FundingStateFields | null;
  readonly report: FundingReportFields | null;
  /** The line that will come from the funding, so that its money is counted once. */
  readonly tied: AnsweredLine | null;
  /** Lines that become refused. */
  readonly refused: readonly AnsweredLine[];
  /** Lines of this funder that stay asked beside the funding: to be looked at in the budget. */
  readonly left: readonly AnsweredLine[];
  /** The report that is due no more: the answer that asked for it is corrected into one that gives nothing. */
  readonly withdrawn: AnsweredReport | null;
  /** The budget that accounts for the funding from now on, when it accounts for none. */
  readonly accounting: { readonly id: string; readonly title: string } | null;
};

const NOTHING: AnswerWrites = {
  made: null,
  changed: null,
  state: null,
  report: null,
  tied: null,
  refused: [],
  left: [],
  withdrawn: null,
  accounting: null,
};

/**
 * What an answer becomes. The funding chosen must be among those that it may be about. `correctsId`: the
 * answer that it corrects, or null.
 */
export function answerWrites(
  answer: DossierAnswerFields,
  money: AnswerMoney,
  about: Answered,
  correctsId: string | null,
): AnswerWrites {
  const writes = moneyWrites(answer, money, about);
  const { budget, reports } = about;
  const isFunded = isGiven(answer.outcome) && (writes.made !== null || writes.changed !== null);
  const asked = reports.find(({ answerId }) => answerId === correctsId) ?? null;
  return {
    ...writes,
    withdrawn: isGiven(answer.outcome) ? null : asked,
    accounting: isFunded && budget !== null && budget.fundingId === null ? budget : null,
  };
}

function moneyWrites(
  answer: DossierAnswerFields,
  money: AnswerMoney,
  about: Answered,
): AnswerWrites {
  const open = about.lines.filter(({ state }) => state === 'asked' || state === 'probable');
  if (!isGiven(answer.outcome)) return closed(answer, money, about, open);
  if (money.kind === 'none') return NOTHING;
  const { amount } = answer;
  if (amount === null) return NOTHING;
  const confirmed = { date: answer.answeredOn, state: 'confirmed', amount, note: '' } as const;
  if (money.kind === 'new') {
    const { funderId, programId } = about;
    const { conditions } = answer;
    const inKind = money.fields.kind === 'in_kind';
    return {
      ...NOTHING,
      made: { ...money.fields, funderId, programId, conditions },
      state: confirmed,
      report: reportOf(answer),
      ...linesBeside(open, inKind),
    };
  }
  const funding = about.fundings.find(({ id }) => id === money.fundingId);
  if (funding === undefined) return NOTHING;
  const stands = isSure(funding) && (money.kind === 'kept' || funding.amount === amount);
  return {
    ...NOTHING,
    changed: { funding, patch: completed(funding, answer, about) },
    state: stands ? null : confirmed,
    report: reportOf(answer),
    ...linesBeside(open, funding.kind === 'in_kind'),
  };
}

/** True when an answer of another amount would change what was already given: a person says whether it does. */
export function changesSure(
  funding: Pick<AnsweredFunding, 'state' | 'amount'>,
  amount: Cents,
): boolean {
  return isSure(funding) && funding.amount !== amount;
}

/** True once it was given. */
export function isSure({ state }: Pick<AnsweredFunding, 'state'>): boolean {
  return state === 'confirmed' || state === 'received';
}

/** What was refused, or taken back before the answer, is expected no more. */
function closed(
  answer: DossierAnswerFields,
  money: AnswerMoney,
  about: Answered,
  open: readonly AnsweredLine[],
): AnswerWrites {
  const funding =
    money.kind === 'existing' ? about.fundings.find(({ id }) => id === money.fundingId) : undefined;
  const refused = open;
  if (funding === undefined) return { ...NOTHING, refused };
  const { amount, state } = funding;
  return {
    ...NOTHING,
    refused,
    changed: { funding, patch: {} },
    state:
      state === 'refused'
        ? null
        : { date: answer.answeredOn, state: 'refused', amount, note: answer.reason },
  };
}

/** Only what the funding does not say yet is completed; conditions follow those that are there. */
function completed(
  funding: AnsweredFunding,
  { conditions }: DossierAnswerFields,
  { funderId, programId }: Answered,
): Partial<FundingFields> {
  const isSaid = conditions.trim() === '' || funding.conditions.includes(conditions);
  const written = [funding.conditions, conditions]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  return {
    ...(isSaid ? {} : { conditions: written }),
    ...(funding.funderId === null && funderId !== null ? { funderId } : {}),
    // A programme is that of the funder.
    ...(funding.programId === null &&
    programId !== null &&
    (funding.funderId ?? funderId) === funderId
      ? { programId }
      : {}),
  };
}

function reportOf({ report }: DossierAnswerFields): FundingReportFields | null {
  return report === null ? null : { ...report, state: 'to_do', sentOn: null };
}

/**
 * Of the lines that stand for the same money, the largest comes from the funding; whether the others are
 * of the same money too is for a person to say.
 */
function linesBeside(
  open: readonly AnsweredLine[],
  inKind: boolean,
): Pick<AnswerWrites, 'tied' | 'left'> {
  const [tied = null, ...left] = open
    .filter((line) => line.inKind === inKind)
    .toSorted((a, b) => b.amount - a.amount);
  return { tied, left };
}

/**
 * The funding that an answer most likely is about: the one of a former answer; else, of those of the funder
 * and the programme, the only one that waits, or that is confirmed; else the only one of the funder that
 * waits. Null when nothing says so, or several could be.
 */
export function likelyFunding(
  fundings: readonly AnsweredFunding[],
  funderId: string | null,
  programId: string | null,
  formerId: string | null,
): string | null {
  if (formerId !== null && fundings.some(({ id }) => id === formerId)) return formerId;
  const ofFunder = fundings.filter((funding) => funding.funderId === funderId);
  const waiting = ofFunder.filter(({ state }) => state === 'asked' || state === 'probable');
  const isOf = (one: AnsweredFunding) => programId !== null && one.programId === programId;
  const confirmed = ofFunder.filter((one) => one.state === 'confirmed' && isOf(one));
  for (const likely of [waiting.filter(isOf), waiting, confirmed]) {
    if (likely.length > 1) return null;
    if (likely[0] !== undefined) return likely[0].id;
  }
  return null;
}

/** True when a state of that day would not be the last one of the funding: it would change nothing of where it stands. */
export function isBeforeState(
  answeredOn: string,
  funding: Pick<AnsweredFunding, 'since'>,
): boolean {
  // As the file orders them: what is vague comes before the days that it holds.
  return answeredOn < funding.since;
}
