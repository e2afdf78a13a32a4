import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderSurvival } from '../../electron/pdf/render.ts';
import { MARGIN, PAGE } from '../../electron/pdf/units.ts';
import type { FollowedLife, Life } from '../../shared/domain/schemas/survival.ts';
import { translator } from '../../shared/strings/index.ts';
import { askTool, readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';
import { id } from '../support/rows.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const lifeOf = (life: FollowedLife, index: number): Life => ({
  ...life,
  initiativeId: id(index + 1),
  title: `Initiative ${index + 1}`,
  fundingKinds: index % 2 === 0 ? ['mission'] : ['project'],
  remains: [],
});
const LIVES = richSource().lives.map(lifeOf);

const render = (group: string | null) =>
  renderSurvival(
    {
      today: '2026-03-23',
      kind: 'fictional_example',
      organisationName: 'CDC fictive',
      lives: LIVES,
      group,
    },
    { fonts, t },
  );

test('« Survie » on paper is a sound PDF whose words another reader reads, inside its margins', async () => {
  const { bytes, pages } = await render(null);
  expect(askTool('qpdf', ['--check', 'PDF'], bytes)).toContain(
    'No syntax or stream encoding errors',
  );
  for (const line of askTool('pdffonts', ['PDF'], bytes).trim().split('\n').slice(2)) {
    expect(line).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes/);
  }
  const read = await readBack(bytes);
  expect(read.pages).toHaveLength(pages);
  expect(pages).toBeLessThanOrEqual(2);
  expect(read.info['Language']).toBe('fr-CA');
  const text = read.pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  expect(text).toContain('Sur 12 initiatives dont le pilote est terminé');
  expect(text).toContain('Kaplan et Meier');
  // It names those that ended, or went on elsewhere, and no other.
  const named = new Set(text.match(/Initiative \d+/gu));
  expect([...named].toSorted()).toEqual([1, 2, 3, 6].map((number) => `Initiative ${number}`));
  for (const { pieces } of read.pages) {
    for (const { x, width, text: piece } of pieces) {
      expect(x, piece).toBeGreaterThanOrEqual(MARGIN - 0.5);
      expect(x + width, piece).toBeLessThanOrEqual(PAGE.width - MARGIN + 0.5);
    }
  }
});

test('the sheet of one kind of funding says which, and counts its own only', async () => {
  const { bytes } = await render('mission');
  const read = await readBack(bytes);
  const text = read.pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  expect(text).toContain('6 initiatives');
  expect(text).not.toContain('Sur 12 initiatives');
});
