import { comparePartialDates, type PartialDate } from './dates.ts';
import { LONGEST_LINE, LONGEST_TEXT, MOST_ALIASES } from './limits.ts';
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
    contact: joined(kept.contact, gone.contact, '; '),
    note: joined(kept.note, gone.note, '\n\n'),
  };
}

/** What of two stakeholders would not fit in one: nothing is cut, so they stay two until it does. */
export type Unfit =
  | { what: 'aliases' | 'contact' | 'note'; length: number; most: number }
  | { what: 'role'; length: number; most: number; initiativeId: string };

/** All that would not fit, of the stakeholder that two would make and of their lines in one initiative. */
export function unfitIn(
  result: Pick<Stakeholder, 'aliases' | 'contact' | 'note'>,
  united: readonly Pick<Participation, 'initiativeId' | 'role'>[],
): Unfit[] {
  const of = [
    { what: 'aliases', length: result.aliases.length, most: MOST_ALIASES },
    { what: 'contact', length: result.contact.length, most: LONGEST_LINE },
    { what: 'note', length: result.note.length, most: LONGEST_TEXT },
    ...united.map(({ initiativeId, role }) => ({
      what: 'role' as const,
      length: role.length,
      most: LONGEST_LINE,
      initiativeId,
    })),
  ] satisfies Unfit[];
  return of.filter(({ length, most }) => length > most);
}

/**
 * One participation from two in the same initiative. Where both have a power in a phase, that of the
 * one kept stands: nobody can say which is right, and the preview shows both.
 */
export function unitedParticipation(kept: Participation, gone: Participation): Participation {
  return {
    ...kept,
    role: joined(kept.role, gone.role, '; '),
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

/** Both texts, however long that is; only the first when they say the same. */
function joined(first: string, second: string, between: string): string {
  if (first.trim() === '' || second.trim() === '' || nameKey(first) === nameKey(second)) {
    return first.trim() === '' ? second : first;
  }
  return `${first}${between}${second}`;
}

function earliest(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return comparePartialDates(a, b) <= 0 ? a : b;
}

function latest(a: PartialDate, b: PartialDate): PartialDate {
  return comparePartialDates(a, b) >= 0 ? a : b;
}
