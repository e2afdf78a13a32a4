import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GridDefinition,
  GridDefinition as GridDefinitionSchema,
  type GridOptions,
  GridOptions as GridOptionsSchema,
} from '../../shared/domain/schemas/gridDefinition.ts';
import { type Sample, Sample as SampleSchema } from '../../shared/domain/schemas/sample.ts';
import { type Template, Template as TemplateSchema } from '../../shared/domain/schemas/template.ts';
import {
  type QuebecTerritories,
  QuebecTerritories as QuebecTerritoriesSchema,
} from '../../shared/domain/schemas/territory.ts';

/** The data that ships with the application, parsed when first asked for. */
export type Resources = {
  /** The grid that a new application uses. */
  grid: () => GridDefinition;
  /** Components that a CDC may add to its own grid. */
  gridOptions: () => GridOptions;
  templates: () => Template[];
  /** Québec's MRC and equivalent territories. */
  territories: () => QuebecTerritories;
  sample: (example: keyof typeof SAMPLES) => Sample;
  /** What an exported portfolio is (JSON Schema), as text. */
  portableSchema: () => string;
  /** What the pages of a handover look like: a style sheet, and the letters that it names with their licence, by their paths. */
  handoverLook: () => { path: string; bytes: Uint8Array }[];
};

const GRID = 'grid/tncdc-1.json';
const GRID_OPTIONS = 'grid/options.json';
const TERRITORIES = 'territories/quebec.json';
const PORTABLE_SCHEMA = 'portable/portefeuille.schema.json';
/** What goes along with the pages of a handover, by where it lies there. */
const HANDOVER_LOOK = {
  'style.css': 'handover/style.css',
  'polices/SourceSans3-Regular.ttf': 'fonts/SourceSans3-Regular.ttf',
  'polices/SourceSans3-Semibold.ttf': 'fonts/SourceSans3-Semibold.ttf',
  'polices/OFL.txt': 'handover/OFL.txt',
} as const;
const SAMPLES = {
  public_example: 'sample/public.json',
  fictional_example: 'sample/fictional.json',
} as const;

/** Reads `resources/` of the application. */
export function createResources(folder: string): Resources {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  return {
    grid: once(() => GridDefinitionSchema.parse(read(GRID))),
    gridOptions: once(() => GridOptionsSchema.parse(read(GRID_OPTIONS))),
    templates: once(() =>
      readdirSync(join(folder, 'templates'))
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => TemplateSchema.parse(read(`templates/${name}`))),
    ),
    territories: once(() => QuebecTerritoriesSchema.parse(read(TERRITORIES))),
    sample: (example) => SampleSchema.parse(read(SAMPLES[example])),
    portableSchema: () => readFileSync(join(folder, PORTABLE_SCHEMA), 'utf8'),
    handoverLook: () =>
      Object.entries(HANDOVER_LOOK).map(([path, from]) => {
        return { path, bytes: readFileSync(join(folder, from)) };
      }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
