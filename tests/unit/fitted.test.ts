import { expect, test } from '@playwright/test';
import { fittedPassages } from '../../shared/content/fitted.ts';

const passage = (...paragraphs: string[]) => ({
  type: 'passage' as const,
  heading: '',
  paragraphs,
  gap: false,
});

const words = (maxWords: number, ...paragraphs: string[]) =>
  fittedPassages([passage(...paragraphs)], { maxWords, maxCharacters: null }, 'joined').flatMap(
    (one) => one.paragraphs,
  );

test('what is proposed stops at the last whole sentence that its limit holds', () => {
  const text = 'Un deux trois. Quatre cinq! Six sept?';
  expect(words(7, text)).toEqual([text]);
  expect(words(6, text)).toEqual(['Un deux trois. Quatre cinq!']);
  expect(words(4, text)).toEqual(['Un deux trois.']);
  expect(words(5, 'Un deux.', 'Trois quatre. Cinq six.', 'Sept.')).toEqual([
    'Un deux.',
    'Trois quatre.',
  ]);
});

test('a first sentence that is too long is left whole, and nothing follows it', () => {
  expect(words(2, 'Un deux trois quatre. Cinq.', 'Six.')).toEqual(['Un deux trois quatre.']);
});

test('a number with its decimals is no end of a sentence, nor is a text without any', () => {
  expect(words(5, 'Il coûte 3.5 millions en tout. Puis rien.')).toEqual([
    'Il coûte 3.5 millions en tout.',
  ]);
  expect(words(3, 'sans point du tout ici')).toEqual(['sans point du tout ici']);
});

test('characters are counted as the form counts them, and no limit changes nothing', () => {
  const given = [passage('Un deux. Trois.')];
  expect(fittedPassages(given, { maxWords: null, maxCharacters: 9 }, 'joined')).toEqual([
    passage('Un deux.'),
  ]);
  expect(fittedPassages(given, { maxWords: null, maxCharacters: null }, 'joined')).toEqual(given);
});

test('of two passages both begin, the second not left out for the sake of the first', () => {
  const said = fittedPassages(
    [passage('Avant un. Avant deux. Avant trois.'), passage('Ici un. Ici deux.', 'Ici trois.')],
    { maxWords: 8, maxCharacters: null },
    'joined',
  );
  expect(said).toEqual([passage('Avant un. Avant deux.'), passage('Ici un. Ici deux.')]);
});
