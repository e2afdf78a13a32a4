import { comparePartialDates } from './dates.ts';
import type { Descent, Family } from './schemas/descent.ts';
import type { DescentKind } from './vocabulary.ts';

/** Whether the other initiative comes before the one that is looked at, or after it. */
export type Bearing = 'before' | 'after';

/** A descent as one of its two initiatives sees it. */
export type Tie = {
  readonly descent: Descent;
  readonly bearing: Bearing;
  /** The kind as this side says it: its own, or seen from the other side. */
  readonly side: 'holder' | 'other';
  /** The initiative at the other end; null outside the portfolio. */
  readonly otherId: string | null;
};

type Ends = Pick<Descent, 'kind' | 'initiativeId' | 'otherInitiativeId'>;

/** Where the other end of a descent stands, seen from one of its two initiatives. */
export function bearingOf(descent: Ends, seenFrom: string): Bearing {
  const isHolder = descent.initiativeId === seenFrom;
  return (descent.kind === 'born_of') === isHolder ? 'before' : 'after';
}

/** The descents of one initiative as it sees them, from either side, in the order of time; undated ones last. */
export function tiesOf(descents: readonly Descent[], initiativeId: string): Tie[] {
  return descents
    .filter((one) => one.initiativeId === initiativeId || one.otherInitiativeId === initiativeId)
    .map((descent): Tie => {
      const isHolder = descent.initiativeId === initiativeId;
      return {
        descent,
        bearing: bearingOf(descent, initiativeId),
        side: isHolder ? 'holder' : 'other',
        otherId: isHolder ? descent.otherInitiativeId : descent.initiativeId,
      };
    })
    .toSorted(byTime);
}

/** Order of two ties: what comes before first, then by date, those without one last. */
function byTime(a: Tie, b: Tie): number {
  if (a.bearing !== b.bearing) return a.bearing === 'before' ? -1 : 1;
  const first = a.descent.date;
  const second = b.descent.date;
  if (first !== null && second !== null) return comparePartialDates(first, second);
  return Number(first === null) - Number(second === null);
}

/** True for a tie by which its holder ceased to be itself. */
export function isEnd({ kind }: Pick<Descent, 'kind'>): boolean {
  return kind === 'merged_into' || kind === 'taken_over_by';
}

/** Why a descent may not be: of itself, of one's own descendant, or said already; null when it may. */
export type DescentRefusal = 'itself' | 'cycle' | 'twice';

/**
 * What forbids that `initiativeId` be tied in this way to `otherId`, in the family of the first. A
 * merger back into what one was born of is a story that happens; a birth from one's own child is not.
 */
export function descentRefusal(
  family: Pick<Family, 'descents'>,
  tie: { initiativeId: string; kind: DescentKind; otherId: string },
): DescentRefusal | null {
  const { initiativeId, kind, otherId } = tie;
  if (initiativeId === otherId) return 'itself';
  const isTwice = family.descents.some(
    (one) =>
      one.kind === kind && one.initiativeId === initiativeId && one.otherInitiativeId === otherId,
  );
  if (isTwice) return 'twice';
  if (kind === 'born_of' && descendants(family.descents, initiativeId).has(otherId)) return 'cycle';
  return null;
}

/** All that were born of an initiative, over the generations. */
function descendants(descents: readonly Descent[], id: string): Set<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const { kind, initiativeId, otherInitiativeId } of descents) {
      if (kind !== 'born_of' || otherInitiativeId !== parent || found.has(initiativeId)) continue;
      found.add(initiativeId);
      waiting.push(initiativeId);
    }
  }
  return found;
}
