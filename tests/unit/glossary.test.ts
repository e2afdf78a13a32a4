import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFound } from '../../renderer/features/help/finding.ts';
import { wordOfComponent } from '../../renderer/wordOfComponent.ts';
import { WORD_IDS, WORDS } from '../../renderer/words.ts';
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

test('each word of the statement is explained on a screen where it is met', () => {
  const root = join(import.meta.dirname, '../../renderer');
  const screens = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'words.ts')
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
  const ofStatement = WORD_IDS.filter((id) => WORDS[id].group === 'enonce');
  expect(ofStatement.length).toBeGreaterThan(15);
  const nowhere = ofStatement.filter(
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
