import type { Cents } from './money.ts';
import { sortKey } from './sortKey.ts';
import type { AnswerOutcome, SendingPurpose } from './vocabulary.ts';

/** What the rules read of a copy that left. */
export type Sent = {
  readonly id: string;
  readonly dossierId: string;
  readonly recipient: string;
  readonly madeAt: string;
  readonly purpose: SendingPurpose;
  /** The answer that stands; null while there is none. */
  readonly answer: { readonly outcome: AnswerOutcome } | null;
};

/**
 * Where a copy that left stands: answered; waiting; followed by a later copy of the same dossier to the
 * same recipient, which waits in its place; or sent without asking for anything.
 */
export const SENT_STATES = [
  'waiting',
  'accepted',
  'partly',
  'refused',
  'withdrawn',
  'replaced',
  'report',
  'information',
] as const;
export type SentState = (typeof SENT_STATES)[number];

/** Each copy with where it stands, in their order. */
export function withSentStates<S extends Sent>(copies: readonly S[]): (S & { state: SentState })[] {
  const lastAt = new Map<string, string>();
  const keyOf = ({ dossierId, recipient }: Sent) => `${dossierId} ${sortKey(recipient)}`;
  for (const copy of copies) {
    const before = lastAt.get(keyOf(copy)) ?? '';
    if (copy.purpose === 'request' && copy.madeAt > before) lastAt.set(keyOf(copy), copy.madeAt);
  }
  const withState = (copy: S) => ({
    ...copy,
    state: stateOf(copy, (lastAt.get(keyOf(copy)) ?? '') > copy.madeAt),
  });
  return copies.map(withState);
}

function stateOf({ answer, purpose }: Sent, isFollowed: boolean): SentState {
  if (answer !== null) return answer.outcome;
  if (purpose !== 'request') return purpose;
  return isFollowed ? 'replaced' : 'waiting';
}

/** How many requests a funder answered, and how; nothing is divided or ranked. */
export type FunderRecord = {
  readonly name: string;
  readonly accepted: number;
  /** Of those accepted, how many in part only. */
  readonly partly: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly waiting: number;
  /** Asked and given in answered requests, in cents, money and what is in kind apart. */
  readonly asked: Cents;
  readonly obtained: Cents;
  readonly obtainedInKind: Cents;
  /** Answered requests of which nobody noted how much was asked. */
  readonly unknownAsked: number;
};

/** What the record of a funder is made of. */
export type Recorded = {
  /** A dossier in preparation counts for nothing. */
  readonly state: SentState | 'draft';
  readonly funderName: string;
  readonly recipient: string;
  readonly asked: Cents | null;
  readonly answer: { readonly amount: Cents | null; readonly inKind: boolean } | null;
};

/** Who a copy went to: the funder of its dossier, else who was written as recipient. */
export function funderOf({ funderName, recipient }: Pick<Recorded, 'funderName' | 'recipient'>) {
  return funderName === '' ? recipient : funderName;
}

/** What was asked, and waits or was answered. */
const COUNTED = new Set<string>(['waiting', 'accepted', 'partly', 'refused', 'withdrawn']);

/** What each funder answered, in the order of their names. Copies that asked for nothing, or were followed by another, count for nothing. */
export function funderRecords(copies: readonly Recorded[]): FunderRecord[] {
  const keys = new Map<string, string>();
  const groups = new Map<string, Recorded[]>();
  for (const copy of copies.filter(({ state }) => COUNTED.has(state))) {
    const name = funderOf(copy);
    // A name is folded once: a register has thousands of copies, of some dozens of funders.
    const key = keys.get(name) ?? sortKey(name);
    keys.set(name, key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [copy]);
    else group.push(copy);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, requests]) => recordOf(requests));
}

function recordOf(requests: readonly Recorded[]): FunderRecord {
  const count = (...states: Recorded['state'][]) =>
    requests.filter(({ state }) => states.includes(state)).length;
  const answered = requests.filter(({ state }) =>
    ['accepted', 'partly', 'refused'].includes(state),
  );
  const given = (inKind: boolean) =>
    answered
      .filter(({ answer }) => answer?.inKind === inKind)
      .reduce((sum, { answer }) => sum + (answer?.amount ?? 0), 0);
  const [first] = requests;
  return {
    name: first === undefined ? '' : funderOf(first),
    accepted: count('accepted', 'partly'),
    partly: count('partly'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    waiting: count('waiting'),
    asked: answered.reduce((sum, { asked }) => sum + (asked ?? 0), 0),
    obtained: given(false),
    obtainedInKind: given(true),
    unknownAsked: answered.filter(({ asked }) => asked === null).length,
  };
}
