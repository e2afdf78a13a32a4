import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import { type Bearing, isEnd, type Tie, tiesOf } from '../domain/descent.ts';
import type { Family, Relative } from '../domain/schemas/descent.ts';
import { presentStage } from '../domain/stages.ts';
import type { DescentKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { tieName } from './descentWords.ts';

/** One initiative of a family tree, in its place. */
export type FamilyMember = {
  /** Names the place: an initiative that is met twice has two. */
  key: string;
  /** Null outside the portfolio. */
  initiativeId: string | null;
  title: string;
  /** 0 for the initiative itself, negative for what it comes from, positive for what comes of it. */
  generation: number;
  /** The place to which it is tied, one step nearer to the initiative; null for the initiative itself. */
  towards: string | null;
  /** How it is tied there, and when: « naissance, mai 2022 »; empty for the initiative itself. */
  bond: string;
  /** The kind of the tie; null for the initiative itself. */
  kind: DescentKind | null;
  /** « close », « absorbée », « reprise »; null for what goes on, or outside the portfolio. */
  end: string | null;
};

/** Where an initiative comes from and what comes of it; itself first, then the others, nearest first. */
export type FamilyTree = { members: FamilyMember[] };

/** The family of an initiative as a tree, as it stands on a day. */
export function familyTree(
  initiative: Relative & { readonly family: Family },
  today: LocalDate,
  t: Translate,
): FamilyTree {
  const { family } = initiative;
  const relatives = new Map([...family.relatives, initiative].map((one) => [one.id, one]));
  const endOf = (id: string | null): string | null => {
    const end = family.descents.find((one) => one.initiativeId === id && isEnd(one));
    if (end !== undefined) {
      return end.kind === 'merged_into'
        ? t('descent:end.merged_into')
        : t('descent:end.taken_over_by');
    }
    const stages = id === null ? [] : (relatives.get(id)?.stages ?? []);
    return presentStage(stages, today)?.stage === 'closed' ? t('descent:end.closed') : null;
  };
  const self: FamilyMember = {
    key: 'self',
    initiativeId: initiative.id,
    title: initiative.title,
    generation: 0,
    towards: null,
    bond: '',
    kind: null,
    end: endOf(initiative.id),
  };
  const grow = (bearing: Bearing): FamilyMember[] => {
    const grown: FamilyMember[] = [];
    const met = new Set([initiative.id]);
    const waiting: FamilyMember[] = [self];
    for (let near = waiting.shift(); near !== undefined; near = waiting.shift()) {
      if (near.initiativeId === null) continue;
      for (const tie of tiesOf(family.descents, near.initiativeId)) {
        const { otherId } = tie;
        // A story may come back to where it began: what is there already is not drawn again.
        if (tie.bearing !== bearing || (otherId !== null && met.has(otherId))) continue;
        if (otherId !== null) met.add(otherId);
        const member: FamilyMember = {
          key: tie.descent.id,
          initiativeId: otherId,
          title: tieName(tie, [...relatives.values()]),
          generation: near.generation + (bearing === 'before' ? -1 : 1),
          towards: near.key,
          bond: bondOf(tie, t),
          kind: tie.descent.kind,
          end: endOf(otherId),
        };
        grown.push(member);
        waiting.push(member);
      }
    }
    return grown;
  };
  return { members: [self, ...grow('before'), ...grow('after')] };
}

function bondOf({ descent }: Tie, t: Translate): string {
  const bond = t(`descent:bond.${descent.kind}`);
  const date = descent.date === null ? t('descent:noDate') : formatPartialDate(descent.date);
  return t('descent:dated', { said: bond, date });
}
