import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { componentOf, componentsOf, sourceNames } from '../../shared/domain/gridComponents.ts';
import { editedGrid, ownVersionOf } from '../../shared/domain/gridEdits.ts';
import { gridProblems, isFixed } from '../../shared/domain/gridRules.ts';
import { GridDefinition, GridOptions } from '../../shared/domain/schemas/gridDefinition.ts';
import type { GridEdit } from '../../shared/domain/schemas/gridVersion.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const shipped = GridDefinition.parse(json('resources/grid/tncdc-1.json'));
const options = GridOptions.parse(json('resources/grid/options.json'));
const draft = ownVersionOf(
  shipped,
  { id: 'own', name: 'Notre grille', version: 1 },
  { name: 'CDC', reference: '' },
);

/** The draft after these edits; new keys are k1, k2… */
function edited(...edits: GridEdit[]): GridDefinition {
  let keys = 0;
  const newKey = () => `k${(keys += 1)}`;
  return edits.reduce(
    (before, edit) => editedGrid(before, edit, { newKey, options, former: shipped }),
    draft,
  );
}
const problems = (grid: GridDefinition) =>
  gridProblems(grid, shipped).map(({ kind, place }) => `${kind} ${place}`);
const ids = (grid: GridDefinition, dimensionId: string) =>
  grid.dimensions.find(({ id }) => id === dimensionId)?.components.map(({ id }) => id);

test('the grid that ships, and a copy of it, are fit to be used', () => {
  expect(gridProblems(shipped, null)).toEqual([]);
  expect(problems(draft)).toEqual([]);
  expect(GridDefinition.parse(draft)).toEqual(draft);
});

test('a copy comes component by component from the one that it is based on', () => {
  expect(draft.basedOn).toBe('tncdc-1');
  expect(draft.crosswalk).toHaveLength(7);
  expect(draft.crosswalk.every(({ componentId, from }) => from.join() === componentId)).toBe(true);
});

test('a text that changes becomes the CDC’s own; the others keep their source', () => {
  const grid = edited({
    type: 'component',
    componentId: 'rupture',
    patch: { questions: ['Que faisait-on avant?', 'Comment répondait-on au besoin auparavant?'] },
  });
  const rupture = componentOf(grid, 'rupture')?.component;
  expect(rupture?.questions.map(({ source }) => source)).toEqual(['own', 'essaim']);
  expect(rupture?.label.source).toBe('statement');
  expect(sourceNames(grid)).toContain('CDC');
  expect(sourceNames(draft)).not.toContain('CDC');
});

/** Identifiers of the sub-elements of « Rupture », once they are these. */
function relisted(subElements: string[]) {
  const grid = edited({ type: 'component', componentId: 'rupture', patch: { subElements } });
  return componentOf(grid, 'rupture')?.component.subElements.map(({ id }) => id);
}

test('a sub-element reworded in its place keeps its identifier, and so its notes', () => {
  const before = componentOf(draft, 'rupture')?.component.subElements ?? [];
  const texts = before.map(({ text }) => text);
  expect(relisted(['Faire autrement, ici', ...texts.slice(1)])).toEqual(before.map(({ id }) => id));
  expect(relisted([...texts, 'Un nouveau'])).toEqual([...before.map(({ id }) => id), 'k1']);
  expect(relisted(texts.slice(1))).toEqual(before.slice(1).map(({ id }) => id));
  expect(relisted([...texts.slice(0, 1), ...texts.slice(0, 1), ' '])).toEqual([before[0]?.id]);
});

test('a component added is new in the crosswalk, and asks for a name and a question', () => {
  const grid = edited({ type: 'add', dimensionId: 'process', label: '', optionId: null });
  expect(grid.crosswalk.at(-1)).toEqual({ componentId: 'k1', from: [], note: '' });
  expect(problems(grid)).toEqual(['no_label k1', 'no_question k1']);
});

test('a component that is offered comes whole, with its sources, once', () => {
  const add = {
    type: 'add',
    dimensionId: 'process',
    label: '',
    optionId: 'economic_model',
  } as const;
  const grid = edited(add, add);
  expect(ids(grid, 'process')).toEqual(['actors_partners', 'shared_vision', 'economic_model']);
  expect(problems(grid)).toEqual([]);
  expect(sourceNames(grid).join()).toContain('Godin');
  for (const { component } of options.components) {
    expect(component.questions.length, component.id).toBeGreaterThan(0);
  }
});

/** The order of « Impacts et changements » once one component has moved. */
function moved(componentId: string, step: 1 | -1) {
  return ids(edited({ type: 'move', componentId, step }), 'impacts');
}

test('a component left out comes back whole from the version before, and comes from itself', () => {
  const grid = edited(
    { type: 'remove', componentId: 'rupture' },
    { type: 'add', dimensionId: 'context', label: '', optionId: 'rupture' },
  );
  expect(componentOf(grid, 'rupture')).toEqual(componentOf(draft, 'rupture'));
  expect(grid.crosswalk.at(-1)).toEqual({ componentId: 'rupture', from: ['rupture'], note: '' });
  expect(problems(grid)).toEqual([]);
});

test('components move inside their dimension and not beyond', () => {
  const start = ['diffusion', 'changed_practices', 'social_transformation'];
  expect(moved('diffusion', 1)).toEqual(['changed_practices', 'diffusion', start[2]]);
  expect(moved('diffusion', -1)).toEqual(start);
  expect(moved('social_transformation', 1)).toEqual(start);
  expect(moved('social_transformation', -1)).toEqual(['diffusion', start[2], start[1]]);
});

test('a dimension without a component, and two of one name, are not fit to be used', () => {
  const empty = edited(
    { type: 'remove', componentId: 'aspiration' },
    { type: 'remove', componentId: 'rupture' },
  );
  expect(problems(empty)).toEqual(['empty_dimension context']);
  expect(empty.crosswalk).toHaveLength(5);
  const twice = edited({
    type: 'component',
    componentId: 'rupture',
    patch: { label: ' aspiration' },
  });
  expect(problems(twice)).toEqual(['same_label aspiration', 'same_label rupture']);
});

test('the crosswalk names each component once, and former ones that exist', () => {
  const [entry] = draft.crosswalk;
  if (entry === undefined) throw new Error('no crosswalk');
  const without = { ...draft, crosswalk: draft.crosswalk.slice(1) };
  expect(problems(without)).toEqual(['no_origin aspiration']);
  expect(problems({ ...draft, crosswalk: [...draft.crosswalk, entry] })).toEqual([
    'no_origin aspiration',
  ]);
  const lost = edited({
    type: 'crosswalk',
    componentId: 'rupture',
    patch: { from: ['rupture', 'prestige'] },
  });
  expect(problems(lost)).toEqual(['unknown_origin rupture']);
});

test('a text without a source is not fit to be used', () => {
  const { essaim: _gone, ...sources } = draft.sources;
  expect(new Set(gridProblems({ ...draft, sources }, shipped).map(({ kind }) => kind))).toEqual(
    new Set(['no_source']),
  );
  expect(componentsOf(draft)).toHaveLength(7);
});

test('a version is a draft until it is used once, or another is made from it', () => {
  const own = { origin: 'own', uses: 0, followedBy: 0 } as const;
  expect(isFixed(own)).toBe(false);
  expect(isFixed({ ...own, uses: 1 })).toBe(true);
  expect(isFixed({ ...own, followedBy: 1 })).toBe(true);
  expect(isFixed({ ...own, origin: 'shipped' })).toBe(true);
});
