import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { drawGridProfile, type GridProfile } from '../../shared/content/gridProfile.ts';
import { profileInput } from '../../shared/content/profileInput.ts';
import { READING_LEVELS } from '../../shared/domain/vocabulary.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import {
  type LaidProfile,
  layoutProfile,
  PROFILE_PRINT,
  PROFILE_SCREEN,
} from '../../shared/figures/profileLayout.ts';
import { profileNode, profileTexts } from '../../shared/figures/profileSvg.ts';
import { profileText } from '../../shared/figures/profileText.ts';
import { type SvgNode, svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';
import { application, definition, reading } from '../support/grid.ts';

const t = translator('fr-CA');

type Xmldoc = { XmlDocument: new (markup: string) => { name: string } };
const { XmlDocument }: Xmldoc = createRequire(import.meta.url)('xmldoc');

const GRID = definition('g', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion', 'practices', 'transformation'],
});
const FIRST = application('a', '2023-05-17', [
  reading('aspiration', 'present'),
  reading('rupture', 'structuring'),
  reading('actors', 'structuring'),
]);
const SECOND = application('b', '2026-03-23', [
  reading('aspiration', 'present'),
  reading('rupture', 'emerging', { whatChanged: 'le comité ne se réunit plus' }),
  reading('actors', null),
  reading('vision', 'to_document'),
]);

function profileOf(shown = SECOND): GridProfile {
  const time = { application: shown, applications: [FIRST, SECOND], versions: [GRID] };
  return drawGridProfile(profileInput(GRID, time), t);
}

function longProfile(): GridProfile {
  const profile = profileOf();
  const long = `${'anticonstitutionnellement'.repeat(8)} et « l’autre » <b>&`;
  return {
    ...profile,
    title: long,
    dimensions: profile.dimensions.map(({ id }) => ({
      id,
      label: long,
      readings: Array.from({ length: 9 }, () => ({
        label: long,
        level: 'present' as const,
        levelLabel: t('vocabulary:reading.present'),
        since: long,
        changed: long.repeat(4),
      })),
    })),
  };
}

test('a profile says each reading by its word, and how it stands to the one before in words', () => {
  const said = profileOf()
    .dimensions.flatMap(({ readings }) => readings)
    .map(({ levelLabel, since, changed }) =>
      [levelLabel, since, changed].map((one) => one?.replaceAll('\u00a0', ' ')),
    );
  expect(said).toEqual([
    ['présent', 'Même lecture le 17 mai 2023', undefined],
    ['amorcé', 'Autre lecture le 17 mai 2023 : structurant', 'Le comité ne se réunit plus'],
    ['non lu', 'Lue le 17 mai 2023 : structurant', undefined],
    ['à documenter', 'Première lecture', undefined],
    ['non lu', undefined, undefined],
    ['non lu', undefined, undefined],
    ['non lu', undefined, undefined],
  ]);
});

test('every text of a profile is in its box, no box is over another, whatever is written', () => {
  for (const profile of [profileOf(), profileOf(FIRST), longProfile()]) {
    for (const width of [200, 320, 539, 540, 640, 1100]) {
      for (const type of [PROFILE_PRINT, PROFILE_SCREEN]) {
        expectInside(layoutProfile(profile, { width, type }));
      }
    }
  }
});

test('no reading is drawn bigger, stronger or in another ink than another', () => {
  const boxes = READING_LEVELS.map((level) => {
    const [first] = laidWith(level).dimensions[0]?.readings ?? [];
    if (first === undefined) throw new Error('no reading');
    const word = profileTexts(first, PROFILE_PRINT, LIGHT_PALETTE).find(
      ({ text }) => text === t(`vocabulary:reading.${level}`),
    );
    const { height, width } = first;
    return { height, width, size: word?.size, style: word?.style, colour: word?.colour };
  });
  for (const box of boxes) expect(box).toEqual(boxes[0]);
  // Side by side, boxes have one height.
  const { dimensions } = layoutProfile(profileOf(), { width: 640, type: PROFILE_PRINT });
  for (const place of [0, 1]) {
    expect(new Set(dimensions.map(({ readings }) => readings[place]?.height)).size).toBe(1);
  }
});

test('a profile has no shape that adds up: no polygon, no line across, no number but dates', () => {
  const node = profileNode(profileOf(), LIGHT_PALETTE, t, { width: 640 });
  const texts = textsOf(node).join(' ').replaceAll('\u00a0', ' ');
  expect(texts.replaceAll(/\d{1,2} \S+ \d{4}|version \d+/g, '')).not.toMatch(/\d|%/);
  expect(names(node)).toEqual(new Set(['svg', 'text', 'g', 'path', 'rect']));
});

test('a profile is well-formed, its colours hexadecimal, in light and in dark', () => {
  for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
    const markup = svgMarkup(profileNode(longProfile(), palette, t, { width: 640 }));
    expect(new XmlDocument(markup).name).toBe('svg');
    expect(markup).not.toMatch(/ style=|var\(|rgb|hsl|NaN|undefined|Infinity/);
    for (const [, colour] of markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
      expect(colour).toMatch(/^(#[0-9A-F]{6}|none)$/);
    }
  }
});

test('a profile in words holds every component, its word and what changed', () => {
  const text = profileText(profileOf(), t).replaceAll('\u00a0', ' ');
  for (const { label, readings } of profileOf().dimensions) {
    expect(text).toContain(`${label} :`);
    for (const one of readings) expect(text).toContain(`${one.label}, ${one.levelLabel}`);
  }
  expect(text).toContain('structurant; Le comité ne se réunit plus');
});

/** A profile whose first component is read so. */
function laidWith(level: (typeof READING_LEVELS)[number]): LaidProfile {
  const shown = application('b', '2026-03-23', [reading('aspiration', level)]);
  const time = { application: shown, applications: [shown], versions: [GRID] };
  return layoutProfile(drawGridProfile(profileInput(GRID, time), t), {
    width: 640,
    type: PROFILE_PRINT,
  });
}

/** Asked of thousands of texts: what is wrong is gathered, and told at once. */
function expectInside({ width, height, dimensions, title, type }: LaidProfile): void {
  const wrong: string[] = [];
  const hold = (isRight: boolean, what: string) => {
    if (!isRight) wrong.push(what);
  };
  hold(textWidth(title, type.title, 'semibold') <= width, `the title is too wide: ${title}`);
  const boxes = dimensions.flatMap(({ readings }) => readings);
  for (const [index, box] of boxes.entries()) {
    hold(box.x >= 0, `box ${index} begins left of the figure`);
    hold(box.x + box.width <= width + 0.01, `box ${index} goes beyond the right`);
    hold(box.y + box.height <= height, `box ${index} goes below the figure`);
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y + 0.01 ||
        other.y + other.height <= box.y + 0.01;
      hold(isApart, `box ${index} lies over another`);
    }
    for (const line of profileTexts(box, type, LIGHT_PALETTE)) {
      const right = line.x + textWidth(line.text, line.size, line.style);
      hold(right <= box.x + box.width + 0.01, `too wide: ${line.text}`);
      hold(line.y - line.size >= box.y - 2, `above its box: ${line.text}`);
      hold(line.y + line.size * 0.3 <= box.y + box.height, `below its box: ${line.text}`);
    }
  }
  for (const dimension of dimensions) {
    for (const line of dimension.heading) {
      const room = dimension.width - 24;
      hold(textWidth(line, type.heading, 'semibold') <= room, `heading too wide: ${line}`);
    }
  }
  expect(wrong).toEqual([]);
}

function textsOf(node: SvgNode): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function names(node: SvgNode): Set<string> {
  return new Set([
    node.name,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : [...names(child)])),
  ]);
}
