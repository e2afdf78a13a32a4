import {
  type GridComponent,
  type GridDefinition,
  type GridText,
  OWN_SOURCE,
} from '../schemas/gridDefinition.ts';
import type { ParcelRow } from './canonical.ts';
import type { Namelessness } from './nameless.ts';

/**
 * A version of the grid that an organisation made itself, without what it wrote: which components come from
 * which stays, as readings are counted by it; of its own ones the keys are others, the labels a neutral word;
 * names, questions and reasons are gone. The versions that ship are everybody's.
 */
export function namelessGrid(row: ParcelRow, by: Namelessness): ParcelRow {
  if (row['origin'] !== 'own') return { ...row, added_at: by.instant };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file's own document
  const grid = JSON.parse(String(row['definition'])) as GridDefinition;
  const name = by.word('grid_version', '');
  const definition: GridDefinition = {
    ...grid,
    id: otherGrid(grid.id, by),
    name,
    basedOn: grid.basedOn === null ? null : otherGrid(grid.basedOn, by),
    sources: Object.fromEntries(
      Object.entries(grid.sources).map(([key, source]) => [
        key,
        key === OWN_SOURCE ? { name, reference: '' } : source,
      ]),
    ),
    crosswalk: grid.crosswalk.map(({ componentId, from }) => ({
      componentId: otherKey(componentId, by),
      from: from.map((key) => otherKey(key, by)),
      note: '',
    })),
    dimensions: grid.dimensions.map(({ components, ...dimension }) =>
      Object.assign(dimension, {
        label: named(dimension.label, name),
        components: components.map((component) => withoutOwnTexts(component, by)),
      }),
    ),
  };
  const text = JSON.stringify(definition);
  return {
    ...row,
    id: definition.id,
    name,
    based_on: definition.basedOn,
    definition: text,
    sha256: by.hash(text),
    added_at: by.instant,
  };
}

function withoutOwnTexts(component: GridComponent, by: Namelessness): GridComponent {
  const id = otherKey(component.id, by);
  return {
    ...component,
    id,
    label: named(component.label, by.word('reading', id)),
    definition: bare(component.definition),
    subElements: component.subElements.map((one) => ({ ...bare(one), id: otherKey(one.id, by) })),
    questions: component.questions.map(bare),
    typicalEvidence: component.typicalEvidence.map(bare),
  };
}

/** A label, which cannot be empty: a neutral word for one that the organisation wrote. */
function named(label: GridText, word: string): GridText {
  return label.source === OWN_SOURCE ? { ...label, text: word } : label;
}

function bare<T extends GridText>(text: T): T {
  return text.source === OWN_SOURCE ? { ...text, text: '' } : text;
}

/** Another identifier for a version of one's own; that of a version that ships is a word and a number, everybody's. */
export function otherGrid(id: string, by: Namelessness): string {
  return UUID.test(id) ? by.other(id) : id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Another name for a component or a sub-element of one's own; those of the versions that ship are everybody's. */
export function otherKey(key: string, by: Namelessness): string {
  return key.startsWith(OWN_KEY) ? `${OWN_KEY}${by.other(key).replaceAll('-', '')}` : key;
}

/** How the keys begin that an organisation's own version gives; what follows is made from an identifier of its file. */
export const OWN_KEY = 'own_';
