import type {
  GridApplication,
  GridComponent,
  GridDefinition,
  GridDimension,
  Reading,
} from '../../../shared/domain/schemas/grid.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';

/** A component with the dimension that it belongs to. */
export interface PlacedComponent {
  readonly dimension: GridDimension;
  readonly component: GridComponent;
}

/** The components of a grid in the order in which they are read. */
export function componentsOf(definition: GridDefinition): PlacedComponent[] {
  return definition.dimensions.flatMap((dimension) =>
    dimension.components.map((component) => ({ dimension, component })),
  );
}

/** The applications by date, the first one first; two of the same day keep the order of their making. */
export function inOrder(applications: readonly GridApplication[]): GridApplication[] {
  return applications.toSorted(
    (a, b) => a.date.localeCompare(b.date, 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

/** What an application says of a component; an empty reading when it says nothing. */
export function readingOf(application: GridApplication, componentId: string): Reading {
  return (
    application.readings.find((reading) => reading.componentId === componentId) ?? {
      componentId,
      level: null,
      justification: '',
      evidenceIds: [],
    }
  );
}

/** The level read, or null. */
export function levelOf(application: GridApplication, componentId: string): ReadingLevel | null {
  return readingOf(application, componentId).level;
}

/** The components that an application has not read, in order. */
export function unreadOf(
  definition: GridDefinition,
  application: GridApplication,
): PlacedComponent[] {
  return componentsOf(definition).filter(
    ({ component }) => levelOf(application, component.id) === null,
  );
}

/** The components read without a word on why, in order. */
export function unexplainedOf(
  definition: GridDefinition,
  application: GridApplication,
): PlacedComponent[] {
  return componentsOf(definition).filter(({ component }) => {
    const { level, justification } = readingOf(application, component.id);
    return level !== null && justification.trim() === '';
  });
}

/** Days under which another application of the grid may well be a stray gesture. */
const SOON = 30;

/** The last application, when it is so recent that another is worth a question; null otherwise. */
export function recentApplication(
  applications: readonly GridApplication[],
  today: string,
): GridApplication | null {
  const last = inOrder(applications).at(-1);
  if (last === undefined) return null;
  const days = (Date.parse(today) - Date.parse(last.date)) / 86_400_000;
  return days < SOON ? last : null;
}

/** The last reading of a component before an application; null when there was none. */
export function readingBefore(
  applications: readonly GridApplication[],
  application: GridApplication,
  componentId: string,
): { application: GridApplication; reading: Reading } | null {
  const ordered = inOrder(applications);
  const before = ordered.slice(
    0,
    ordered.findIndex(({ id }) => id === application.id),
  );
  const found = before.findLast((other) => levelOf(other, componentId) !== null);
  return found === undefined
    ? null
    : { application: found, reading: readingOf(found, componentId) };
}
