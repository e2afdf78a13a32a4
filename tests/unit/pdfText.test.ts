import { expect, test } from '@playwright/test';
import { readableLogo } from '../../electron/pdf/logo.ts';
import { countNodes, progressMeter } from '../../electron/pdf/progress.ts';
import { printable, richText } from '../../electron/pdf/richText.ts';
import { legible } from '../../electron/pdf/theme.ts';
import { contrastWithWhite } from '../../shared/figures/contrast.ts';

test('« 1er » is raised, and only there', () => {
  const runs = richText(new Set())('le 1er\u00a0mars, 21er, 1ers');
  expect(runs.map((run) => run.text)).toEqual(['le 1', 'er', '\u00a0mars, 21er, 1ers']);
  expect(runs[1]).toHaveProperty('fontFeatures', ['sups']);
});

test('a mark leads to its entry only when the dossier lists it', () => {
  const runs = richText(new Set(['P-3']))('dit [P-3] et [P-4]');
  expect(runs).toEqual([
    { text: 'dit ' },
    { text: '[P-3]', linkToDestination: 'P-3' },
    { text: ' et ' },
    { text: '[P-4]' },
  ]);
});

test('a text that is pasted with anything in it can be printed', () => {
  expect(printable('a\r\nb\rc\u2028d\u0000\u0007e\ufeff')).toBe('a\nb\nc\nde');
  expect(printable('e\u0301')).toBe('é');
});

test('a word of four thousand letters gets places to break, an address keeps its own', () => {
  const word = printable('x'.repeat(4000));
  expect(Math.max(...word.split('\u200b').map((part) => part.length))).toBe(4);
  const address = `https://exemple.test/${'chemin/'.repeat(60)}`;
  expect(printable(address)).toBe(address);
});

test('a colour too pale for text gives way to ink', () => {
  expect(contrastWithWhite('#FFFFFF')).toBeCloseTo(1, 5);
  expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
  expect(legible('#1F5E6E')).toBe('#1F5E6E');
  expect(legible('#FFD400')).toBe('#25221D');
});

test('progress only grows, by whole hundredths, from 0 to 1', () => {
  const said: number[] = [];
  const meter = progressMeter((done) => said.push(done));
  const laidOut = meter.laidOut(1000);
  for (let node = 0; node < 1500; node++) laidOut();
  for (let item = 0; item <= 5000; item++) meter.rendered(item / 5000);
  meter.finished();
  expect(said[0]).toBe(0);
  expect(said.at(-1)).toBe(1);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said.length).toBeLessThanOrEqual(101);
});

test('nodes are counted through stacks, columns and tables', () => {
  const leaf = { text: 'a' };
  expect(countNodes([leaf, { stack: [leaf, leaf] }, { table: { body: [[leaf, leaf]] } }])).toBe(7);
});

test('a logo that is damaged is left out rather than lose the dossier', () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const whole = `data:image/png;base64,${png}`;
  expect(readableLogo(whole)).toBe(whole);
  expect(readableLogo(whole.slice(0, -40))).toBeNull();
  expect(readableLogo(`data:image/png;base64,${png.replace('42mNk', '42mXk')}`)).toBeNull();
  expect(readableLogo('data:image/jpeg;base64,/9j/4AAQSkZJRg==')).toBeNull();
  expect(readableLogo('/etc/passwd')).toBeNull();
  expect(readableLogo('https://exemple.test/logo.png')).toBeNull();
  expect(readableLogo(null)).toBeNull();
});
