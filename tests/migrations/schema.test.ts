import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { schemaText } from '../../electron/database/schema.ts';

const path = resolve(import.meta.dirname, '../../electron/database/schema.sql');

test('schema.sql is what the migrations make (npm run schema writes it anew)', () => {
  if (process.env['ESSAIM_UPDATE'] === '1') writeFileSync(path, schemaText());
  expect(readFileSync(path, 'utf8')).toBe(schemaText());
});
