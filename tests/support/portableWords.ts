import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  type PortableWords,
  portableSchema,
} from '../../electron/database/portable/portableSchema.ts';
import { PORTABLE } from '../../electron/services/portfolioJson.ts';
import { frCA } from '../../shared/strings/fr-CA/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/portable');

/** The published schema of an exported portfolio. */
export const PORTABLE_SCHEMA = resolve(FOLDER, 'portefeuille.schema.json');

const Words = z.record(z.string(), z.string());
const Own = z.strictObject({
  title: z.string(),
  intro: z.string(),
  facts: z.strictObject({
    format: z.string(),
    version: z.string(),
    $schema: z.string(),
    exportedAt: z.string(),
    tables: z.string(),
  }),
  tables: Words,
  columns: Words,
  refers: z.string(),
});

/** The schema as the tables of today and their words make it; throws when a table or a column has no word. */
export function madePortableSchema(): string {
  const own = Own.parse(JSON.parse(readFileSync(resolve(FOLDER, 'words.json'), 'utf8')));
  const nouns: Record<string, string> = { ...frCA.journal.noun, ...own.tables };
  const columns: Record<string, string> = { ...frCA.journal.column, ...own.columns };
  const words: PortableWords = {
    ...own,
    table: (name) => said(nouns, name),
    column: (_table, column, to) =>
      to === null
        ? said(columns, column)
        : `${said(columns, column)} (${own.refers.replace('{{table}}', to)})`,
  };
  return `${JSON.stringify(portableSchema(PORTABLE, words), null, 2)}\n`;
}

function said(words: Readonly<Record<string, string>>, name: string): string {
  const word = words[name];
  if (word === undefined) throw new Error(`${name} has no word in resources/portable/words.json`);
  return word;
}
