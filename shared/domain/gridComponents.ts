import type { GridApplication, PublicApplication, PublicReading, Reading } from './schemas/grid.ts';
import type {
  GridComponent,
  GridDefinition,
  GridDimension,
  GridSource,
  GridText,
} from './schemas/gridDefinition.ts';
import type { ReadingLevel } from './vocabulary.ts';

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

/** The component of this identifier, or undefined. */
export function componentOf(
  definition: GridDefinition,
  componentId: string,
): PlacedComponent | undefined {
  return componentsOf(definition).find(({ component }) => component.id === componentId);
}

/** Who wrote the texts of a grid, each once, in the order of its sources; those of no text are left out. */
export function sourceNames(definition: GridDefinition): string[] {
  const texts = definition.dimensions.flatMap((dimension) => [
    dimension.label,
    ...dimension.components.flatMap(textsOf),
  ]);
  const used = new Set(texts.map(({ source }) => source));
  const names = Object.entries(definition.sources)
    .filter(([key]) => used.has(key))
    .map(([, { name }]) => name);
  return [...new Set(names)];
}

/** All the texts of a component. */
export function textsOf(component: GridComponent): GridText[] {
  const { label, definition, subElements, questions, typicalEvidence } = component;
  return [label, definition, ...subElements, ...questions, ...typicalEvidence];
}

/** The sources of the texts of a component, each once, in the order of its texts. */
export function sourcesOf(
  component: GridComponent,
  sources: GridDefinition['sources'],
): (GridSource & { key: string })[] {
  const keys = [...new Set(textsOf(component).map(({ source }) => source))];
  return keys.flatMap((key) => {
    const source = sources[key];
    return source === undefined ? [] : [{ key, ...source }];
  });
}

/** The applications by date, the first one first; two of the same day keep the order of their making. */
export function inOrder<A extends Pick<GridApplication, 'date' | 'id'>>(
  applications: readonly A[],
): A[] {
  return applications.toSorted(
    (a, b) => a.date.localeCompare(b.date, 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

/** What an application says of a component of its own version; undefined when it says nothing. */
export function foundReading<R extends Pick<PublicReading, 'componentId'>>(
  application: { readonly readings: readonly R[] },
  componentId: string,
): R | undefined {
  return application.readings.find((reading) => reading.componentId === componentId);
}

/** The same, with an empty reading where it says nothing. */
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

/** The level read, or null. */
export function levelOf(
  application: { readonly readings: readonly Pick<PublicReading, 'componentId' | 'level'>[] },
  componentId: string,
): ReadingLevel | null {
  return foundReading(application, componentId)?.level ?? null;
}

/** The components that an application has not read, in order. */
export function unreadOf(
  definition: GridDefinition,
  application: { readonly readings: readonly Pick<PublicReading, 'componentId' | 'level'>[] },
): GridComponent[] {
  return componentsOf(definition)
    .map(({ component }) => component)
    .filter(({ id }) => levelOf(application, id) === null);
}

/** The components read without a word on why, in order. */
export function unjustifiedOf(
  definition: GridDefinition,
  application: {
    readonly readings: readonly Pick<PublicReading, 'componentId' | 'level' | 'justification'>[];
  },
): GridComponent[] {
  return componentsOf(definition)
    .map(({ component }) => component)
    .filter(({ id }) => {
      const reading = foundReading(application, id);
      return reading !== undefined && reading.level !== null && reading.justification.trim() === '';
    });
}

/** The application as everybody may see it. */
export function withoutPrivateNotes(application: GridApplication): PublicApplication {
  return {
    ...application,
    readings: application.readings.map(({ privateNote: _own, ...reading }) => reading),
  };
}
