import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { frenchSpaces } from '../../shared/strings/typography.ts';

/** What fr-CA typography refuses (OQLF), each with what it finds. */
const FAULTS: readonly { rule: string; found: RegExp }[] = [
  { rule: 'an apostrophe is typographic', found: /'/ },
  { rule: 'quotation marks are « »', found: /"/ },
  { rule: 'no space before ; ! ? , .', found: /[\s\u00a0\u202f](?:[;!?,]|\.(?!\w))/ },
  {
    rule: 'a no-break space before :',
    found: /(?<![\u00a0\d]|https?|\b[A-Z]):(?!\w)|[^\S\u00a0]:/,
  },
  { rule: 'a no-break space inside « »', found: /«(?!\u00a0)|(?<!\u00a0)»/ },
  { rule: 'a no-break space before % and $', found: /\d[^\S\u00a0]?[%$]|\} ?[%$]/ },
  { rule: 'a no-break space between thousands', found: /\d[^\S\u00a0]\d{3}(?!\d)/ },
  { rule: 'a no-break space in an hour', found: /\d[^\S\u00a0]h\b|\d\u00a0h[^\S\u00a0]\d/ },
  { rule: 'three dots are one character', found: /\.\.\./ },
  { rule: 'no two spaces, none at the ends', found: /\S {2}|^\s|\s$/ },
  { rule: 'the ligature of œ', found: /\b(?:oeuvre|coeur|soeur|voeu|noeud)/i },
  { rule: 'no e-mail address', found: /[\w.]+@[\w.]+/ },
  { rule: 'no telephone number', found: /\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/ },
];

/** Every string of a JSON value, with its place. */
function strings(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${place}.${key}`));
}

function stringsOf(path: string): [string, string][] {
  return strings(JSON.parse(readFileSync(path, 'utf8')), '').filter(
    // Neither addresses nor the names of keys are sentences: « Ctrl + , ».
    ([place]) => !/\.(?:url|id|key|keys|colour)$/.test(place),
  );
}

function faults(text: string): string[] {
  return FAULTS.filter(({ found }) => found.test(text)).map(({ rule }) => rule);
}

const written = ['grid', 'templates', 'sample', 'help'].flatMap((folder) =>
  readdirSync(join('resources', folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join('resources', folder, name)),
);

for (const path of written) {
  test(`${path} follows the typography of Québec French`, () => {
    for (const [place, text] of stringsOf(path))
      expect(faults(text), `${place}: ${text}`).toEqual([]);
  });
}

const catalogue = readdirSync('shared/strings/fr-CA')
  .filter((name) => name.endsWith('.json'))
  .map((name) => join('shared/strings/fr-CA', name));

for (const path of catalogue) {
  test(`${path} follows the typography of Québec French once spaced`, () => {
    for (const [place, text] of stringsOf(path)) {
      // A sentence may be cut at its ends, to be joined to another.
      const shown = frenchSpaces(text).trim();
      expect(faults(shown), `${place}: ${text}`).toEqual([]);
    }
  });

  test(`${path} gives the three plurals of French, or none`, () => {
    const keys = strings(JSON.parse(readFileSync(path, 'utf8')), '').map(([place]) => place);
    for (const key of keys) {
      const plural = /^(.*)_(one|many|other)$/.exec(key);
      if (plural === null) continue;
      for (const form of ['one', 'many', 'other']) expect(keys).toContain(`${plural[1]}_${form}`);
    }
  });
}

test('the rules of typography catch what they are for', () => {
  for (const wrong of [
    "l'eau",
    'Oui !',
    'Ainsi : voilà',
    'Ainsi: voilà',
    '« mot »',
    '12 345\u00a0$',
    '9,8 %',
    '17 h\u00a000',
    'Attendez...',
    'oeuvre',
    'a.b@c.ca',
    '418-555-0100',
  ])
    expect(faults(wrong), wrong).not.toEqual([]);
  for (const right of [
    'L’eau; l’air?',
    'Ainsi\u00a0: voilà',
    '«\u00a0mot\u00a0»',
    '12\u00a0345,67\u00a0$',
    '17\u00a0h\u00a000',
    'Ouvrir…',
  ])
    expect(faults(right), right).toEqual([]);
});
