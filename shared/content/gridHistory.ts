import { correspondingComponents, type GridVersions } from '../domain/crosswalk.ts';
import { formatPartialDate } from '../domain/dates.ts';
import { componentsOf, inOrder, levelOf } from '../domain/gridComponents.ts';
import type { PublicApplication } from '../domain/schemas/grid.ts';
import type {
  DimensionId,
  GridComponent,
  GridDefinition,
} from '../domain/schemas/gridDefinition.ts';
import type { ReadingLevel } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** One application in a history. */
export type HistoryColumn = {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** « 14 novembre 2025 », « 23 mars 2026, en cours ». */
  dateLabel: string;
  isOpen: boolean;
  /** « version 2 » where the version is not that of the application before; null elsewhere. */
  versionChange: string | null;
};

/** What one application says of one component. */
export type HistoryCell = {
  /** None: nobody read it. Several where components that were read apart are now one. */
  levels: ReadingLevel[];
  /** The component, or what it comes from, is not in the version applied: there was nothing to read. */
  isAbsent: boolean;
  /** Read in other words: the component answers to several, or several to it. */
  isApart: boolean;
  /** The same word as at the date before, of the same component: a line joins the two. */
  isSame: boolean;
  /** « présent »; « non lu »; « pas dans cette version »; « présent, amorcé (autres composantes) ». */
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
  const rowOf = (
    version: GridDefinition,
    component: GridComponent,
    onlyIn: string | null,
  ): HistoryRow => {
    const cells: HistoryCell[] = [];
    for (const application of ordered) {
      cells.push(cellOf(versions, version, component.id, application, cells.at(-1), t));
    }
    return { componentId: component.id, label: component.label.text, onlyIn, cells };
  };
  return {
    columns: ordered.map((application, index) =>
      columnOf(application, ordered[index - 1], versions, t),
    ),
    dimensions: shown.dimensions.map(({ id, label, components }) => ({
      id,
      label: label.text,
      rows: [
        ...components.map((component) => rowOf(shown, component, null)),
        ...leftOut(shown, versions, ordered)
          .filter(({ dimensionId }) => dimensionId === id)
          .map(({ version, component }) =>
            rowOf(version, component, t('figure:history.version', { version: version.version })),
          ),
      ],
    })),
  };
}

function columnOf(
  application: PublicApplication,
  before: PublicApplication | undefined,
  versions: GridVersions,
  t: Translate,
): HistoryColumn {
  const date = formatPartialDate(application.date);
  const isOpen = application.concludedAt === null;
  const isChange = before !== undefined && before.gridVersionId !== application.gridVersionId;
  const version = versions.get(application.gridVersionId)?.version;
  return {
    id: application.id,
    date: application.date,
    dateLabel: isOpen ? t('figure:history.open', { date }) : date,
    isOpen,
    versionChange:
      isChange && version !== undefined ? t('figure:history.version', { version }) : null,
  };
}

function cellOf(
  versions: GridVersions,
  version: GridDefinition,
  componentId: string,
  application: PublicApplication,
  before: HistoryCell | undefined,
  t: Translate,
): HistoryCell {
  const here = { versionId: version.id, componentId };
  const ids = correspondingComponents(versions, here, application.gridVersionId);
  const isApart =
    ids.length > 1 ||
    ids.some((id) => {
      const there = { versionId: application.gridVersionId, componentId: id };
      return correspondingComponents(versions, there, version.id).length > 1;
    });
  const levels = [...new Set(ids.flatMap((id) => levelOf(application, id) ?? []))];
  const isSame =
    !isApart &&
    before !== undefined &&
    !before.isApart &&
    levels[0] !== undefined &&
    before.levels[0] === levels[0];
  return {
    levels,
    isAbsent: ids.length === 0,
    isApart,
    isSame,
    words: wordsOf(levels, ids, isApart, t),
  };
}

function wordsOf(
  levels: readonly ReadingLevel[],
  ids: readonly string[],
  isApart: boolean,
  t: Translate,
): string {
  if (ids.length === 0) return t('figure:history.absent');
  if (levels.length === 0) return t('vocabulary:reading.none');
  const readings = levels.map((level) => t(`vocabulary:reading.${level}`)).join(', ');
  return isApart ? t('figure:history.apart', { readings }) : readings;
}

/** Components of versions that were applied to which nothing answers in the version shown, each once. */
function leftOut(
  shown: GridDefinition,
  versions: GridVersions,
  ordered: readonly PublicApplication[],
): { dimensionId: DimensionId; version: GridDefinition; component: GridComponent }[] {
  const used = [...new Set(ordered.map(({ gridVersionId }) => gridVersionId))].toReversed();
  const seen = new Set<string>();
  return used.flatMap((versionId) => {
    const version = versions.get(versionId);
    if (version === undefined || versionId === shown.id) return [];
    return componentsOf(version).flatMap(({ dimension, component }) => {
      const here = { versionId, componentId: component.id };
      if (seen.has(component.id)) return [];
      if (correspondingComponents(versions, here, shown.id).length > 0) return [];
      seen.add(component.id);
      return [{ dimensionId: dimension.id, version, component }];
    });
  });
}
