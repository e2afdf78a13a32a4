import {
  type GridComponent,
  type GridDefinition,
  type GridText,
  OWN_SOURCE,
} from '../schemas/gridDefinition.ts';
import type { ParcelRow } from './canonical.ts';
import type { Namelessness } from './nameless.ts';

/**
 * A version of the grid that an organisation made itself, without what it wrote: the labels of its components
 * and where they come from stay, as readings are counted by them; names, questions and reasons are gone. The
 * versions that ship are everybody's.
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
    crosswalk: grid.crosswalk.map((entry) => ({ ...entry, note: '' })),
    dimensions: grid.dimensions.map(({ components, ...dimension }) =>
      Object.assign(dimension, { components: components.map(withoutOwnTexts) }),
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

function withoutOwnTexts(component: GridComponent): GridComponent {
  return {
    ...component,
    definition: bare(component.definition),
    subElements: component.subElements.map(bare),
    questions: component.questions.map(bare),
    typicalEvidence: component.typicalEvidence.map(bare),
  };
}

function bare<T extends GridText>(text: T): T {
  return text.source === OWN_SOURCE ? { ...text, text: '' } : text;
}

/** Another identifier for a version of one's own; that of a version that ships is a word and a number, everybody's. */
export function otherGrid(id: string, by: Namelessness): string {
  return UUID.test(id) ? by.other(id) : id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
