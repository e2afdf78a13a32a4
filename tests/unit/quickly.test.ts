import { expect, test } from '@playwright/test';
import { frCA } from '../../shared/strings/fr-CA/index.ts';
import { createStrings, NAMESPACES } from '../../shared/strings/index.ts';
import { quickly } from '../../shared/strings/quickly.ts';

type Ask = (key: string, options?: Record<string, unknown>) => unknown;

const slow = createStrings('fr-CA').getFixedT('fr-CA', NAMESPACES);
const bySlow = slow as unknown as Ask;
const byQuick = quickly(slow, 'fr-CA') as unknown as Ask;

/** Every key of the catalogue, without the endings of its plurals. */
function keys(): string[] {
  const found = new Set<string>();
  const walk = (room: string, value: object, path: string) => {
    for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
      const key = path === '' ? name : `${path}.${name}`;
      if (typeof inner === 'object' && inner !== null) walk(room, inner, key);
      else found.add(`${room}:${key.replace(/_(one|many|other)$/, '')}`);
    }
  };
  for (const [room, strings] of Object.entries(frCA)) walk(room, strings, '');
  return [...found];
}

/** The names of what a string asks for. */
const holesOf = (string: string) =>
  [...string.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? '');

test('every string of the catalogue is the one that the library gives, with what is put in it', () => {
  const all = keys();
  expect(all.length).toBeGreaterThan(2_000);
  const differing: string[] = [];
  for (const key of all) {
    const isCounted = holesOf(String(bySlow(key, { count: 2, skipInterpolation: true }))).includes(
      'count',
    );
    for (const count of isCounted ? [0, 1, 2, 1_000_000] : [2]) {
      const raw = String(bySlow(key, { count, skipInterpolation: true }));
      const values = {
        ...Object.fromEntries(holesOf(raw).map((name) => [name, `« ${name} » $&`])),
        count,
      };
      // Twice: looked for, then known.
      const expected = bySlow(key, values);
      for (const _ of [1, 2]) if (byQuick(key, values) !== expected) differing.push(key);
    }
    if (byQuick(key) !== bySlow(key)) differing.push(key);
  }
  expect(differing).toEqual([]);
});

test('what is missing, unknown, or for the library is left to it', () => {
  for (const options of [
    {},
    { date: null },
    { date: undefined },
    { date: ['a'] },
    { defaultValue: 'x' },
    { ns: 'common' },
  ]) {
    expect(byQuick('dossiers:preview.frozen', options)).toBe(
      bySlow('dossiers:preview.frozen', options),
    );
  }
  expect(byQuick('dossiers:nothing.there', { count: 2 })).toBe(
    bySlow('dossiers:nothing.there', { count: 2 }),
  );
});

test('a count of a thousand is written in groups, in both ways; a year is not', () => {
  for (const ask of [bySlow, byQuick]) {
    expect(ask('dossiers:block.characters', { count: 3_000 })).toBe('3\u00a0000 caractères');
    expect(ask('dossiers:limit.characters', { count: 12_000, used: 1_250, most: 12_000 })).toBe(
      '1\u00a0250 / 12\u00a0000 caractères, espaces compris',
    );
    expect(ask('common:tooLong', { count: 20_000 })).toBe('Au plus 20\u00a0000 caractères.');
    expect(ask('dossiers:block.characters', { count: 999 })).toBe('999 caractères');
    expect(ask('path:learned.holds', { year: 2026 })).toBe('tenait en 2026');
  }
});
