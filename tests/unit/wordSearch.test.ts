import { expect, test } from '@playwright/test';
import { letterBuffer, searchedOption } from '../../renderer/components/fields/wordSearch.ts';

const STAGES = [
  'Émergence',
  'Expérimentation (pilote)',
  'Pérennisation',
  'Essaimage',
  'Institutionnalisation',
  'En veille',
  'Close',
].map((label) => ({ id: label, label }));

const found = (letters: string) => searchedOption(STAGES, letters)?.label;

test('letters lead to the option that begins so, else to one of which a word begins so', () => {
  expect(found('p')).toBe('Pérennisation');
  expect(found('pil')).toBe('Expérimentation (pilote)');
  expect(found('PER')).toBe('Pérennisation');
  expect(found('em')).toBe('Émergence');
  expect(found('vei')).toBe('En veille');
  expect(found('z')).toBeUndefined();
  expect(found('')).toBeUndefined();
});

test('letters make one word until a pause', () => {
  const buffer = letterBuffer();
  expect(buffer.add('p', 0)).toBe('p');
  expect(buffer.add('i', 900)).toBe('pi');
  expect(buffer.add('l', 2_000)).toBe('l');
});
