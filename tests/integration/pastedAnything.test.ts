import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import { type OwnList, OwnText } from '../../shared/domain/schemas/ownText.ts';
import { translator } from '../../shared/strings/index.ts';
import { everywhere, HOSTILE } from '../support/hostileTexts.ts';
import { readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';

// Any text that a person may paste prints, or is refused: it never breaks the PDF. The seed is fixed, so
// that a run says the same each time; ESSAIM_FUZZ gives more runs, and other seeds.

const MORE = Number(process.env['ESSAIM_FUZZ'] ?? 0);
const RUNS =
  MORE > 0
    ? { numRuns: MORE, endOnFailure: true }
    : { numRuns: 8, seed: 20_261_126, endOnFailure: true };

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** A dossier that has a text where a person writes: as a text of one's own, beside data, and in the portfolio. */
async function prints(own: OwnText, plain: string): Promise<string> {
  const source = richSource();
  source.dossier.blocks = (['need', 'budget', 'rupture'] as const).map((kind) => ({
    key: kind,
    kind,
    included: true,
    ownText: kind === 'rupture' ? null : own,
    writtenOver: null,
    leftOut: [],
  }));
  source.initiative.practiceBefore = plain;
  source.initiative.title = plain.replace(/[\r\n]/gu, ' ').slice(0, 300) || 'Sans titre';
  const { bytes } = await renderDossier(source, { fonts, t });
  const faults = checkTags(new PdfObjects(bytes)).filter(
    // An emoji is an empty box: the checks of the dossier name it before it is printed.
    ({ rule }) => rule !== 'letter that the font does not have',
  );
  expect(faults).toEqual([]);
  const read = await readBack(bytes);
  expect(read.broken).toEqual([]);
  return read.pages.map(({ text }) => text).join(' ');
}

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`${name}: printed in a paragraph, a heading, a list, a table and a link`, async () => {
    await prints(everywhere(text), text);
  });
}

test('a letter of each row of 128 of Unicode is printed', async () => {
  const chance = fc.sample(fc.integer({ min: 0, max: 127 }), { numRuns: 1, seed: RUNS.seed ?? 1 });
  const [offset = 0] = chance;
  const letters = Array.from({ length: 0x20000 / 128 }, (_, row) =>
    String.fromCodePoint(row * 128 + ((offset + row) % 128)),
  ).join(' ');
  await prints(ownTextOf(letters), letters);
});

test('anything that is a text prints, in any part, and its plain words can be read back', async () => {
  test.setTimeout(120_000);
  await fc.assert(
    fc.asyncProperty(anyText, fc.string({ unit: 'binary', maxLength: 400 }), async (own, plain) => {
      fc.pre(OwnText.safeParse(own).success);
      const read = await prints([...own, ...ownTextOf('Témoin')], plain);
      expect(read).toContain('Témoin');
    }),
    RUNS,
  );
});

test('a text too long is refused, and one at the limit is printed whole', async () => {
  expect(OwnText.safeParse(ownTextOf('Un mot. '.repeat(12_500))).success).toBe(false);
  const longest = `${'Un mot de plus. '.repeat(1_249)}Le dernier mot.`;
  expect(OwnText.safeParse(ownTextOf(longest)).success).toBe(true);
  expect(await prints(ownTextOf(longest), '')).toContain('Le dernier mot.');
});

const anyRuns = fc.array(
  fc.record({
    text: fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
        // A word of 4,000 letters has its own test: several of them in narrow columns take many pages.
        fc.constantFrom(...Object.values(HOSTILE).filter((text) => text.length < 1_000)),
        fc.lorem({ maxCount: 20 }),
      )
      .map((text) => text.toWellFormed()),
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  }),
  { maxLength: 4 },
);

const { list: anyList } = fc.letrec<{ list: OwnList }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.integer({ min: 0, max: 9_999 }),
    items: fc.array(
      fc.record({
        runs: anyRuns,
        lists: fc.oneof(
          { maxDepth: 2 },
          fc.constant<OwnList[]>([]),
          fc.array(tie('list'), { maxLength: 2 }),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(anyRuns, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

const anyText: fc.Arbitrary<OwnText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), runs: anyRuns }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      runs: anyRuns,
    }),
    anyList,
    anyTable,
  ),
  { maxLength: 5 },
);
