import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFound } from '../../renderer/features/help/finding.ts';
import { wordOfComponent } from '../../renderer/wordOfComponent.ts';
import { wordOfReading } from '../../renderer/wordOfReading.ts';
import { WORD_IDS, WORDS } from '../../renderer/words.ts';
import { READING_LEVELS } from '../../shared/domain/vocabulary.ts';
import { translator } from '../../shared/strings/index.ts';
import { resources } from '../support/world.ts';

test('each word says what it means and where that comes from, once', () => {
  const terms = WORD_IDS.map((id) => WORDS[id].term);
  expect(new Set(terms).size).toBe(terms.length);
  for (const id of WORD_IDS) {
    const { text, source, others } = WORDS[id];
    expect(text.length, id).toBeGreaterThan(20);
    expect(source, id).toMatch(/^(Énoncé|Propos|Usage|Loi|D’après|Méthode|Foire)/);
    // No other name leads to two words.
    for (const name of others) {
      expect(
        WORD_IDS.filter((one) => WORDS[one].others.includes(name)),
        name,
      ).toEqual([id]);
    }
  }
});

test('each component of the grid of the TNCDC is explained', () => {
  for (const { components } of resources.grid().dimensions) {
    for (const { id, label } of components) {
      const word = wordOfComponent(id);
      expect(word === undefined ? id : WORDS[word].term).toBe(label.text);
    }
  }
});

test('each reading, and « non lu », is explained by its own word', () => {
  const t = translator('fr-CA');
  for (const level of [...READING_LEVELS, null])
    expect(WORDS[wordOfReading(level)].term.toLowerCase()).toBe(
      t(`vocabulary:reading.${level ?? 'none'}`),
    );
});

test('each word of the glossary is explained on a screen where it is met', () => {
  const root = join(import.meta.dirname, '../../renderer');
  const screens = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'words.ts')
    .map((name) => readFileSync(join(root, name), 'utf8'))
    // The same letters elsewhere may be a place, a column, a state.
    .filter((source) => /\bWord(?:Id|Line)?\b/.test(source))
    .join('\n');
  expect(WORD_IDS.length).toBeGreaterThan(40);
  const nowhere = WORD_IDS.filter(
    (id) => !screens.includes(`id="${id}"`) && !screens.includes(`'${id}'`),
  );
  expect(nowhere).toEqual([]);
});

test('words are found without accents, in the plural, in any order', () => {
  expect(isFound('benevolat', WORDS.don_temps.term, ...WORDS.don_temps.others)).toBe(true);
  expect(isFound('proximite geographique', WORDS.ancrage.text)).toBe(true);
  expect(isFound('territoires', ...WORDS.ancrage.others)).toBe(true);
  expect(isFound('essaim', WORDS.rupture.text)).toBe(false);
});
