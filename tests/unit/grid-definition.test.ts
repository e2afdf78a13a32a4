import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import vocabulary from '../../shared/strings/fr-CA/vocabulary.json' with { type: 'json' };

const grid = GridDefinition.parse(
  JSON.parse(readFileSync('resources/grid/tncdc-1.json', 'utf8')) as unknown,
);
const components = grid.dimensions.flatMap((dimension) => dimension.components);

test('the grid has the three dimensions of the statement, in its order', () => {
  expect(grid.dimensions.map((dimension) => dimension.id)).toEqual([
    'context',
    'process',
    'impacts',
  ]);
});

test('the grid has the seven components, in its order', () => {
  expect(components.map((component) => component.id)).toEqual([
    'aspiration',
    'rupture',
    'actors_partners',
    'shared_vision',
    'diffusion',
    'changed_practices',
    'social_transformation',
  ]);
});

test('the grid and the catalogue call dimensions by the same words', () => {
  expect(Object.fromEntries(grid.dimensions.map(({ id, label }) => [id, label.text]))).toEqual(
    vocabulary.dimension,
  );
});

test('each component has a definition, sub-elements, questions and typical evidence', () => {
  for (const component of components) {
    expect(component.definition.text, component.id).not.toBe('');
    expect(component.subElements.length, component.id).toBeGreaterThan(0);
    expect(component.typicalEvidence.length, component.id).toBeGreaterThan(0);
    for (const { text } of component.questions) expect(text).toMatch(/\S\?$/);
  }
});

test('the grid says that the seventh label is lost in its source', () => {
  expect(grid.sources.statement?.reference).toContain(
    'Le libellé de la septième composante manque dans le texte numérisé',
  );
  expect(components.at(-1)?.label.source).toBe('figure2');
  expect(grid.sources.figure2?.reference).toContain('«\u00a0Transformation sociale\u00a0»');
});
