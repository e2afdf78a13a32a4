import {
  componentsOf,
  foundReading,
  inOrder,
  levelOf,
  type PlacedComponent,
} from '../../../shared/domain/gridComponents.ts';
import type { GridApplication, Reading } from '../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';

/** What an application says of a component; an empty reading when it says nothing. */
export function readingOf(application: GridApplication, componentId: string): Reading {
  return foundReading(application, componentId) ?? emptyReading(componentId);
}

function emptyReading(componentId: string): Reading {
  return {
    componentId,
    level: null,
    justification: '',
    whatChanged: '',
    privateNote: '',
    notes: [],
    evidenceIds: [],
  };
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
