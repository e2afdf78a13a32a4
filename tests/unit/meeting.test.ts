import { expect, test } from '@playwright/test';
import { ROOM_SIZES, roomLayout, steppedSize } from '../../renderer/features/meeting/roomSize.ts';
import { openingSlide, type Slide, slidesOf } from '../../shared/domain/meetingSlides.ts';
import { likelyGroup, speakerNamed, speakersOf } from '../../shared/domain/speakers.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { translator } from '../../shared/strings/index.ts';
import { definition } from '../support/grid.ts';
import { resources } from '../support/world.ts';

const t: Translate = translator('fr-CA');
const shipped = slidesOf(resources.grid());

function place(slide: Slide | undefined): string {
  if (slide?.kind !== 'question') return slide?.kind ?? '';
  return `${slide.placed.component.id} ${slide.question + 1}/${slide.questions}`;
}

function open(askedId: string | undefined, stoppedAt: string | null, hasBegun: boolean): string {
  return place(shipped[openingSlide(shipped, { askedId, stoppedAt, hasBegun })]);
}

test('a meeting shows the table, every question of the seven components in order, then the end', () => {
  expect(shipped.map(place)).toEqual([
    'table',
    'aspiration 1/2',
    'aspiration 2/2',
    'rupture 1/2',
    'rupture 2/2',
    'actors_partners 1/3',
    'actors_partners 2/3',
    'actors_partners 3/3',
    'shared_vision 1/2',
    'shared_vision 2/2',
    'diffusion 1/3',
    'diffusion 2/3',
    'diffusion 3/3',
    'changed_practices 1/3',
    'changed_practices 2/3',
    'changed_practices 3/3',
    'social_transformation 1/2',
    'social_transformation 2/2',
    'end',
  ]);
});

test('a component that asks nothing is shown all the same, to be read', () => {
  const grid = definition('own', { context: ['aspiration'], process: ['own'], impacts: [] });
  grid.dimensions[1]?.components[0]?.questions.splice(0);
  expect(slidesOf(grid).map(place)).toEqual(['table', 'aspiration 1/1', 'own 1/0', 'end']);
});

test('a meeting opens on who is there, then goes on where it was, or where the person comes from', () => {
  expect(open('rupture', null, false)).toBe('table');
  expect(open('rupture', null, true)).toBe('rupture 1/2');
  expect(open(undefined, 'diffusion', false)).toBe('diffusion 1/3');
  expect(open('shared_vision', 'diffusion', true)).toBe('shared_vision 1/2');
  expect(open('gone', 'diffusion', true)).toBe('diffusion 1/3');
  expect(open(undefined, null, true)).toBe('table');
});

test('who is around the table speaks under the name of its group, without its number', () => {
  expect(speakerNamed('quatre passagères et passagers')).toEqual({
    group: 'participants',
    label: 'Passagères et passagers',
  });
  expect(speakerNamed('12 bénévoles')).toEqual({ group: 'other', label: 'Bénévoles' });
  expect(speakerNamed('une élue').label).toBe('Élue');
  expect(speakerNamed('Six-Rivières en action').label).toBe('Six-Rivières en action');
  expect(likelyGroup('coordination de la CDC')).toBe('coordination');
  expect(likelyGroup('MRC de la Rivière-Longue (fictive)')).toBe('municipality');
  expect(likelyGroup('Regroupement fictif des personnes aînées')).toBe('partners');
});

test('those heard come first, then the table, then the groups of the list, each name once', () => {
  const names = speakersOf(
    [
      { group: 'participants', label: 'Passagères et passagers' },
      { group: 'other', label: 'Bénévoles' },
      { group: 'participants', label: 'passageres et passagers' },
    ],
    ['deux bénévoles', 'neuf municipalités', 'coordination de la CDC'],
    ({ group, label }) => (label === '' ? t(`vocabulary:voiceGroup.${group}`) : label),
  ).map(({ group, label }) => label || group);
  expect(names).toEqual([
    'Passagères et passagers',
    'Bénévoles',
    'Municipalités',
    'Coordination de la CDC',
    'coordination',
    'carrier',
    'participants',
    'partners',
    'municipality',
    'funder',
    'other',
  ]);
});

test('sizes go up and down one at a time and stop at either end', () => {
  expect(ROOM_SIZES.map((size) => steppedSize(size, 1))).toEqual([1.15, 1.3, 1.5, 1.5]);
  expect(ROOM_SIZES.map((size) => steppedSize(size, -1))).toEqual([1, 1, 1.15, 1.3]);
  // A size that another version kept.
  expect(steppedSize(1.2, 1)).toBe(1.3);
});

test('what is 25 px high in the drawing is never smaller on a wall, and grows with the window', () => {
  for (const [width, height] of [
    [683, 384],
    [1024, 768],
    [1280, 720],
    [1366, 768],
  ] as const) {
    expect(roomLayout(width, height, 1).unit).toBe(1);
  }
  expect(roomLayout(1920, 1080, 1).unit).toBeCloseTo(1.4, 1);
  expect(roomLayout(1366, 768, 1.5).unit).toBe(1.5);
  // Half a window cannot hold one and a half.
  expect(683 / roomLayout(683, 384, 1.5).unit).toBeGreaterThanOrEqual(640);
});
