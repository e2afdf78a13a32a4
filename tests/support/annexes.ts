import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import type { AnnexFile } from '../../electron/services/pdfRenderer.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierFile } from '../../shared/domain/schemas/dossier.ts';
import type { AnnexFault } from '../../shared/domain/vocabulary.ts';
import { richSource } from './pdfSource.ts';

const PDF = 'application/pdf';

/** A PDF of so many pages, each with words of its own in a font that is not embedded. */
export async function plainPdf(pages: number, words = 'Page'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    pdf.addPage([612, 792]).drawText(`${words} ${number}`, { x: 72, y: 700, size: 24, font });
  }
  return pdf.save();
}

/** A PDF with a landscape page that says it is turned, and one of which only a part is seen. */
export async function oddPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const turned = pdf.addPage([612, 1008]);
  turned.drawText('Couché', { x: 100, y: 500, size: 30, font });
  turned.setRotation(degrees(90));
  const cut = pdf.addPage([842, 595]);
  cut.drawText('Vu', { x: 300, y: 300, size: 30, font });
  cut.setCropBox(250, 250, 300, 200);
  return pdf.save();
}

/** A PDF that would run, open and carry things, and of which a field is filled. */
export async function activePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  page.drawText('Actif', { x: 72, y: 700, size: 24, font });
  pdf.addJavaScript('salut', 'app.alert("Essaim");');
  await pdf.attach(Buffer.from('MZ'), 'outil.exe', { mimeType: 'application/octet-stream' });
  const { context } = pdf;
  const launch = context.register(
    context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of('cmd.exe') }),
  );
  pdf.catalog.set(PDFName.of('OpenAction'), launch);
  page.node.set(PDFName.of('AA'), context.obj({ O: launch }));
  const field = pdf.getForm().createTextField('nom');
  field.setText('Réponse écrite');
  field.addToPage(page, { x: 72, y: 600, width: 300, height: 30, font });
  const link = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [72, 500, 200, 520],
      A: { S: 'URI', URI: PDFString.of('https://example.org/suivi') },
    }),
  );
  page.node.addAnnot(link);
  return pdf.save();
}

/** A form of which an answer is not drawn. */
export async function undrawnForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const { context } = pdf;
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Tx',
      T: PDFString.of('nom'),
      V: PDFString.of('Une réponse'),
      Rect: [72, 600, 300, 620],
    }),
  );
  page.node.addAnnot(widget);
  return pdf.save();
}

/** A tree of pages of which each node names the next twice, thirty deep: a thousand million pages. */
export async function bottomlessTree(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([612, 792]);
  const { context } = pdf;
  let under = pdf.catalog.get(PDFName.of('Pages'));
  for (let depth = 0; depth < 30 && under !== undefined; depth += 1) {
    under = context.register(context.obj({ Type: 'Pages', Kids: [under, under], Count: 2 }));
  }
  if (under !== undefined) pdf.catalog.set(PDFName.of('Pages'), under);
  const bytes = Buffer.from(await pdf.save({ useObjectStreams: false }));
  return bytes;
}

/** A page whose two streams unpack to far more than a page ever draws. */
export async function packedBomb(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const { context } = pdf;
  const bytes = deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '));
  const streams = [1, 2].map(() =>
    context.register(context.stream(bytes, { Filter: 'FlateDecode' })),
  );
  page.node.set(PDFName.of('Contents'), context.obj(streams));
  return pdf.save();
}

/** The same PDF behind a password. */
export function encrypted(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-annex-'));
  const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
  try {
    writeFileSync(plain, bytes);
    execFileSync('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', plain, locked]);
    return readFileSync(locked);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file to append, named by its content. */
export function annexFile(name: string, bytes: Uint8Array, mediaType = PDF): AnnexFile {
  return {
    sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64),
    mediaType,
    bytes,
  };
}

type Given = { file: AnnexFile; title: string; pages: number | null; fault?: AnnexFault };

/** A rich dossier that appends these files. */
export function annexedSource(given: readonly Given[]): DossierSource {
  const source = richSource();
  const { dossier } = source;
  dossier.blocks = dossier.blocks.map((block) => {
    return block.kind === 'annexes' ? { ...block, included: true } : block;
  });
  dossier.files = givenFiles(given);
  return source;
}

/** Files as a dossier appends them, in order. */
export function givenFiles(given: readonly Given[]): DossierFile[] {
  return given.map(({ file, title, pages, fault }, index) => ({
    id: `01890000-0000-7000-8000-00000000${String(index).padStart(4, '0')}`,
    pieceKey: null,
    title,
    file: { ...file, name: title, bytes: file.bytes.byteLength },
    isAppended: fault === undefined,
    pages: fault === undefined ? pages : null,
    fault: fault ?? null,
  }));
}
