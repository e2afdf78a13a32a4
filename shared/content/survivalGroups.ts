import type { Life } from '../domain/schemas/survival.ts';
import { periodEnd, periodOf } from '../domain/survivalGroup.ts';
import { FUNDING_KINDS } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** A part of the lives that is looked at by itself. */
export type LifeGroup = {
  /** `2010` for the pilots that ended from 2010 to 2014, `mission` for a kind of funding. */
  id: string;
  by: 'period' | 'funding';
  /** « Pilotes terminés de 2010 à 2014 ». */
  label: string;
  /** « 2010 à 2014 ». */
  short: string;
  lives: Life[];
};

/** The periods in which pilots ended, in the order of time. */
export function periodGroups(lives: readonly Life[], t: Translate): LifeGroup[] {
  const starts = [...new Set(lives.map(periodOf))].toSorted((a, b) => a - b);
  return starts.map((start) => {
    const years = { start, end: periodEnd(start) };
    return {
      id: String(start),
      by: 'period',
      label: t('survival:period.of', years),
      short: t('survival:period.short', years),
      lives: lives.filter((life) => periodOf(life) === start),
    };
  });
}

/** The kinds of money at the end of the pilot, in the order of the vocabulary; one that had two counts in both, and those of which nobody noted any are a group too. */
export function fundingGroups(lives: readonly Life[], t: Translate): LifeGroup[] {
  if (lives.every(({ fundingKinds }) => fundingKinds.length === 0)) return [];
  return [...FUNDING_KINDS, null].flatMap((kind): LifeGroup[] => {
    const of = lives.filter(({ fundingKinds }) =>
      kind === null ? fundingKinds.length === 0 : fundingKinds.includes(kind),
    );
    if (of.length === 0) return [];
    const id = kind ?? 'none';
    return [
      {
        id,
        by: 'funding',
        label: t('survival:funding.of', { kind: t(`survival:funding.${id}`) }),
        short: t(`survival:funding.${id}`),
        lives: of,
      },
    ];
  });
}

/** The group of an identifier; null for all. */
export function groupOf(lives: readonly Life[], id: string | null, t: Translate): LifeGroup | null {
  return (
    [...periodGroups(lives, t), ...fundingGroups(lives, t)].find((group) => group.id === id) ?? null
  );
}
