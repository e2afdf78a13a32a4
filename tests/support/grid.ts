import type { GridApplication, Reading } from '../../shared/domain/schemas/grid.ts';
import type {
  DimensionId,
  GridComponent,
  GridDefinition,
} from '../../shared/domain/schemas/gridDefinition.ts';
import type { ReadingLevel } from '../../shared/domain/vocabulary.ts';

const text = (written: string) => ({ text: written, source: 'essaim' });

/** A component that asks one thing. */
export function component(id: string): GridComponent {
  return {
    id,
    label: text(id),
    definition: text(''),
    subElements: [],
    questions: [text('?')],
    typicalEvidence: [],
  };
}

/** A version with these components by dimension; `from` says where each comes from when it is based on another. */
export function definition(
  id: string,
  components: Record<DimensionId, readonly string[]>,
  based: { basedOn: string; from: Record<string, string[]> } | null = null,
): GridDefinition {
  const dimension = (dimensionId: DimensionId) => ({
    id: dimensionId,
    label: text(dimensionId),
    components: components[dimensionId].map(component),
  });
  return {
    id,
    name: id,
    version: 1,
    sources: { essaim: { name: 'Essaim', reference: '' } },
    basedOn: based?.basedOn ?? null,
    crosswalk: Object.entries(based?.from ?? {}).map(([componentId, from]) => ({
      componentId,
      from,
      note: '',
    })),
    dimensions: [dimension('context'), dimension('process'), dimension('impacts')],
  };
}

/** A reading of a component. */
export function reading(
  componentId: string,
  level: ReadingLevel | null,
  more: Partial<Reading> = {},
): Reading {
  return {
    componentId,
    level,
    justification: '',
    whatChanged: '',
    privateNote: '',
    notes: [],
    evidenceIds: [],
    ...more,
  };
}

/** An application at a date, concluded unless told. */
export function application(
  id: string,
  date: string,
  readings: readonly Reading[],
  more: Partial<GridApplication> = {},
): GridApplication {
  return {
    id,
    initiativeId: 'i',
    gridVersionId: 'g',
    date,
    participants: [],
    concludedAt: `${date}T16:00:00.000Z`,
    inMeeting: false,
    readings: [...readings],
    voices: [],
    corrections: [],
    ...more,
  };
}
