import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { FEWEST_PAGES_LISTED, renderDossier } from '../../electron/pdf/render.ts';
import { MARGIN, PAGE, TEXT_HEIGHT } from '../../electron/pdf/units.ts';
import { isPrinted, printedBlocks } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { askTool, type PlacedPiece, readBack } from '../support/pdfReader.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { resources } from '../support/world.ts';

// Each template that ships, from each sample: read back, and its pages as images in the output, to be looked at.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const SAMPLES = [
  ['fictional_example', 'Transport'],
  ['public_example', 'Logements'],
] as const;

for (const template of resources.templates()) {
  for (const [example, title] of SAMPLES) {
    test(`« ${template.name} » of ${example} is read back: text, tree, fonts, bookmarks, pages`, async () => {
      const sample = templateSource(example, title, template.id);
      // The portrait opens with what a person says of the year.
      const source = template.about === 'portfolio' ? answered(sample) : sample;
      const { bytes, pages } = await renderDossier(source, { fonts, t });
      const path = test.info().outputPath(`${template.id}.pdf`);
      writeFileSync(path, bytes);
      execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]);

      const pdf = new PdfObjects(bytes);
      expect(checkTags(pdf)).toEqual([]);
      expect(claimsOf(pdf)).toEqual(['PDF/A-2a', 'PDF/UA-1']);
      for (const line of askTool('pdffonts', ['PDF'], bytes).trim().split('\n').slice(2)) {
        expect(line).toMatch(/ yes yes yes/);
      }
      const read = await readBack(bytes);
      expect(read.pages).toHaveLength(pages);
      if (template.maxPages !== null) expect(pages).toBeLessThanOrEqual(template.maxPages);

      const isFew = pages < FEWEST_PAGES_LISTED;
      const blocks = printedBlocks(drawDossier(source, t).blocks).filter(
        ({ kind }) => !isFew || kind !== 'contents',
      );
      const text = plain(read.pages.map((page) => page.text).join(' '));
      const marks = read.bookmarks.map((mark) => plain(mark.title));
      for (const { kind, title: heading } of blocks) {
        if (kind === 'cover' || kind === 'contents') continue;
        expect(text).toContain(plain(heading));
        expect(marks.some((mark) => mark.endsWith(plain(heading)))).toBe(true);
      }
      expect(marks).toHaveLength(blocks.length);
      // Who writes, and of what, is on the first page.
      const first = plain(read.pages[0]?.text ?? '');
      expect(first).toContain(plain(source.organisation.name));
      expect(first).toContain(plain(source.initiative.title));
      // But for the cover and the last, a page is at least two thirds full, with its figures.
      for (const { pieces } of read.pages.slice(1, -1)) expect(filled(pieces)).toBeGreaterThan(0.6);
      // A cover stays on its page.
      if (blocks[0]?.kind === 'cover' && blocks.length > 1) {
        expect(read.bookmarks[1]?.page).toBe(2);
      }
    });
  }
}

/** A dossier as it leaves: what nothing draws an answer to has one, since an empty answer is not printed. */
function answered(source: DossierSource): DossierSource {
  const empty = new Set(
    drawDossier(source, t)
      .blocks.filter((block) => block.kind === 'question' && !isPrinted(block))
      .map(({ key }) => key),
  );
  const blocks = source.dossier.blocks.map((block) =>
    empty.has(block.key) ? { ...block, ownText: ownTextOf('Une réponse d’une phrase.') } : block,
  );
  return { ...source, dossier: { ...source.dossier, blocks } };
}

/** How far down a page its text goes, from 0 to 1. */
function filled(pieces: PlacedPiece[]): number {
  const foot = PAGE.height - MARGIN;
  return (Math.max(...pieces.map(({ y }) => y).filter((y) => y < foot)) - MARGIN) / TEXT_HEIGHT;
}

function plain(words: string): string {
  return words.replaceAll(/[\s\u200b]+/g, '');
}
