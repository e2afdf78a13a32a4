import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { madeSchema, schemaText } from '../../electron/database/schema.ts';
import { SCHEMAS } from '../../electron/database/schemas.ts';

const path = resolve(import.meta.dirname, '../../electron/database/schema.sql');
const schemas = resolve(import.meta.dirname, '../../electron/database/schemas.ts');
const pins = resolve(import.meta.dirname, 'released.json');
const updates = process.env['ESSAIM_UPDATE'] === '1';

/** SHA-256 of the SQL of each step, in order. The first `released` of them are in people's files. */
const Pins = z.strictObject({ released: z.number().int().min(0), sha256: z.array(z.string()) });

test('schema.sql is what the migrations make (npm run schema writes it anew)', () => {
  if (updates) writeFileSync(path, schemaText());
  expect(readFileSync(path, 'utf8')).toBe(schemaText());
});

test('the schema that a file of each version must have is what the migrations make', () => {
  const made = MIGRATIONS.map((_, index) => madeSchema(MIGRATIONS.slice(0, index + 1)));
  if (updates) {
    writeFileSync(schemas, schemasText(made));
    return;
  }
  expect(SCHEMAS).toEqual(made);
});

test('a released migration is never edited (npm run schema pins the others anew)', () => {
  const now = MIGRATIONS.map(({ sql }) => createHash('sha256').update(sql).digest('hex'));
  const { released, sha256 } = Pins.parse(JSON.parse(readFileSync(pins, 'utf8')));
  expect(now.slice(0, released)).toEqual(sha256.slice(0, released));
  if (updates) {
    writeFileSync(pins, `${JSON.stringify({ released, sha256: now }, null, 2)}\n`);
    return;
  }
  expect(sha256).toEqual(now);
});

function schemasText(made: readonly string[]): string {
  const lines = made.map((schema) => `  '${schema}',\n`).join('');
  return `// Written by \`npm run schema\` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as \`schemaOf\` says it. */
export const SCHEMAS: readonly string[] = [
${lines}];
`;
}
