import { expect, test } from '@playwright/test';
import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { atOnce } from '../../electron/database/steps.ts';
import { keptWords } from '../../shared/domain/keptWords.ts';
import { namesIn, quotesIn, wordingOf } from '../../shared/domain/quoting.ts';

// Few words, so that runs of them come back.
const word = constantFrom(
  'de',
  'la',
  'rue',
  'Léa',
  'Roy',
  'j’ai',
  'pu',
  'manger',
  'chaud',
  'L',
  'É.',
);
const words = (most: number) => array(word, { maxLength: most }).map((some) => some.join(' '));
const kept = array(record({ name: words(3), text: option(words(12), { nil: null }) }), {
  maxLength: 4,
});

test('all that is kept is found at once wherever one of it is found by itself, and nowhere else', () => {
  let told = 0;
  assert(
    property(kept, array(words(20), { maxLength: 4 }), (secrets, texts) => {
      const wording = wordingOf(texts);
      const each = secrets.map(
        ({ name, text }) => namesIn(wording, name) || (text !== null && quotesIn(wording, text)),
      );
      const one = each.includes(true);
      told += Number(one);
      const index = atOnce(keptWords(secrets));
      expect(index.isIn(texts)).toBe(one);
      expect(secrets.map((_secret, place) => index.placesIn(texts).has(place))).toEqual(each);
    }),
    { numRuns: 2_000 },
  );
  // Both answers were given often.
  expect(told).toBeGreaterThan(200);
  expect(told).toBeLessThan(1_800);
});
