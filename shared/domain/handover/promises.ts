import { byText } from '../byText.ts';
import { type LocalDate, lastDay, type PartialDate } from '../dates.ts';
import { presentState } from '../fundingState.ts';
import type { Cents } from '../money.ts';
import { nextFollowUp } from '../nextFollowUp.ts';
import type { Funding } from '../schemas/funding.ts';
import type { About, Handed } from './handed.ts';

/** What an organisation promised: a report to a funder, a call, a step, the end of what a person agreed to, a condition of money. */
export const GIVEN_KINDS = ['report', 'followUp', 'step', 'consent', 'condition'] as const;
/** What others promised it: money to come, what a partner lends or does. */
export const EXPECTED_KINDS = ['instalment', 'contribution'] as const;
export type PromiseKind = (typeof GIVEN_KINDS)[number] | (typeof EXPECTED_KINDS)[number];

/** Something that was promised, to whom or by whom, and for when. */
export type Promised = {
  readonly kind: PromiseKind;
  /** To whom, or by whom for what is expected; empty when nobody noted it. */
  readonly who: string;
  /** In the words of who noted it; empty where the kind says it all. */
  readonly what: string;
  /** Null: no day was set. */
  readonly date: PartialDate | null;
  readonly time: string | null;
  readonly amount: Cents | null;
  /** Its last possible day is over. */
  readonly isLate: boolean;
  /** Of which initiatives; none: of the organisation itself. */
  readonly about: readonly About[];
};

/** Whether the organisation promised it, rather than somebody else. */
export function isGiven({ kind }: Pick<Promised, 'kind'>): boolean {
  return GIVEN_KINDS.some((given) => given === kind);
}

/** What was promised with a funding: reports to send, conditions while it runs, instalments to come. Nothing of one that is not sure. */
export function fundingPromises(funding: Funding, today: LocalDate): Promised[] {
  const about = funding.shares.map(({ initiativeId, initiativeTitle }) => {
    return { id: initiativeId, title: initiativeTitle };
  });
  const who = funding.funderName ?? '';
  const made = promising(about, today);
  const reports = funding.reports
    .filter(({ state }) => state === 'to_do')
    .map(({ label, dueOn, dueTime }) =>
      made({ kind: 'report', who, what: label, date: dueOn, time: dueTime }),
    );
  if (!isSure(funding)) return reports;
  const isOver = funding.end !== null && lastDay(funding.end) < today;
  const conditions =
    funding.conditions.trim() === '' || isOver
      ? []
      : [made({ kind: 'condition', who, what: funding.conditions, date: funding.end })];
  const instalments = funding.instalments
    .filter(({ receivedOn }) => receivedOn === null)
    .map(({ dueOn, amount }) =>
      made({ kind: 'instalment', who, what: funding.title, date: dueOn, amount }),
    );
  return [...reports, ...conditions, ...instalments];
}

/** Whether money is there or is coming, as somebody confirmed it. */
export function isSure(funding: Pick<Funding, 'states'>): boolean {
  const { state } = presentState(funding);
  return state === 'confirmed' || state === 'received';
}

/**
 * What was promised in one initiative, its fundings aside: the next call after its pilot, steps that are not done,
 * testimonies whose consent ends, what partners lend or do and have not ended. One put in the archives calls nobody
 * and has no step left; what its witnesses agreed to still ends.
 */
export function initiativePromises(
  { initiative, consents }: Pick<Handed, 'initiative' | 'consents'>,
  today: LocalDate,
): Promised[] {
  const made = promising([{ id: initiative.id, title: initiative.title }], today);
  const ends = consents.flatMap(({ pseudonym, title, until }) =>
    until === null ? [] : [made({ kind: 'consent', who: pseudonym, what: title, date: until })],
  );
  if (initiative.archivedAt !== null) return ends;
  const next = nextFollowUp(initiative, today);
  const planned = initiative.followUps.find(
    ({ dueOn, doneOn }) => doneOn === null && dueOn === next?.date,
  );
  const calls =
    next === null
      ? []
      : [
          made({
            kind: 'followUp',
            who: initiative.carrier,
            what: planned?.note ?? '',
            date: next.date,
          }),
        ];
  const steps = initiative.milestones
    .filter(({ doneOn }) => doneOn === null)
    .map(({ label, responsible, start, end }) =>
      made({ kind: 'step', who: responsible, what: label, date: end ?? start }),
    );
  return [...calls, ...steps, ...ends, ...contributions(initiative, made, today)];
}

function contributions(
  { participations, inKindContributions }: Handed['initiative'],
  made: ReturnType<typeof promising>,
  today: LocalDate,
): Promised[] {
  const names = new Map(participations.map(({ id, name }) => [id, name]));
  return inKindContributions
    .filter(({ end }) => end === null || lastDay(end) >= today)
    .map(({ participationId, what, quantity, end, value }) =>
      made({
        kind: 'contribution',
        who: names.get(participationId) ?? '',
        what: quantity === '' ? what : `${what} (${quantity})`,
        date: end,
        amount: value,
      }),
    );
}

type Given = Pick<Promised, 'kind' | 'who' | 'what' | 'date'> &
  Partial<Pick<Promised, 'time' | 'amount'>>;

function promising(about: readonly About[], today: LocalDate): (given: Given) => Promised {
  return ({ time = null, amount = null, ...given }) => ({
    ...given,
    time,
    amount,
    isLate: LATE_KINDS.has(given.kind) && given.date !== null && lastDay(given.date) < today,
    about,
  });
}

/** An end is no lateness of anybody. */
const LATE_KINDS: ReadonlySet<PromiseKind> = new Set(['report', 'followUp', 'step', 'instalment']);

const KINDS: readonly PromiseKind[] = [...GIVEN_KINDS, ...EXPECTED_KINDS];

/** Promises in the order in which they fall due, what has no day last; those of one day by kind, then by initiative. */
export function inDueOrder(promises: readonly Promised[]): Promised[] {
  return promises.toSorted(
    (a, b) =>
      byText(dueDay(a), dueDay(b)) ||
      byText(a.time ?? '24:00', b.time ?? '24:00') ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      byText(a.about[0]?.title ?? '', b.about[0]?.title ?? '') ||
      byText(a.what, b.what),
  );
}

/** Comes after every day that a portfolio may hold. */
const NEVER = '9999-12-31';

function dueDay({ date }: Pick<Promised, 'date'>): LocalDate {
  return date === null ? NEVER : lastDay(date);
}
