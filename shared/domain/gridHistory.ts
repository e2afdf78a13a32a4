import { correspondingComponents, type GridVersions } from './crosswalk.ts';
import { componentsOf } from './gridComponents.ts';
import type { PublicApplication, PublicReading } from './schemas/grid.ts';
import type { DimensionId, GridComponent, GridDefinition } from './schemas/gridDefinition.ts';
import type { ReadingLevel } from './vocabulary.ts';
import { readingsThrough } from './whatChanged.ts';

/** A line of a history: a component, under the name that its version gives it. */
export interface HistoryRow {
  readonly versionId: string;
  readonly dimensionId: DimensionId;
  readonly component: GridComponent;
  /** It was read under a former version, and is read no more. */
  readonly isFormer: boolean;
}

type Read = Pick<PublicApplication, 'id' | 'date' | 'gridVersionId'> & {
  readonly readings: readonly PublicReading[];
};

/**
 * The lines of a history: the components of a version, then, in each dimension, those of the other
 * versions used that lead to none of them.
 */
export function historyRows(
  versions: GridVersions,
  definition: GridDefinition,
  applications: readonly Pick<PublicApplication, 'gridVersionId'>[],
): HistoryRow[] {
  const own = componentsOf(definition).map(({ dimension, component }) => ({
    versionId: definition.id,
    dimensionId: dimension.id,
    component,
    isFormer: false,
  }));
  const others = [...new Set(applications.map(({ gridVersionId }) => gridVersionId))]
    .filter((id) => id !== definition.id)
    .toReversed();
  const rows: HistoryRow[] = own;
  for (const id of others) {
    const other = versions.get(id);
    const lost = (other === undefined ? [] : componentsOf(other)).filter(
      ({ component }) => !rows.some((row) => isSame(versions, row, id, component.id)),
    );
    for (const { dimension, component } of lost) {
      rows.push({ versionId: id, dimensionId: dimension.id, component, isFormer: true });
    }
  }
  return rows;
}

function isSame(
  versions: GridVersions,
  row: HistoryRow,
  versionId: string,
  componentId: string,
): boolean {
  const from = { versionId: row.versionId, componentId: row.component.id };
  return correspondingComponents(versions, from, versionId).includes(componentId);
}

/** What an application says on a line of a history. */
export interface HistoryMark {
  /** Its version has no such component: it could not be read. */
  readonly isAbsent: boolean;
  /** One level, none when not read, several where components were put together. */
  readonly levels: readonly ReadingLevel[];
}

/** What an application says of a component, whatever the version that it was read with. */
export function historyMark(
  versions: GridVersions,
  row: Pick<HistoryRow, 'versionId' | 'component'>,
  application: Read,
): HistoryMark {
  const from = { versionId: row.versionId, componentId: row.component.id };
  const there = correspondingComponents(versions, from, application.gridVersionId);
  const levels = readingsThrough(versions, application, from).map(({ level }) => level);
  return { isAbsent: there.length === 0, levels: [...new Set(levels)] };
}

/** Whether a line joins two marks: both read, and read alike. */
export function areAlike(one: HistoryMark | undefined, other: HistoryMark): boolean {
  return (
    one !== undefined &&
    one.levels.length === 1 &&
    other.levels.length === 1 &&
    one.levels[0] === other.levels[0]
  );
}
