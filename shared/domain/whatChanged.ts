import { correspondingComponents, type GridVersions } from './crosswalk.ts';
import { foundReading, inOrder } from './gridComponents.ts';
import type { GridApplication, PublicApplication, PublicReading } from './schemas/grid.ts';
import type { ReadingLevel } from './vocabulary.ts';

/** What an application needs to be compared with another. */
type Comparable = Pick<PublicApplication, 'id' | 'date' | 'gridVersionId'> & {
  readonly readings: readonly PublicReading[];
};
type Earlier = Comparable & Pick<GridApplication, 'concludedAt'>;

/** The last concluded readings of a component before an application; several where components were put together. */
export interface ReadBefore<A> {
  readonly application: A;
  /** At least one, each with a level, in the order of the components of its version. */
  readonly readings: readonly (PublicReading & { readonly level: ReadingLevel })[];
}

/**
 * What an application read of a component of another version, under the names of its own version. Only
 * readings with a level.
 */
export function readingsThrough(
  versions: GridVersions,
  application: Comparable,
  component: { readonly versionId: string; readonly componentId: string },
): (PublicReading & { level: ReadingLevel })[] {
  return correspondingComponents(versions, component, application.gridVersionId).flatMap((id) => {
    const reading = foundReading(application, id);
    return reading === undefined || reading.level === null
      ? []
      : [{ ...reading, level: reading.level }];
  });
}

/** The last concluded application before this one that read the component; null when none did. */
export function readBefore<A extends Earlier>(
  versions: GridVersions,
  applications: readonly A[],
  application: Pick<Comparable, 'id' | 'date' | 'gridVersionId'>,
  componentId: string,
): ReadBefore<A> | null {
  const before = applications.filter(
    (other) =>
      other.concludedAt !== null &&
      inOrder([other, application]).at(0) === other &&
      other.id !== application.id,
  );
  const component = { versionId: application.gridVersionId, componentId };
  for (const other of inOrder(before).toReversed()) {
    const readings = readingsThrough(versions, other, component);
    if (readings.length > 0) return { application: other, readings };
  }
  return null;
}

/**
 * Whether a level is another than what was read before, in one sense or the other. Of components put
 * together that were read apart, one that differs is enough. What is not read now, or was never read,
 * is no change.
 */
export function isChange(
  level: ReadingLevel | null,
  before: { readonly readings: readonly { readonly level: ReadingLevel }[] } | null,
): boolean {
  return (
    level !== null && before !== null && before.readings.some((reading) => reading.level !== level)
  );
}

/** The components whose level changed since they were last read, without a word on what changed. */
export function unexplainedChanges(
  versions: GridVersions,
  applications: readonly Earlier[],
  application: Comparable,
): string[] {
  return application.readings
    .filter(
      ({ componentId, level, whatChanged }) =>
        whatChanged.trim() === '' &&
        isChange(level, readBefore(versions, applications, application, componentId)),
    )
    .map(({ componentId }) => componentId);
}
