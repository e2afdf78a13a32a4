import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { madeSchema, schemaOf, schemaText } from '../../electron/database/schema.ts';
import { SCHEMAS } from '../../electron/database/schemas.ts';
import { keepFile, keptFile, keptFolder, keptName, madeKeptFile } from '../support/keptFile.ts';
import { madePortableSchema, PORTABLE_SCHEMA } from '../support/portableWords.ts';
import { ask } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

const path = resolve(import.meta.dirname, '../../electron/database/schema.sql');
const schemas = resolve(import.meta.dirname, '../../electron/database/schemas.ts');
const pins = resolve(import.meta.dirname, 'released.json');
const updates = process.env['ESSAIM_UPDATE'] === '1';

/**
 * SHA-256 of the SQL of each step, and of the kept file of its version, in order. The first `released` of
 * them are in people's files.
 */
const Pins = z.strictObject({
  released: z.number().int().min(0),
  sha256: z.array(z.string()),
  kept: z.array(z.string()),
});

// Two of them write in the same file.
test.describe.configure({ mode: 'default' });

test('schema.sql is what the migrations make (npm run schema writes it anew)', () => {
  if (updates) writeFileSync(path, schemaText());
  expect(readFileSync(path, 'utf8')).toBe(schemaText());
});

test('the published schema of an exported portfolio is what the tables and their words make', () => {
  if (updates) writeFileSync(PORTABLE_SCHEMA, madePortableSchema());
  const published: unknown = JSON.parse(readFileSync(PORTABLE_SCHEMA, 'utf8'));
  expect(published).toEqual(JSON.parse(madePortableSchema()));
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
  const { released, sha256 } = pinned();
  expect(now.slice(0, released)).toEqual(sha256.slice(0, released));
  if (updates) return pin({ sha256: now });
  expect(sha256).toEqual(now);
});

test('every version has its kept file, and that of a released one is never made anew', ({
  folder,
}) => {
  const { released, kept } = pinned();
  const last = MIGRATIONS.length;
  // Only of a form that changed: what the samples say may change without it.
  if (updates && last > released && !isOfItsSchema(folder, last)) keepFile(last, madeKeptFile());
  const now = MIGRATIONS.map(({ version }) =>
    createHash('sha256').update(keptFile(version)).digest('hex'),
  );
  expect(now.slice(0, released)).toEqual(kept.slice(0, released));
  if (updates) return pin({ kept: now });
  expect(readdirSync(keptFolder).toSorted()).toEqual(
    MIGRATIONS.map(({ version }) => keptName(version)),
  );
  expect(kept).toEqual(now);
  for (const { version } of MIGRATIONS) expect(isOfItsSchema(folder, version)).toBe(true);
});

/** Whether the kept file of a version is there, with the schema that its version must have. */
function isOfItsSchema(folder: string, version: number): boolean {
  if (!existsSync(join(keptFolder, keptName(version)))) return false;
  const kept = join(folder, `${version}.essaim`);
  writeFileSync(kept, keptFile(version));
  return ask(kept, schemaOf) === madeSchema(MIGRATIONS.slice(0, version));
}

function pinned(): z.infer<typeof Pins> {
  return Pins.parse(JSON.parse(readFileSync(pins, 'utf8')));
}

function pin(patch: Partial<z.infer<typeof Pins>>): void {
  writeFileSync(pins, `${JSON.stringify({ ...pinned(), ...patch }, null, 2)}\n`);
}

function schemasText(made: readonly string[]): string {
  const lines = made.map((schema) => `  '${schema}',\n`).join('');
  return `// Written by \`npm run schema\` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as \`schemaOf\` says it. */
export const SCHEMAS: readonly string[] = [
${lines}];
`;
}
