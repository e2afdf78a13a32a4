import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import type { AnnexFile } from '../../electron/services/pdfRenderer.ts';
import { withAdded } from '../../shared/domain/addedBlocks.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { annexFile, givenFiles, plainPdf } from '../support/annexes.ts';
import { readBack } from '../support/pdfReader.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { elementsUnder, readTree } from '../support/pdfTags/tree.ts';
import { telephoneJpeg } from '../support/pictures.ts';

// Templates with what a person adds: a PDF and an image behind the dossier, a photo with its words within.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const [PHOTO_CAPTION, PHOTO_ALT] = ['La serre au matin', 'Trois rangs de semis sous une bâche'];

/** A dossier with a block of each kind: the one that is there, or one that is added. */
function withBlock(blocks: readonly DossierBlock[], kind: BlockKind): DossierBlock[] {
  const there = blocks.some((block) => block.kind === kind);
  const all = there
    ? blocks
    : withAdded(blocks, kind, (key) => ({
        key,
        kind,
        included: true,
        ownText: null,
        writtenOver: null,
        leftOut: [],
      }));
  return all.map((block) =>
    Object.assign({}, block, block.kind === kind ? { included: true } : {}),
  );
}

async function annexed(id: string): Promise<{ source: DossierSource; files: AnnexFile[] }> {
  const letters = annexFile('lettres', await plainPdf(2, 'Lettres patentes'));
  const plan = annexFile('plan', telephoneJpeg(6), 'image/jpeg');
  const files = [letters, plan];
  const sample = templateSource('fictional_example', 'Transport', id);
  const { dossier } = sample;
  const source = {
    ...sample,
    dossier: {
      ...dossier,
      blocks: withBlock(withBlock(dossier.blocks, 'annexes'), 'photos'),
      files: givenFiles([
        { file: letters, title: 'Lettres patentes', pages: 2 },
        { file: plan, title: 'Plan du terrain', pages: 1 },
      ]),
      photos: [
        {
          id: '01890000-0000-7000-8000-000000000009',
          file: { ...plan, name: 'serre.jpg', bytes: plan.bytes.byteLength },
          caption: PHOTO_CAPTION,
          alt: PHOTO_ALT,
          width: 'half' as const,
          persons: 'nobody' as const,
        },
      ],
    },
  };
  return { source, files };
}

for (const id of ['mission', 'alliance', 'report', 'foundation-letter']) {
  test(`« ${id} » with annexes is read back: its list, its bookmarks, its pages, its tree, its photo`, async () => {
    const { source, files } = await annexed(id);
    const { bytes, pages } = await renderDossier(source, { fonts, t, files });
    const path = test.info().outputPath(`${id}.pdf`);
    writeFileSync(path, bytes);
    execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]);

    const read = await readBack(bytes);
    expect(read.pages).toHaveLength(pages);
    expect(read.broken).toEqual([]);
    const said = read.pages.map(({ text }) => plain(text));
    // The list says how many, names each with its page, and leads there.
    const list = read.pages.find(({ text }) => plain(text).includes('2 annexes, 3 pages'));
    const rows = plain(list?.text ?? '');
    expect(rows).toMatch(new RegExp(`Lettres patentes.*${pages - 2}.*Plan du terrain.*${pages}`));
    expect(list?.links.filter(({ dest }) => dest?.startsWith('annex-')).length).toBeGreaterThan(1);
    // Behind the dossier, each under its heading, in the order of the list.
    expect(said.at(-3)).toContain('Annexe 1. Lettres patentes');
    expect(said.at(-3)).toContain('Lettres patentes 1');
    expect(said.at(-2)).toContain('Lettres patentes 2');
    expect(said.at(-1)).toContain('Annexe 2. Plan du terrain');
    const bookmark = read.bookmarks.find(({ title }) => title.includes('Annexes'));
    expect(bookmark?.children.map(({ title, page }) => [plain(title), page])).toEqual([
      ['Annexe 1. Lettres patentes', pages - 2],
      ['Annexe 2. Plan du terrain', pages],
    ]);
    expect(said.slice(0, -3).join(' ')).toContain(PHOTO_CAPTION);

    const pdf = new PdfObjects(bytes);
    // The fonts of the annexes are theirs.
    expect(checkTags(pdf).filter(({ rule }) => !/font/i.test(rule))).toEqual([]);
    const tree = readTree(pdf);
    const figures =
      tree === null ? [] : [...elementsUnder(tree)].filter(({ role }) => role === 'Figure');
    const alternatives = figures.map(({ dict }) => plain(JSON.stringify(dict['/Alt'] ?? '')));
    expect(alternatives.filter((alt) => alt.includes(PHOTO_ALT))).toHaveLength(1);
    const received = alternatives.filter((alt) => alt.includes('tel'));
    expect(received.slice(-3).map((alt) => /Annexe \d, .*/.exec(alt)?.[0] ?? alt)).toEqual([
      expect.stringContaining('Annexe 1, Lettres patentes : page 1 sur 2'),
      expect.stringContaining('Annexe 1, Lettres patentes : page 2 sur 2'),
      expect.stringContaining('Annexe 2, Plan du terrain'),
    ]);
  });
}

/** With plain spaces, as one line. */
function plain(words: string): string {
  return words.replaceAll(/[\s\u200b]+/g, ' ');
}
