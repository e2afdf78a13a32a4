import { expect, test } from '@playwright/test';
import { wordDifference } from '../../shared/domain/difference/wordDifference.ts';
import type { WordRun } from '../../shared/domain/schemas/difference.ts';
import { chanceOf } from '../support/chance.ts';

/** « = » in both, « - » taken away, « + » put in. */
const SIGN = { same: '=', removed: '-', added: '+' } as const;
const told = (former: string, present: string) =>
  wordDifference(former, present).map(({ how, text }) => SIGN[how] + text);

const without = (runs: readonly WordRun[], left: WordRun['how']) =>
  runs
    .filter(({ how }) => how !== left)
    .map(({ text }) => text)
    .join('');

test('a word that changed is told alone, what is around it once', () => {
  expect(
    told('Il y a 412 personnes dans les rangs.', 'Il y a 398 personnes dans les rangs.'),
  ).toEqual(['=Il y a ', '-412', '+398', '= personnes dans les rangs.']);
});

test('what is put in or taken away at either end is told there', () => {
  expect(told('le rang', 'le rang du nord')).toEqual(['=le rang', '+ du nord']);
  expect(told('Depuis deux ans, le rang', 'le rang')).toEqual(['-Depuis deux ans, ', '=le rang']);
  expect(told('', 'le rang')).toEqual(['+le rang']);
  expect(told('le rang', '')).toEqual(['-le rang']);
  expect(told('', '')).toEqual([]);
  expect(told('le rang', 'le rang')).toEqual(['=le rang']);
});

test('words that follow each other are told in one stretch, with the space between them', () => {
  expect(told('un comité de trois voisins', 'un comité de quatre municipalités')).toEqual([
    '=un comité de ',
    '-trois voisins',
    '+quatre municipalités',
  ]);
});

test('two sentences with a few words in common are told one after the other', () => {
  expect(
    told('Un ménage sur cinq, dit la MRC, est là.', 'Un autre besoin, écrit à la main, est là.'),
  ).toEqual([
    '=Un ',
    '-ménage sur cinq, dit la MRC',
    '+autre besoin, écrit à la main',
    '=, est là.',
  ]);
});

test('a sentence more ends with its own point', () => {
  expect(told('Cela change.', 'Cela change. On se parle.')).toEqual([
    '=Cela change.',
    '+ On se parle.',
  ]);
});

test('an elision and a compound word hold together, a point does not', () => {
  expect(told('l’auto est là', 'l’autobus est là.')).toEqual([
    '-l’auto',
    '+l’autobus',
    '= est là',
    '+.',
  ]);
  expect(told('peut-être', 'peut-être ici')).toEqual(['=peut-être', '+ ici']);
});

const many = (word: string) => Array.from({ length: 700 }, (_, at) => `${word}${at}`).join(' ');

test('two texts that share little are told one after the other', () => {
  expect(wordDifference(many('a'), many('b')).map(({ how }) => how)).toEqual(['removed', 'added']);
});

test('of any two texts, the runs give back the one and the other', () => {
  const chance = chanceOf(7);
  const words = ['le', 'rang', ' ', ' ', '\n\n', 'personnes', '412', '.', 'l’auto', '« '];
  const text = () => Array.from({ length: chance.whole(0, 40) }, () => chance.pick(words)).join('');
  for (let time = 0; time < 2_000; time += 1) {
    const former = text();
    const present = chance.is(0.5)
      ? text()
      : former.replace('rang', 'village').slice(chance.whole(0, 4));
    const runs = wordDifference(former, present);
    const isWhole =
      without(runs, 'added') === former &&
      without(runs, 'removed') === present &&
      runs.every((one) => one.text !== '');
    if (!isWhole) expect({ former, present, runs }).toBe('the two texts');
  }
});

test('an amount, a percentage and a date change as one word', () => {
  expect(told('Il en coûte 4 500 800 $ par an.', 'Il en coûte 4 300 800 $ par an.')).toEqual([
    '=Il en coûte ',
    '-4 500 800 $',
    '+4 300 800 $',
    '= par an.',
  ]);
  expect(told('un écart de −8,1\u00a0%, dit-on', 'un écart de +8,1\u00a0%, dit-on')).toEqual([
    '=un écart de ',
    '-−8,1\u00a0%',
    '++8,1\u00a0%',
    '=, dit-on',
  ]);
  expect(told('vu le 1er\u00a0mars\u00a02026, ici', 'vu le 1er\u00a0mars\u00a02025, ici')).toEqual([
    '=vu le ',
    '-1er\u00a0mars\u00a02026',
    '+1er\u00a0mars\u00a02025',
    '=, ici',
  ]);
  // A year after a word, years of a period and a number in a word stay what they were.
  expect(told('en 2024, A4', 'en 2025, A4')).toEqual(['=en ', '-2024', '+2025', '=, A4']);
  expect(told('de 2024-2025', 'de 2024-2026')).toEqual(['=de ', '-2024-2025', '+2024-2026']);
});
