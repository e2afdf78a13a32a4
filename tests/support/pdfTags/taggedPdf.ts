import type { Content } from 'pdfmake/interfaces.js';
import PdfmakeMeasure from 'pdfmake/js/SVGMeasure.js';
import type { Fonts } from '../../../electron/pdf/fonts.ts';
import { unwrapped } from '../../../electron/pdf/tagging/interop.ts';
import { TaggedDocument } from '../../../electron/pdf/tagging/taggedDocument.ts';
import { TaggedLayout } from '../../../electron/pdf/tagging/taggedLayout.ts';
import { TaggedRenderer } from '../../../electron/pdf/tagging/taggedRenderer.ts';

const SvgMeasure = unwrapped(PdfmakeMeasure);
const STYLES = ['regular', 'semibold', 'italic', 'semiboldItalic'] as const;

/** A PDF of some nodes by the tagging room alone, with a header and a footer. */
export function taggedPdf(content: Content[], fonts: Fonts): Promise<Uint8Array> {
  const [normal, bold, italics, bolditalics] = STYLES;
  const document = new TaggedDocument({
    language: 'fr-CA',
    info: {
      title: 'Essai & <essai>',
      author: 'L’autrice',
      subject: '',
      creator: 'Essai',
      producer: 'pdfmake',
      created: new Date('2026-04-10T12:00:00Z'),
    },
    claims: ['PDF/A-2a', 'PDF/UA-1'],
    fonts: { Sans: { normal, bold, italics, bolditalics } },
  });
  for (const style of STYLES) document.registerFont(style, fonts[style].bytes);
  const layout = new TaggedLayout(
    { width: 612, height: 792, orientation: 'portrait' },
    { left: 60, top: 60, right: 60, bottom: 60 },
    new SvgMeasure(),
  );
  const pages = layout.layoutDocument(
    content,
    document,
    {},
    { font: 'Sans' },
    undefined,
    () => ({ text: 'En-tête' }),
    (page: number) => ({ text: `${page}`, link: 'https://exemple.test/pied' }),
    undefined,
    undefined,
  );
  document.structure = layout.structure;
  new TaggedRenderer(document, () => undefined).renderPages(pages);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
