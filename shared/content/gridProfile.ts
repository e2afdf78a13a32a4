import { formatPartialDate } from '../domain/dates.ts';
import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import type { ReadingLevel } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { upperFirst } from './words.ts';

/** What one component says at one date, and what it said the last time that it was read. */
export type ProfileReading = {
  label: string;
  /** Null: nobody has read it. */
  level: ReadingLevel | null;
  levelLabel: string;
  /** « Même lecture le 14 novembre 2025 »; null when there is nothing to compare with. */
  since: string | null;
  /** In people's own words; null when the reading is the same, or nothing was written. */
  changed: string | null;
};

/** One application of the grid, component by component: words and signs, nothing that adds up. */
export type GridProfile = {
  title: string;
  /** Which version of the grid. */
  version: string;
  dimensions: { id: DimensionId; label: string; readings: ProfileReading[] }[];
};

/** What was read the time before: several levels where components read apart were put together. */
export type EarlierLevels = { date: string; levels: readonly ReadingLevel[] };

/** A component as it was read, and as it was read the time before, when it was. */
export type ProfiledReading = {
  label: string;
  level: ReadingLevel | null;
  whatChanged: string;
  before: EarlierLevels | null;
};

/** What a profile is drawn from. `date` is `YYYY-MM-DD`. */
export type ProfileInput = {
  date: string;
  isOpen: boolean;
  grid: { name: string; version: number };
  dimensions: { id: DimensionId; label: string; readings: ProfiledReading[] }[];
};

/**
 * The profile of an application. The statement has no score: a reading is one of four words of equal
 * standing, and a change is said in words, whichever way it went.
 */
export function drawGridProfile(input: ProfileInput, t: Translate): GridProfile {
  const date = formatPartialDate(input.date);
  return {
    title: input.isOpen ? t('figure:profile.open', { date }) : t('figure:profile.title', { date }),
    version: t('grid:page.version', input.grid),
    dimensions: input.dimensions.map(({ id, label, readings }) => ({
      id,
      label,
      readings: readings.map((reading) => ({
        label: reading.label,
        level: reading.level,
        levelLabel: t(`vocabulary:reading.${reading.level ?? 'none'}`),
        since: sinceWords(reading, t),
        changed: changedWords(reading),
      })),
    })),
  };
}

/** How a reading stands to the one before, in words; null when there is nothing to compare with. */
export function sinceWords(
  { level, before }: Pick<ProfiledReading, 'level' | 'before'>,
  t: Translate,
): string | null {
  if (before === null) return level === null ? null : t('figure:profile.first');
  const date = formatPartialDate(before.date);
  const reading = [...new Set(before.levels)].map((one) => wordOf(one, t)).join(', ');
  if (level === null) return t('figure:profile.readBefore', { date, reading });
  return isSame(level, before)
    ? t('figure:profile.same', { date })
    : t('figure:profile.other', { date, reading });
}

function isSame(level: ReadingLevel, before: EarlierLevels): boolean {
  return before.levels.every((one) => one === level);
}

function changedWords({ level, before, whatChanged }: ProfiledReading): string | null {
  const words = whatChanged.replace(/\s+/g, ' ').trim();
  if (words === '' || (level !== null && before !== null && isSame(level, before))) return null;
  return upperFirst(words);
}

function wordOf(level: ReadingLevel, t: Translate): string {
  return t(`vocabulary:reading.${level}`);
}
