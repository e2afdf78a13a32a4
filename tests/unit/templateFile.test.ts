import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { linesOfJson } from '../../shared/domain/jsonLines.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { readTemplateFile, templateText } from '../../shared/domain/templateFile.ts';

const mission = Template.parse(
  JSON.parse(readFileSync('resources/templates/03-mission.json', 'utf8')) as unknown,
);

/** The file of the template, a text of it changed; the change must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = templateText(mission);
  expect(text).toMatch(from);
  return text.replace(from, to);
}

function problemOf(text: string) {
  const read = readTemplateFile(text);
  return read.ok ? null : read.problem;
}

/** The line of a word in a text, from 1. */
const lineIn = (text: string, word: string): number =>
  text.slice(0, text.indexOf(word)).split('\n').length;

test('a template written as a file is read back as it was', () => {
  expect(readTemplateFile(templateText(mission))).toEqual({ ok: true, template: mission });
  expect(readTemplateFile(`\ufeff${templateText(mission)}`).ok).toBe(true);
});

test('a value of the wrong form is named with its line', () => {
  const text = changed(/"maxWords": \d+/, '"maxWords": "beaucoup"');
  const problem = problemOf(text);
  expect(problem).toMatchObject({ kind: 'wrong', line: lineIn(text, 'beaucoup') });
  expect(problem?.path).toMatch(/^blocks\.\d+\.maxWords$/);
});

test('a field that is not known, and one that is missing, are named with their line', () => {
  const more = changed('"name":', '"couleur": "bleu",\n    "name":');
  expect(problemOf(more)).toEqual({
    kind: 'unknown',
    path: 'couleur',
    line: lineIn(more, 'couleur'),
  });
  const less = changed(/ *"source":.*\n/, '');
  expect(problemOf(less)).toMatchObject({ kind: 'missing', path: 'source' });
});

test('what is no JSON says at which line; what is no template, or of a later form, says so', () => {
  const broken = changed('"name":', '"name" "x":');
  expect(problemOf(broken)).toMatchObject({ kind: 'notJson', line: lineIn(broken, '"name" "x"') });
  for (const other of ['[]', '{}', '12', '{"essaim":"grille","form":1}']) {
    expect(problemOf(other)?.kind).toBe('notTemplate');
  }
  expect(problemOf(changed('"form": 1', '"form": 2'))?.kind).toBe('newer');
  expect(problemOf(' '.repeat(1_000_001))?.kind).toBe('tooLarge');
});

test('a file cannot bring a block of the portfolio into a template of an initiative', () => {
  const text = changed('"kind": "results"', '"kind": "portfolio_list"');
  expect(problemOf(text)?.kind).toBe('wrong');
});

test('each value of a JSON text has its line, whatever its strings hold', () => {
  const lines = linesOfJson('{\n "a": [1,\n  {"b": "x,{\\"y\\":1}"},\n  []\n ],\n "c": null\n}');
  expect(Object.fromEntries(lines)).toEqual({
    '': 1,
    a: 2,
    'a.0': 2,
    'a.1': 3,
    'a.1.b': 3,
    'a.2': 4,
    c: 6,
  });
});
