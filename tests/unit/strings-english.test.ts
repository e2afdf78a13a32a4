import { expect, test } from '@playwright/test';
import { enCA } from '../../shared/strings/en-CA/index.ts';
import { frCA } from '../../shared/strings/fr-CA/index.ts';
import { NAMESPACES, translator } from '../../shared/strings/index.ts';

/** Every string of a catalogue, by its room and its key. */
function flat(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flat(inner, place === '' ? key : `${place}.${key}`),
  );
}

const french = new Map(flat(frCA));
const english = new Map(flat(enCA));

const found = (text: string, what: RegExp) =>
  [...text.matchAll(what)].map(([all]) => all).toSorted();
const holes = (text: string) => [...new Set(found(text, /\{\{[^}]*\}\}/g))];
const marks = (text: string) => found(text, /<\/?\w+[^>]*>|\$t\([^)]*\)/g);

/** What is called so in English too: places, laws, bodies, and the names of languages in themselves. */
const NAMES = ['Québec', 'Montréal', 'Commission d’accès à l’information', 'Français', 'Besançon'];

/** What the English catalogue refuses, each with what it finds. */
const FAULTS: readonly { rule: string; found: RegExp }[] = [
  { rule: 'quotation marks are “ ”', found: /[«»"]/ },
  { rule: 'an apostrophe is typographic', found: /'/ },
  { rule: 'no space before : ; ! ? %', found: /\s[:;!?](?=\s|$)|\d\s%/ },
  { rule: 'no word left in French', found: /[àâçéèêëîïôùûüœ]/i },
  {
    rule: 'no little word left in French',
    found:
      /(?<![\p{L}’-])(?:le|les|une|des|du|est|sont|pour|avec|dans|sur|vous|votre|cette)(?![\p{L}’-])/iu,
  },
  { rule: 'no no-break space: the loader puts none', found: /[\u00a0\u202f]/ },
  { rule: 'three dots are one character', found: /\.\.\./ },
  { rule: 'no two spaces, none at the ends', found: /\S {2}/ },
  { rule: 'the English of Canada', found: /\b(?:colors?|centers?|labors?|neighbors?)\b/i },
];

const faults = (text: string) => {
  const bare = NAMES.reduce((left, name) => left.replaceAll(name, '…'), text).replace(
    /\{\{[^}]*\}\}/g,
    '…',
  );
  return FAULTS.filter(({ found: fault }) => fault.test(bare)).map(({ rule }) => rule);
};

test('English has the keys of French, each and no other, but the plural of millions', () => {
  const wanted = [...french.keys()].filter((key) => !key.endsWith('_many'));
  expect([...english.keys()].toSorted()).toEqual(wanted.toSorted());
  expect(Object.keys(enCA).toSorted()).toEqual([...NAMESPACES].toSorted());
});

test('each string in English takes what its French takes, and has its marks', () => {
  const differing = [...english].filter(([key, text]) => {
    const original = french.get(key) ?? '';
    return (
      holes(text).join() !== holes(original).join() || marks(text).join() !== marks(original).join()
    );
  });
  expect(differing).toEqual([]);
});

test('no string in English is empty where French is not, and joined ends stay joined', () => {
  const differing = [...english].filter(([key, text]) => {
    const original = french.get(key) ?? '';
    return (text === '') !== (original === '') || /\s$/.test(text) !== /\s$/.test(original);
  });
  expect(differing).toEqual([]);
});

test('no French is left in the English catalogue, and its typography is English', () => {
  const wrong = [...english].flatMap(([key, text]) =>
    faults(text).map((rule) => `${key}: ${rule}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test('the rules catch what they are for', () => {
  for (const wrong of [
    '“Besoin » here',
    'Stage : pilot',
    'Supprimer le stage',
    'Étape',
    'a "word"',
    'It’s done...',
    '45 %',
    'Color',
  ])
    expect(faults(wrong), wrong).not.toEqual([]);
  for (const right of ['Québec enterprise number', 'Stage: pilot', '“Need”', 'It’s 45%'])
    expect(faults(right), right).toEqual([]);
});

test('a sentence of more than three words is not the same in both languages', () => {
  const same = [...english].filter(
    ([key, text]) =>
      text === french.get(key) &&
      found(text.replace(/\{\{[^}]*\}\}/g, ''), /\p{L}{3,}/gu).length > 3,
  );
  expect(same).toEqual([]);
});

test('plurals are chosen as English asks: none is many, one alone is one', () => {
  const t = translator('en-CA', enCA);
  expect(t('place.initiativeCount', { count: 1 })).toBe('1 initiative');
  for (const count of [0, 2, 21, 1_000_000])
    expect(t('place.initiativeCount', { count })).toMatch(/ initiatives$/);
});
