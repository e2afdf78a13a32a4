import type { Shape } from '../recovery/shapes.ts';
import { portableColumns, portableShapes } from './portableTables.ts';

/** What tables and columns are, in words. */
export type PortableWords = {
  title: string;
  intro: string;
  facts: Readonly<Record<'format' | 'version' | '$schema' | 'exportedAt' | 'tables', string>>;
  table: (name: string) => string;
  /** Of a column that refers to another table, which one. */
  column: (table: string, column: string, to: string | null) => string;
};

/** The JSON Schema (2020-12) of an exported portfolio: every table and every column with its words. */
export function portableSchema(
  { format, version }: { format: string; version: number },
  words: PortableWords,
): object {
  const shapes = portableShapes();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: words.title,
    description: words.intro,
    type: 'object',
    additionalProperties: false,
    required: ['format', 'version', 'tables'],
    properties: {
      format: { const: format, description: words.facts.format },
      version: { const: version, description: words.facts.version },
      $schema: { type: 'string', description: words.facts.$schema },
      exportedAt: { type: 'string', format: 'date-time', description: words.facts.exportedAt },
      tables: {
        type: 'object',
        description: words.facts.tables,
        additionalProperties: false,
        required: shapes.map(({ name }) => name),
        properties: Object.fromEntries(
          shapes.map((shape) => [shape.name, tableSchema(shape, words)]),
        ),
      },
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  TEXT: 'string',
  INTEGER: 'integer',
  REAL: 'number',
};

function tableSchema(shape: Shape, words: PortableWords): object {
  const columns = portableColumns(shape);
  return {
    type: 'array',
    description: words.table(shape.name),
    items: {
      type: 'object',
      additionalProperties: false,
      required: columns.map(({ name }) => name),
      properties: Object.fromEntries(
        columns.map(({ name, type, isRequired }) => [
          name,
          {
            type: isRequired ? TYPES[type] : [TYPES[type], 'null'],
            description: words.column(
              shape.name,
              name,
              shape.references.find(
                ({ columns: [first, ...others] }) => first === name && others.length === 0,
              )?.table ?? null,
            ),
          },
        ]),
      ),
    },
  };
}
