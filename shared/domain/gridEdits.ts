import { componentOf, componentsOf } from './gridComponents.ts';
import {
  type GridComponent,
  type GridDefinition,
  type GridOptions,
  type GridSource,
  type GridText,
  OWN_SOURCE,
} from './schemas/gridDefinition.ts';
import type { GridComponentFields, GridEdit } from './schemas/gridVersion.ts';

/** What an edit takes from the world. */
export interface EditTools {
  /** A key that no component and no sub-element has. */
  readonly newKey: () => string;
  readonly options: GridOptions;
  /** The version that the draft is based on: what was left out can come back from it. */
  readonly former: GridDefinition | null;
}

/** A copy of a version, to be made a CDC's own: each component comes from itself. */
export function ownVersionOf(
  former: GridDefinition,
  made: Pick<GridDefinition, 'id' | 'name' | 'version'>,
  own: GridSource,
): GridDefinition {
  return {
    ...former,
    ...made,
    sources: { ...former.sources, [OWN_SOURCE]: own },
    basedOn: former.id,
    crosswalk: componentsOf(former).map(({ component: { id } }) => ({
      componentId: id,
      from: [id],
      note: '',
    })),
  };
}

/** The draft after one change; what the change names and is not there leaves it as it was. */
export function editedGrid(
  definition: GridDefinition,
  edit: GridEdit,
  tools: EditTools,
): GridDefinition {
  switch (edit.type) {
    case 'name':
      return { ...definition, name: edit.name };
    case 'component':
      return mapComponents(definition, (component) =>
        component.id === edit.componentId
          ? reworded(component, edit.patch, tools.newKey)
          : component,
      );
    case 'add':
      return added(definition, edit, tools);
    case 'remove':
      return removed(definition, edit.componentId);
    case 'move':
      return mapDimensions(definition, (components) =>
        moved(components, edit.componentId, edit.step),
      );
    case 'crosswalk':
    default:
      return rerouted(definition, edit);
  }
}

function mapDimensions(
  definition: GridDefinition,
  change: (components: readonly GridComponent[]) => GridComponent[],
): GridDefinition {
  const dimensions = definition.dimensions.map((dimension) =>
    Object.assign({}, dimension, { components: change(dimension.components) }),
  );
  return { ...definition, dimensions };
}

function mapComponents(
  definition: GridDefinition,
  change: (component: GridComponent) => GridComponent,
): GridDefinition {
  return mapDimensions(definition, (components) => components.map(change));
}

function removed(definition: GridDefinition, componentId: string): GridDefinition {
  return {
    ...mapDimensions(definition, (components) => components.filter(({ id }) => id !== componentId)),
    crosswalk: definition.crosswalk.filter((entry) => entry.componentId !== componentId),
  };
}

function added(
  definition: GridDefinition,
  { dimensionId, label, optionId }: Extract<GridEdit, { type: 'add' }>,
  { newKey, options, former }: EditTools,
): GridDefinition {
  const left = former === null || optionId === null ? undefined : componentOf(former, optionId);
  const offered = options.components.find(({ component }) => component.id === optionId);
  const option = left?.component ?? offered?.component;
  const isThere = componentsOf(definition).some(({ component }) => component.id === optionId);
  if (isThere || (optionId !== null && option === undefined)) return definition;
  const component = option ?? newComponent(newKey(), label);
  const from = left === undefined ? [] : [component.id];
  return {
    ...definition,
    sources:
      offered === undefined ? definition.sources : { ...options.sources, ...definition.sources },
    dimensions: definition.dimensions.map((dimension) =>
      dimension.id === dimensionId
        ? { ...dimension, components: [...dimension.components, component] }
        : dimension,
    ),
    crosswalk: [...definition.crosswalk, { componentId: component.id, from, note: '' }],
  };
}

function newComponent(id: string, label: string): GridComponent {
  return {
    id,
    label: ownText(label),
    definition: ownText(''),
    subElements: [],
    questions: [],
    typicalEvidence: [],
  };
}

function reworded(
  component: GridComponent,
  patch: { readonly [K in keyof GridComponentFields]?: GridComponentFields[K] | undefined },
  newKey: () => string,
): GridComponent {
  return {
    ...component,
    ...(patch.label === undefined ? {} : { label: retold(component.label, patch.label) }),
    ...(patch.definition === undefined
      ? {}
      : { definition: retold(component.definition, patch.definition) }),
    ...(patch.subElements === undefined
      ? {}
      : { subElements: relisted(component.subElements, tidied(patch.subElements), newKey) }),
    ...(patch.questions === undefined
      ? {}
      : { questions: tidied(patch.questions).map((text) => kept(component.questions, text)) }),
    ...(patch.typicalEvidence === undefined
      ? {}
      : {
          typicalEvidence: tidied(patch.typicalEvidence).map((text) =>
            kept(component.typicalEvidence, text),
          ),
        }),
  };
}

/** Sub-elements in their new wording: one that is only reworded in its place keeps its identifier, and so its notes. */
function relisted(
  before: GridComponent['subElements'],
  texts: readonly string[],
  newKey: () => string,
): GridComponent['subElements'] {
  const untouched = before.filter(({ text }) => texts.includes(text));
  const sameCount = before.length === texts.length;
  return texts.map((text, index) => {
    const same = untouched.find((known) => known.text === text);
    if (same !== undefined) return same;
    const inPlace = before[index];
    const isReworded = sameCount && inPlace !== undefined && !untouched.includes(inPlace);
    return { ...ownText(text), id: isReworded ? inPlace.id : newKey() };
  });
}

/** The lines that say something, each once. */
function tidied(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}

/** The text as it was, with its source, or as the CDC's own. */
function retold(before: GridText, text: string): GridText {
  return before.text === text ? before : ownText(text);
}

function kept(before: readonly GridText[], text: string): GridText {
  return before.find((known) => known.text === text) ?? ownText(text);
}

function ownText(text: string): GridText {
  return { text, source: OWN_SOURCE };
}

function moved(
  components: readonly GridComponent[],
  componentId: string,
  step: 1 | -1,
): GridComponent[] {
  const place = components.findIndex(({ id }) => id === componentId);
  const target = place + step;
  if (place === -1 || target < 0 || target >= components.length) return [...components];
  const others = components.filter(({ id }) => id !== componentId);
  return others.toSpliced(target, 0, ...components.slice(place, place + 1));
}

function rerouted(
  definition: GridDefinition,
  { componentId, patch }: Extract<GridEdit, { type: 'crosswalk' }>,
): GridDefinition {
  const crosswalk = definition.crosswalk.map((entry) =>
    entry.componentId === componentId
      ? {
          componentId,
          from: patch.from === undefined ? entry.from : [...new Set(patch.from)],
          note: patch.note ?? entry.note,
        }
      : entry,
  );
  return { ...definition, crosswalk };
}
