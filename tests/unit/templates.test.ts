import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { BLOCK_KINDS, Template } from '../../shared/domain/schemas/dossier.ts';

const templates = readdirSync('resources/templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) =>
    Template.parse(JSON.parse(readFileSync(`resources/templates/${name}`, 'utf8')) as unknown),
  );

test('no two templates have the same identifier', () => {
  expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
});

test('no template has a block twice', () => {
  for (const { id, blocks } of templates) {
    expect(new Set(blocks.map((block) => block.kind)).size, id).toBe(blocks.length);
  }
});

test('the complete dossier has every block, included, in order', () => {
  const complete = templates.find((template) => template.id === 'dossier-complet');
  // What others said, what is said of the whole portfolio, and money beyond the request: a person puts them in.
  const offered = new Set(['testimonies', 'survival', 'money_years', 'money_ahead', 'account']);
  expect(complete?.blocks).toEqual(
    BLOCK_KINDS.map((kind) => ({ kind, included: !offered.has(kind) })),
  );
});

test('a template that follows no one funder has no day of verification', () => {
  expect(templates.find((template) => template.id === 'dossier-complet')?.verifiedOn).toBeNull();
});
