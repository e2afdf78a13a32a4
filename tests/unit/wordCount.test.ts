import { expect, test } from '@playwright/test';
import { countCharacters, countWords } from '../../shared/domain/wordCount.ts';

test('what has a letter or a digit is a word; signs, amounts of money and emoji alone are none', () => {
  expect(countWords('')).toBe(0);
  expect(countWords(' \n\n\u00a0 ')).toBe(0);
  expect(countWords('Un besoin : « se déplacer », 38 fois par an.')).toBe(8);
  expect(countWords('– 40 % des coûts; 5 $')).toBe(4);
  expect(countWords('Merci 🎉 👩‍👩‍👧 à vous…')).toBe(3);
});

test('an apostrophe joins or parts, as the form counts', () => {
  const text = "L’initiative\n\nd’ici\u00a0et d'ailleurs";
  expect(countWords(text)).toBe(4);
  expect(countWords(text, 'joined')).toBe(4);
  expect(countWords(text, 'parted')).toBe(7);
  expect(countWords('« l’essaimage »', 'parted')).toBe(2);
  expect(countWords('qu’on n’ait pas l’', 'parted')).toBe(6);
});

test('some words have an apostrophe and stay one', () => {
  for (const word of ['aujourd’hui', "Aujourd'hui,", 'quelqu’un', 'presqu’île', 'prud’homme']) {
    expect(countWords(word, 'parted'), word).toBe(1);
  }
  expect(countWords('jusqu’aujourd’hui d’aujourd’hui', 'parted')).toBe(4);
  expect(countWords('quelqu’autre', 'parted')).toBe(2);
});

test('what a hyphen, a slash or a point joins is one word; a dash parts', () => {
  expect(countWords('porte-parole est-ce et/ou citoyen.ne.s prêt·e·s')).toBe(5);
  expect(countWords('Bois-Francs—Érable')).toBe(2);
  expect(countWords('2016–2017')).toBe(2);
  expect(countWords('un… deux…trois')).toBe(3);
});

test('a number in groups of three is one word, whatever its spaces', () => {
  expect(countWords('12\u00a0345,67\u00a0$')).toBe(1);
  expect(countWords('12\u202f345,67 $ et 1 000 000 personnes')).toBe(4);
  expect(countWords('en 2024 300 personnes')).toBe(4);
  expect(countWords('17 h 00')).toBe(3);
});

test('an address of the web or of mail is one word, its apostrophes included', () => {
  expect(countWords("Voir https://exemple.org/l'avenir?a=1&b=2.", 'parted')).toBe(2);
  expect(countWords('(cdc@exemple.org)', 'parted')).toBe(1);
});

test('the same text counts the same, however its accents are made', () => {
  const text = 'Les aînées d’Érable s’entraident';
  for (const counting of ['joined', 'parted'] as const) {
    expect(countWords(text.normalize('NFD'), counting)).toBe(countWords(text, counting));
  }
  expect(countCharacters('été'.normalize('NFD'))).toBe(3);
});

test('characters are counted with spaces and ends of lines', () => {
  expect(countCharacters('')).toBe(0);
  expect(countCharacters('un deux\r\ntrois')).toBe(13);
  expect(countCharacters('🎉')).toBe(1);
});

test('a text of twenty thousand characters without a space is counted at once', () => {
  const start = performance.now();
  expect(countWords('l’'.repeat(10_000), 'parted')).toBe(10_000);
  expect(countWords('1 000 '.repeat(3_000), 'parted')).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(1_000);
});
