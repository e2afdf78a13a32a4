import {
  componentsOf,
  foundReading,
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
