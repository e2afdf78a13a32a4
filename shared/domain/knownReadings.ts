import {
  correspondingComponents,
  type GridVersions,
  type VersionedComponent,
} from './crosswalk.ts';
import { type HistoryRow, historyRows } from './gridHistory.ts';
import type { PublicApplication, PublicReading } from './schemas/grid.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';
import type { KnownReading } from './schemas/knownReading.ts';
import type { ReadingLevel } from './vocabulary.ts';

/** A component of a version that speaks of one of the version shown. */
export interface ComponentAnswer extends VersionedComponent {
  /** The one answers to the other and to nothing else: its readings can be read as they are. */
  readonly exact: boolean;
}

/**
 * The components of all versions that answer to this one. What was split, or put together with another,
 * is told but not read in its place: it was read under other words.
 */
export function componentAnswers(
  versions: GridVersions,
  shown: VersionedComponent,
): ComponentAnswer[] {
  return [...versions.values()].flatMap(({ id: versionId }) => {
    const from = correspondingComponents(versions, shown, versionId);
    return from.map((componentId) => {
      const forward = correspondingComponents(
        versions,
        { versionId, componentId },
        shown.versionId,
      );
      return { versionId, componentId, exact: from.length === 1 && forward.length === 1 };
    });
  });
}

/** A component of a table of what is known, with all that speaks of it. */
export interface KnownRow extends HistoryRow {
  readonly answers: readonly ComponentAnswer[];
}

/** The components of the version shown, then those that other versions alone have. */
export function knownRows(versions: GridVersions, shown: GridDefinition): KnownRow[] {
  const used = [...versions.keys()].map((gridVersionId) => ({ gridVersionId }));
  return historyRows(versions, shown, used).map(
    ({ versionId, dimensionId, component, isFormer }) => ({
      versionId,
      dimensionId,
      component,
      isFormer,
      answers: componentAnswers(versions, { versionId, componentId: component.id }),
    }),
  );
}

/** What an application read of a component of its own version. */
export interface ReadWord extends VersionedComponent {
  readonly level: ReadingLevel;
  readonly applicationId: string;
  /** `YYYY-MM-DD`. */
  readonly readOn: string;
}

/** Everything that applications read, concluded or not. */
export function readWords(
  applications: readonly (Pick<PublicApplication, 'id' | 'date' | 'gridVersionId'> & {
    readonly readings: readonly Pick<PublicReading, 'componentId' | 'level'>[];
  })[],
): ReadWord[] {
  return applications.flatMap(({ id, date, gridVersionId, readings }) =>
    readings.flatMap(({ componentId, level }) =>
      level === null
        ? []
        : [{ versionId: gridVersionId, componentId, level, applicationId: id, readOn: date }],
    ),
  );
}

/** A row, with what was last read of it; null when no application ever read it. */
export interface KnownComponent {
  readonly row: KnownRow;
  readonly known: KnownReading | null;
}

/**
 * The last known reading of each component, through the crosswalks: an application that leaves a
 * component unread says nothing of it, so that what was read before stands, with its own date. Rows
 * that only other versions have are kept where something was read of them.
 */
export function knownReadings(
  rows: readonly KnownRow[],
  words: readonly ReadWord[],
): KnownComponent[] {
  const last = words.reduce<ReadWord | null>(later, null);
  return rows
    .map((row) => ({ row, known: knownReading(row, words, last) }))
    .filter(({ row, known }) => known !== null || !row.isFormer);
}

function knownReading(
  { component, answers }: KnownRow,
  words: readonly ReadWord[],
  last: ReadWord | null,
): KnownReading | null {
  const said = words.flatMap((word) => {
    const answer = answers.find(
      ({ versionId, componentId }) =>
        versionId === word.versionId && componentId === word.componentId,
    );
    return answer === undefined ? [] : [{ word, exact: answer.exact }];
  });
  const latest = said.map(({ word }) => word).reduce<ReadWord | null>(later, null);
  if (latest === null) return null;
  const together = said.filter(({ word }) => word.applicationId === latest.applicationId);
  return {
    componentId: component.id,
    levels: [...new Set(together.map(({ word }) => word.level))],
    isExact: together.every(({ exact }) => exact),
    applicationId: latest.applicationId,
    readOn: latest.readOn,
    isOlder: latest.applicationId !== last?.applicationId,
  };
}

/** The later of two; of the same day, that of the application made last. */
function later(one: ReadWord | null, other: ReadWord): ReadWord {
  if (one === null) return other;
  const isLater =
    other.readOn === one.readOn
      ? other.applicationId > one.applicationId
      : other.readOn > one.readOn;
  return isLater ? other : one;
}

/** How a component stands: the word read, « elsewhere » when it was read under other words, « none » when never. */
export function knownState(known: KnownReading | null): ReadingLevel | 'elsewhere' | 'none' {
  if (known === null) return 'none';
  return known.isExact ? (known.levels[0] ?? 'none') : 'elsewhere';
}
