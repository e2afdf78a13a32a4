import { comparePartialDates, type PartialDate } from './dates.ts';
import { LONGEST_LINE, LONGEST_TEXT } from './limits.ts';
import type { Participation, PhasePart, Stakeholder } from './schemas/stakeholder.ts';
import { nameKey } from './sortKey.ts';
import { PHASES, type Phase, PROXIMITIES } from './vocabulary.ts';

/** What is kept of two stakeholders that are the same one: the first, and all that the second adds to it. */
export function mergedStakeholder(kept: Stakeholder, gone: Stakeholder): Stakeholder {
  return {
    ...kept,
    aliases: [...kept.aliases, gone.name, ...gone.aliases].filter(
      (alias, index, all) =>
        nameKey(alias) !== nameKey(kept.name) &&
        all.findIndex((other) => nameKey(other) === nameKey(alias)) === index,
    ),
    contact: joined(kept.contact, gone.contact, '; ', LONGEST_LINE),
    note: joined(kept.note, gone.note, '\n\n', LONGEST_TEXT),
  };
}

/**
 * One participation from two in the same initiative. Where both have a power in a phase, that of the
 * one kept stands: nobody can say which is right, and the preview shows both.
 */
export function unitedParticipation(kept: Participation, gone: Participation): Participation {
  return {
    ...kept,
    role: joined(kept.role, gone.role, '; ', LONGEST_LINE),
    since: earliest(kept.since, gone.since),
    until: kept.until === null || gone.until === null ? null : latest(kept.until, gone.until),
    phases: PHASES.flatMap((phase) => {
      const [first, second] = [part(kept, phase), part(gone, phase)];
      if (first === undefined && second === undefined) return [];
      return [{ phase, power: first?.power ?? second?.power ?? null }];
    }),
    proximities: PROXIMITIES.filter(
      (near) => kept.proximities.includes(near) || gone.proximities.includes(near),
    ),
  };
}

function part({ phases }: Participation, phase: Phase): PhasePart | undefined {
  return phases.find((found) => found.phase === phase);
}

/** Both texts; only the first when they say the same, or when both would not fit. */
function joined(first: string, second: string, between: string, longest: number): string {
  if (first.trim() === '' || second.trim() === '' || nameKey(first) === nameKey(second)) {
    return first.trim() === '' ? second : first;
  }
  const both = `${first}${between}${second}`;
  return both.length <= longest ? both : first;
}

function earliest(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return comparePartialDates(a, b) <= 0 ? a : b;
}

function latest(a: PartialDate, b: PartialDate): PartialDate {
  return comparePartialDates(a, b) >= 0 ? a : b;
}
