import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { guideAddress, guideOf } from '../../renderer/guidePlaces.ts';
import { keyTableTexts } from '../../shared/content/shortcutWords.ts';
import { Guide, type GuideBlock, GuidePictures } from '../../shared/domain/schemas/guide.ts';
import { guideIndex, searchGuide } from '../../shared/domain/search/searchGuide.ts';
import { SHORTCUT_GROUPS } from '../../shared/domain/shortcuts/shortcuts.ts';
import { frCA } from '../../shared/strings/fr-CA/index.ts';
import { translator } from '../../shared/strings/index.ts';
import { frenchSpaces } from '../../shared/strings/typography.ts';
import { PLACES } from '../support/places.ts';

const guide = Guide.parse(JSON.parse(readFileSync('resources/help/guide.json', 'utf8')));
const sections = guide.chapters.flatMap((chapter) =>
  chapter.sections.map((section) => ({ chapter, section })),
);

function textsOf(block: GuideBlock): string[] {
  if ('text' in block) return [block.text];
  if ('steps' in block) return block.steps;
  if ('terms' in block) return block.terms.flatMap(({ term, text }) => [term, text]);
  return [];
}

/** Every string of the catalogue, as it is shown. */
function shown(strings: object): string[] {
  return Object.values(strings).flatMap((value: unknown) => {
    if (typeof value === 'string') return [frenchSpaces(value)];
    return typeof value === 'object' && value !== null ? shown(value) : [];
  });
}

/** What stands in « » without being a name of the screen: the words of the statement. */
const QUOTED: ReadonlySet<string> = new Set([
  'se conçoit dans une temporalité à plus ou moins long terme',
]);

test('each page and each part has an address of its own', () => {
  const pages = guide.chapters.map(({ id }) => id);
  expect(new Set(pages).size).toBe(pages.length);
  const parts = sections.map(({ chapter, section }) => guideAddress(chapter.id, section.id));
  expect(new Set(parts).size).toBe(parts.length);
});

test('each button and place that the guide names is written so on the screen', () => {
  const catalogue = new Set(shown(frCA));
  const missing = sections.flatMap(({ chapter, section }) =>
    section.blocks.flatMap(textsOf).flatMap((text) =>
      [...text.matchAll(/«\u00a0([^«»]*)\u00a0»/g)]
        .map(([, name = '']) => name)
        .filter((name) => !catalogue.has(name) && !QUOTED.has(name))
        .map((name) => `${chapter.id}/${section.id}: ${name}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('F1 leads from each place to a part of the guide that is there', () => {
  const known = new Set([
    '/aide',
    ...guide.chapters.map(({ id }) => guideAddress(id)),
    ...sections.map(({ chapter, section }) => guideAddress(chapter.id, section.id)),
  ]);
  for (const [name, address] of Object.entries(PLACES)) {
    const led = guideOf(address.replace(/\?.*/, '').replaceAll('$', ''));
    expect(known, name).toContain(led);
    // Only the rooms of the help itself lead to its first page.
    expect(led === '/aide', name).toBe(address.startsWith('/aide'));
  }
});

test('every group of keys of the table is on a page of the guide, and no other', () => {
  const groups = sections.flatMap(({ section }) =>
    section.blocks.flatMap((block) => ('keys' in block ? block.keys : [])),
  );
  expect(groups.toSorted()).toEqual([...SHORTCUT_GROUPS].toSorted());
});

const captions = GuidePictures.parse(
  JSON.parse(readFileSync('resources/help/pictures.json', 'utf8')),
);
const index = guideIndex(guide, {
  picture: (id) => [captions[id]?.caption ?? '', captions[id]?.alt ?? ''],
  keys: (group) => keyTableTexts(group, false, translator('fr-CA')),
});
const first = (typed: string) => {
  const [found] = searchGuide(index, typed).found;
  return found === undefined ? null : `${found.chapterId}/${found.sectionId}`;
};

const foundAt = (typed: string) =>
  searchGuide(index, typed).found.map(({ chapterId, sectionId }) => `${chapterId}/${sectionId}`);

test('the guide is searched without accents, in the plural, with a letter astray', () => {
  expect(first('temoignages')).toBe('preuves/temoignage');
  expect(first('registre des parties')).toBe('parties-prenantes/registre');
  expect(first('mot de passe oublié')).toBe('mot-de-passe/oublie');
  expect(searchGuide(index, 'infonuagique').found.length).toBe(0);
  expect(searchGuide(index, 'Dropbox').isNear).toBe(false);
  const near = searchGuide(index, 'temoingage');
  expect(near.isNear).toBe(true);
  expect(near.found[0]?.sectionId).toBe('temoignage');
});

test('the words under a picture and those of a table of keys lead to where they stand', () => {
  const blocks = sections.flatMap(({ chapter, section }) =>
    section.blocks.map((block) => ({ at: `${chapter.id}/${section.id}`, block })),
  );
  for (const { at, block } of blocks) {
    if ('picture' in block)
      expect(foundAt(captions[block.picture]?.caption ?? ''), at).toContain(at);
    if ('keys' in block)
      for (const [told] of block.keys.map((group) =>
        keyTableTexts(group, false, translator('fr-CA')),
      ))
        expect(foundAt(told ?? ''), at).toContain(at);
  }
  expect(foundAt('coller sans mise en forme')).toEqual(['clavier/partout']);
});

test('what was found is marked in its sentence, and nothing is found of nothing', () => {
  const [found] = searchGuide(index, 'pseudonymes').found;
  expect(found?.excerpt.filter(({ isFound }) => isFound).map(({ text }) => text)).toContain(
    'pseudonyme',
  );
  expect(searchGuide(index, '  ').found).toEqual([]);
  expect(searchGuide(index, 'xylophone').found).toEqual([]);
  // Each word must be there.
  expect(searchGuide(index, 'pseudonyme xylophone').found).toEqual([]);
});

test('each picture stands in the guide once, with its file, its words and the screen that it was taken of', () => {
  const shownThere = sections.flatMap(({ section }) =>
    section.blocks.flatMap((block) => ('picture' in block ? [block.picture] : [])),
  );
  const pictures = GuidePictures.parse(
    JSON.parse(readFileSync('resources/help/pictures.json', 'utf8')),
  );
  const ids = Object.keys(pictures).toSorted();
  expect(shownThere.toSorted()).toEqual(ids);
  const files = readdirSync('resources/help/pictures').toSorted();
  expect(files).toEqual(ids.flatMap((id) => [`${id}.txt`, `${id}.webp`]));
  const bytes = ids.map((id) => statSync(`resources/help/pictures/${id}.webp`).size);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_500_000);
  for (const { alt, caption } of Object.values(pictures)) {
    // Who does not see it is told more than what stands under it.
    expect(alt.length).toBeGreaterThan(60);
    expect(caption.length).toBeGreaterThan(20);
  }
});
