import { componentOf, componentsOf, textsOf } from './gridComponents.ts';
import type { GridComponent, GridDefinition } from './schemas/gridDefinition.ts';
import type { GridVersion } from './schemas/gridVersion.ts';

/** What keeps a version of the grid from being used. */
export const GRID_PROBLEMS = [
  /** A component without a name. */
  'no_label',
  /** Two components of the same name. */
  'same_label',
  /** A component that asks nothing. */
  'no_question',
  /** A dimension without a component. */
  'empty_dimension',
  /** The crosswalk does not say where a component comes from, or says it twice. */
  'no_origin',
  /** The crosswalk names a component that the former version does not have. */
  'unknown_origin',
  /** A text whose source is not among the sources. */
  'no_source',
  /** Two components, or two sub-elements of one, under the same identifier. */
  'same_id',
] as const;
export type GridProblemKind = (typeof GRID_PROBLEMS)[number];

/** A problem and where it is: in a component, or in a dimension. */
export interface GridProblem {
  readonly kind: GridProblemKind;
  readonly place: string;
}

/** What keeps a definition from being used, in the order of the grid; `former` is the version that it is based on. */
export function gridProblems(
  definition: GridDefinition,
  former: GridDefinition | null,
): GridProblem[] {
  const components = componentsOf(definition).map(({ component }) => component);
  return [
    ...definition.dimensions
      .filter((dimension) => dimension.components.length === 0)
      .map(({ id }) => ({ kind: 'empty_dimension', place: id }) as const),
    ...components.flatMap((component) =>
      [
        ...textProblems(component, components),
        ...sourceProblems(definition, component),
        ...originProblems(definition, former, component),
      ].map((kind) => ({ kind, place: component.id })),
    ),
    ...definition.crosswalk
      .filter(({ componentId }) => componentOf(definition, componentId) === undefined)
      .map(({ componentId }) => ({ kind: 'unknown_origin', place: componentId }) as const),
  ];
}

/** A version that is never edited: it ships with Essaim, was used, or another was made from it. */
export function isFixed(version: Pick<GridVersion, 'origin' | 'uses' | 'followedBy'>): boolean {
  return version.origin === 'shipped' || version.uses > 0 || version.followedBy > 0;
}

/** How large a version is, in characters of its JSON. */
export function sizeOf(definition: GridDefinition): number {
  return JSON.stringify(definition).length;
}

function textProblems(component: GridComponent, all: readonly GridComponent[]): GridProblemKind[] {
  const label = comparable(component.label.text);
  return [
    ...(label === '' ? (['no_label'] as const) : []),
    ...(label !== '' &&
    all.some((other) => other !== component && comparable(other.label.text) === label)
      ? (['same_label'] as const)
      : []),
    ...(component.questions.some(({ text }) => text.trim() !== '')
      ? []
      : (['no_question'] as const)),
    ...(isTwice(all.filter(({ id }) => id === component.id)) || isTwice(component.subElements)
      ? (['same_id'] as const)
      : []),
  ];
}

function isTwice(found: readonly { readonly id: string }[]): boolean {
  return new Set(found.map(({ id }) => id)).size < found.length;
}

function sourceProblems(definition: GridDefinition, component: GridComponent): GridProblemKind[] {
  return textsOf(component).every(({ source }) => Object.hasOwn(definition.sources, source))
    ? []
    : ['no_source'];
}

function originProblems(
  definition: GridDefinition,
  former: GridDefinition | null,
  { id }: GridComponent,
): GridProblemKind[] {
  const entries = definition.crosswalk.filter(({ componentId }) => componentId === id);
  if (definition.basedOn === null) return entries.length === 0 ? [] : ['unknown_origin'];
  const known = (formerId: string) =>
    former !== null && componentOf(former, formerId) !== undefined;
  return [
    ...(entries.length === 1 ? [] : (['no_origin'] as const)),
    ...(entries.every(({ from }) => from.every(known)) ? [] : (['unknown_origin'] as const)),
  ];
}

function comparable(label: string): string {
  return label.trim().toLocaleLowerCase('fr-CA');
}
