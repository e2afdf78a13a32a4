import { expect, test } from '@playwright/test';
import { findIn, foldedQuery, type TextRun } from '../../renderer/components/pdf/findText.ts';
import {
  layPages,
  PAGE_GAP,
  pageAt,
  pagesBetween,
} from '../../renderer/components/pdf/pagesLayout.ts';
import { topBookmarkAbove, topBookmarks } from '../../renderer/components/pdf/topBookmarks.ts';
import {
  type Bookmark,
  eyeAt,
  heightOf,
  type Mapped,
} from '../../renderer/components/pdf/underEye.ts';
import { steppedZoom, zoomFactor } from '../../renderer/components/pdf/zoom.ts';

const LETTER = { width: 816, height: 1056 };
const PLACE = { width: 408, height: 500 };

const line = (str: string): TextRun => ({ str, hasEOL: true });
const run = (str: string): TextRun => ({ str, hasEOL: false });

/** What was found, as it is written on the page. */
function words(runs: readonly TextRun[], query: string): string[] {
  return findIn(runs, foldedQuery(query)).map(({ from, to }) =>
    runs
      .slice(from.run, to.run + 1)
      .map(({ str }, index, all) =>
        str.slice(index === 0 ? from.at : 0, index === all.length - 1 ? to.at : undefined),
      )
      .join('|'),
  );
}

test('words are found whatever their accents, their case, their ligatures and their apostrophes', () => {
  expect(words([line('Des BÉNÉVOLES et un bénévole')], 'benevole')).toEqual([
    'BÉNÉVOLE',
    'bénévole',
  ]);
  expect(words([line('benevole')], 'Bénévole')).toEqual(['benevole']);
  expect(words([line('Le cœur de l’œuvre')], "coeur de l'oeuvre")).toEqual(['cœur de l’œuvre']);
  expect(words([line('eﬃcace, eﬀets')], 'effica')).toEqual(['eﬃca']);
  expect(words([line('e\u0301te\u0301')], 'été')).toEqual(['e\u0301te']);
});

test('a phrase is found across lines, runs and no-break spaces, and never twice in the same words', () => {
  expect(words([line('Un transport'), line('solidaire')], 'transport solidaire')).toEqual([
    'transport|solidaire',
  ]);
  expect(words([run('12'), run('\u00a0345,67\u202f$')], '12 345,67 $')).toEqual([
    '12|\u00a0345,67\u202f$',
  ]);
  expect(words([line('anananan')], 'anan')).toEqual(['anan', 'anan']);
  expect(words([line('re\u00adven\u00adu 😀 fin')], 'revenu 😀 f')).toEqual([
    're\u00adven\u00adu 😀 f',
  ]);
});

test('nothing is looked for when there are only spaces, and nothing is found that is not there', () => {
  expect(foldedQuery('  \u00a0 ')).toBe('');
  expect(findIn([line('du texte')], '')).toEqual([]);
  expect(words([line('du texte')], 'textes')).toEqual([]);
});

test('the zoom goes by steps from where it stands, and stops at both ends', () => {
  expect(steppedZoom(100, 1)).toBe(125);
  expect(steppedZoom(87, 1)).toBe(90);
  expect(steppedZoom(87, -1)).toBe(75);
  expect(steppedZoom(67.2, -1)).toBe(50);
  expect(steppedZoom(400, 1)).toBeNull();
  expect(steppedZoom(19, -1)).toBeNull();
});

test('a page is as wide as its place, or whole in it, or of the size that was chosen', () => {
  expect(zoomFactor('width', LETTER, PLACE)).toBe(0.5);
  expect(zoomFactor('page', LETTER, PLACE)).toBeCloseTo(500 / 1056);
  expect(zoomFactor('page', { width: 1056, height: 816 }, PLACE)).toBeCloseTo(408 / 1056);
  expect(zoomFactor(150, LETTER, PLACE)).toBe(1.5);
  expect(zoomFactor('width', LETTER, { width: 0, height: 0 })).toBe(0);
});

test('pages stand one under the other, and a height tells which one it is', () => {
  const layout = layPages([LETTER, LETTER, { width: 1056, height: 816 }], 'width', PLACE);
  expect(layout.boxes.map(({ top }) => top)).toEqual([0, 528 + PAGE_GAP, 2 * (528 + PAGE_GAP)]);
  expect(layout.width).toBe(408);
  expect([-50, 0, 527, 528, 540, 5_000].map((y) => pageAt(layout, y))).toEqual([1, 1, 1, 1, 2, 3]);
  expect(pagesBetween(layout, 500, 560)).toEqual([1, 2]);
  expect(pageAt(layPages([], 'width', PLACE), 10)).toBe(1);
});

const TITLES: Bookmark[] = [
  { title: '1. Besoin', page: 2, y: 300, depth: 0 },
  { title: 'Avant', page: 2, y: 600, depth: 1 },
  { title: '2. Effets', page: 3, y: 100, depth: 0 },
  { title: 'Avant', page: 3, y: 500, depth: 1 },
];

const pdf = (pages: number, bookmarks: Bookmark[]): Mapped => ({
  sizes: Array.from({ length: pages }, () => LETTER),
  bookmarks,
});

test('what is under the eye stays there when a text before it grows by a page', () => {
  const before = pdf(4, TITLES);
  const layout = layPages(before.sizes, 'width', PLACE);
  const eye = eyeAt(before, layout, (layout.boxes[2]?.top ?? 0) + 260);
  expect(eye).toMatchObject({ page: 3, y: 520, under: { title: 'Avant', nth: 1, beyond: 20 } });

  const moved = TITLES.map((one) => (one.page === 3 ? { ...one, page: 4, y: one.y + 40 } : one));
  const after = pdf(5, moved);
  const larger = layPages(after.sizes, 100, PLACE);
  expect(heightOf(eye, after, larger)).toBe((larger.boxes[3]?.top ?? 0) + 560);
});

test('without its heading, the same place of the same page is shown, or the last page', () => {
  const before = pdf(4, TITLES);
  const layout = layPages(before.sizes, 'width', PLACE);
  const eye = eyeAt(before, layout, (layout.boxes[2]?.top ?? 0) + 260);
  expect(heightOf(eye, pdf(4, []), layout)).toBe((layout.boxes[2]?.top ?? 0) + 260);
  const shorter = layPages([LETTER], 'width', PLACE);
  expect(heightOf(eye, pdf(1, []), shorter)).toBe(260);
  expect(eyeAt(before, layout, 10).under).toBeNull();
});

test('the block under the eye is that of the last top heading above it', () => {
  const tops = topBookmarks(TITLES);
  expect(tops.map(({ title, bookmark }) => [title, bookmark])).toEqual([
    ['1. Besoin', 0],
    ['2. Effets', 1],
  ]);
  const at = (page: number, y: number) => topBookmarkAbove(tops, { page, y, under: null });
  expect([at(1, 500), at(2, 299), at(2, 700), at(3, 50), at(4, 0)]).toEqual([null, 0, 0, 0, 1]);
});
