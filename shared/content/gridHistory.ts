import type { GridVersions } from '../domain/crosswalk.ts';
import { inOrder } from '../domain/gridComponents.ts';
import {
  areAlike,
  type HistoryMark,
  historyMark,
  historyRows,
  type HistoryRow as Line,
} from '../domain/gridHistory.ts';
import type { PublicApplication } from '../domain/schemas/grid.ts';
import type { DimensionId, GridDefinition } from '../domain/schemas/gridDefinition.ts';
import type { ReadingLevel } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { applicationChoice, placeInDay } from './applicationName.ts';

/** One application in a history. */
export type HistoryColumn = {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** « 14 novembre 2025 », « 23 mars 2026, en cours ». */
  dateLabel: string;
  /** « 1re », « 2e » among those of its day; null when it is the only one. */
  placeInDay: string | null;
  isOpen: boolean;
  /** « version 2 » where the version is not that of the application before; null elsewhere. */
  versionChange: string | null;
};

/** What one application says of one component. */
export type HistoryCell = {
  /** None: nobody read it. Several where components that were read apart are now one. */
  levels: readonly ReadingLevel[];
  /** The component, or what it comes from, is not in the version applied: there was nothing to read. */
  isAbsent: boolean;
  /** The same word as at the date before: a line joins the two. */
  isSame: boolean;
  /** « présent »; « non lu »; « pas dans cette version »; « présent, amorcé ». */
  words: string;
};

export type HistoryRow = {
  componentId: string;
  label: string;
  /** The version that has it, when the version shown does not; null for the others. */
  onlyIn: string | null;
  cells: HistoryCell[];
};

/** The readings of an initiative over the dates: components in rows, applications in columns, the oldest first. */
export type GridHistory = {
  columns: HistoryColumn[];
  dimensions: { id: DimensionId; label: string; rows: HistoryRow[] }[];
};

/** What a history is drawn from: the version whose components are its rows, and all versions in use. */
export type HistoryInput<A> = {
  shown: GridDefinition;
  versions: GridVersions;
  applications: readonly A[];
};

/**
 * The history of an initiative's readings. Nothing is recalculated: a cell says what was read at its
 * date, under the version of its date. Components that the version shown has left out keep their rows.
 */
export function drawGridHistory<A extends PublicApplication>(
  { shown, versions, applications }: HistoryInput<A>,
  t: Translate,
): GridHistory {
  const ordered = inOrder(applications);
  const rows = historyRows(versions, shown, ordered);
  return {
    columns: ordered.map((application, index) =>
      columnOf(application, { ordered, index, versions }, t),
    ),
    dimensions: shown.dimensions.map(({ id, label }) => ({
      id,
      label: label.text,
      rows: rows
        .filter(({ dimensionId }) => dimensionId === id)
        .map((row) => rowOf(row, versions, ordered, t)),
    })),
  };
}

function rowOf(
  row: Line,
  versions: GridVersions,
  ordered: readonly PublicApplication[],
  t: Translate,
): HistoryRow {
  const marks = ordered.map((application) => historyMark(versions, row, application));
  const version = versions.get(row.versionId)?.version;
  return {
    componentId: row.component.id,
    label: row.component.label.text,
    onlyIn: row.isFormer && version !== undefined ? t('figure:history.version', { version }) : null,
    cells: marks.map((mark, index) => ({
      levels: mark.levels,
      isAbsent: mark.isAbsent,
      isSame: areAlike(marks[index - 1], mark),
      words: wordsOf(mark, t),
    })),
  };
}

function columnOf(
  application: PublicApplication,
  place: { ordered: readonly PublicApplication[]; index: number; versions: GridVersions },
  t: Translate,
): HistoryColumn {
  const { ordered, versions } = place;
  const before = ordered[place.index - 1];
  const isOpen = application.concludedAt === null;
  const isChange = before !== undefined && before.gridVersionId !== application.gridVersionId;
  const version = versions.get(application.gridVersionId)?.version;
  return {
    id: application.id,
    date: application.date,
    dateLabel: applicationChoice(application, ordered, t),
    placeInDay: placeInDay(application, ordered, t),
    isOpen,
    versionChange:
      isChange && version !== undefined ? t('figure:history.version', { version }) : null,
  };
}

function wordsOf({ isAbsent, levels }: HistoryMark, t: Translate): string {
  if (isAbsent) return t('figure:history.absent');
  if (levels.length === 0) return t('vocabulary:reading.none');
  return levels.map((level) => t(`vocabulary:reading.${level}`)).join(', ');
}
