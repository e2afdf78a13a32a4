import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { draftNotice, noticeHtml, noticeText } from '../../shared/content/noticeWords.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { Line } from '../../shared/domain/schemas/primitives.ts';
import { textsIn } from '../../shared/domain/textsIn.ts';
import { translator } from '../../shared/strings/index.ts';
import { annexFile } from '../support/annexes.ts';
import { everywhere, HOSTILE } from '../support/hostileTexts.ts';
import { readBack } from '../support/pdfReader.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { richSource, testId } from '../support/pdfSource.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { tinyJpeg } from '../support/pictures.ts';
import { resources } from '../support/world.ts';

// Wherever a person writes, in every template: own texts, captions and their words, notices.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** All of it in one text, and as much of it as a line takes. */
const ALL = Object.values(HOSTILE).join('\n\n').toWellFormed();
const LINES = Object.values(HOSTILE).map((text) =>
  text
    .replace(/[\r\n]/gu, ' ')
    .slice(0, 300)
    .toWellFormed(),
);

/** Prints, and is read back whole. */
async function printed(source: DossierSource, files: ReturnType<typeof annexFile>[] = []) {
  const { bytes } = await renderDossier(source, { fonts, t, files });
  const faults = checkTags(new PdfObjects(bytes)).filter(
    ({ rule }) => rule !== 'letter that the font does not have',
  );
  expect(faults).toEqual([]);
  const { broken, pages } = await readBack(bytes);
  expect(broken).toEqual([]);
  return pages.map(({ text }) => text).join(' ');
}

/** A new dossier from a template, of the initiative that has most. */
function fromTemplate(id: string): DossierSource {
  const template = resources.templates().find((one) => one.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  if (template.about === 'portfolio') return templateSource('fictional_example', '', id);
  const source = richSource();
  const dossier = newDossier(source.initiative, template, { id: testId(1), updatedAt: '' });
  return { ...source, template, dossier: { ...source.dossier, blocks: dossier.blocks } };
}

for (const { id, name } of resources.templates()) {
  test(`anything pasted in the texts and the records of « ${name} » prints`, async () => {
    test.setTimeout(180_000);
    const source = fromTemplate(id);
    const [line = ''] = LINES;
    const texts = [ALL, ...Object.values(HOSTILE).map((text) => text.toWellFormed())];
    for (const [index, block] of source.dossier.blocks.entries()) {
      block.included = true;
      // Every second block is drawn from the records, which hold anything as well.
      const text = texts[(index / 2) % texts.length];
      if (text !== undefined) block.ownText = [...everywhere(text), ...ownTextOf('Témoin')];
    }
    Object.assign(source.initiative, { title: line, socialNeed: ALL, practiceBefore: ALL });
    for (const [index, effect] of source.initiative.effects.entries()) {
      effect.statement = LINES[index % LINES.length] ?? '';
      effect.ownContribution = ALL;
    }
    for (const [index, one] of (source.budget?.lines ?? []).entries()) {
      one.label = LINES[index % LINES.length] ?? '';
    }
    expect(await printed(source)).toContain('Témoin');
  });
}

test('anything pasted under a photo prints, or is refused by the line that it must be', async () => {
  const source = richSource();
  for (const block of source.dossier.blocks) block.included = block.kind === 'photos';
  const file = annexFile('photo', tinyJpeg, 'image/jpeg');
  expect(Line.safeParse('deux\nlignes').success).toBe(false);
  expect(Line.safeParse('m'.repeat(4_000)).success).toBe(false);
  source.dossier.photos = LINES.map((line, index) => ({
    id: testId(900 + index),
    file: { ...file, name: 'photo.jpg', bytes: file.bytes.byteLength },
    caption: Line.parse(line),
    alt: Line.parse(line),
    width: 'half',
    persons: 'nobody',
  }));
  await printed(source, [file]);
});

test('anything that is in a notice stays as it was typed, and is never markup', () => {
  for (const text of [...Object.values(HOSTILE), 'Un "mot" d\'ici']) {
    const value = { type: 'text' as const, text };
    const notice = draftNotice(
      {
        title: text,
        sentOn: '2026-11-26',
        organisation: text,
        errors: [
          {
            kind: 'effect',
            subject: text,
            said: [{ aspect: 'statement', value }],
            right: [{ aspect: 'statement', value }],
            reason: text,
          },
        ],
      },
      t,
    );
    expect(noticeText(notice)).toContain(text);
    expect(noticeHtml(notice).replace(/<\/?(?:p|ul|li|br)>/gu, '')).not.toContain('<');
  }
});

test('what the application writes has no straight apostrophe and no straight quotation mark; what was typed keeps its own', () => {
  const straight = /['"]/u;
  const typed = 'Un "mot" d\'ici';
  for (const { id } of resources.templates()) {
    const source = typographic(fromTemplate(id));
    for (const block of source.dossier.blocks) block.included = true;
    const said = textsIn(drawDossier(source, t).blocks).filter((text) => straight.test(text));
    expect(said, id).toEqual([]);
    for (const block of source.dossier.blocks) block.ownText = ownTextOf(typed);
    const own = drawDossier(source, t).blocks.map(({ ownText }) => ownText?.join());
    // Print sets an apostrophe between letters, as all that was typed; quotation marks are a person's own.
    expect(new Set(own), id).toEqual(new Set(['Un "mot" d’ici']));
    expect(source.dossier.blocks[0]?.ownText, id).toEqual(ownTextOf(typed));
  }
  const error = {
    kind: 'testimony' as const,
    subject: 'Rita',
    said: [{ aspect: 'date' as const, value: { type: 'date' as const, date: '2026-11-26' } }],
    right: null,
    reason: '',
  };
  const letter = { title: 'Demande', sentOn: '2026-11-26', organisation: 'CDC', errors: [error] };
  expect(noticeText(draftNotice(letter, t))).not.toMatch(straight);
});

/** The same data, of which nobody typed anything straight. */
function typographic<T>(data: T): T;
function typographic(data: unknown): unknown {
  if (typeof data === 'string') return data.replaceAll("'", '’').replaceAll('"', '”');
  if (Array.isArray(data)) return data.map((one: unknown) => typographic(one));
  if (data === null || typeof data !== 'object' || data instanceof Uint8Array) return data;
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, typographic(one)]));
}
