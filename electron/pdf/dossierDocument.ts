import PdfmakeDocument from 'pdfmake/js/PDFDocument.js';
import { escapeXml } from '../../shared/figures/svg.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import type { Fonts } from './fonts.ts';
import { unwrapped } from './interop.ts';
import { FONT } from './theme.ts';

/**
 * The PDF being written. It holds what makes two runs give the same bytes (its date is that of the
 * dossier, its identifier comes from its metadata), reaches no file and no network, and escapes its
 * metadata, which pdfkit writes as it comes.
 */
export class DossierDocument extends unwrapped(PdfmakeDocument) {
  constructor(
    { info, language }: DocumentDefinition,
    fonts: Fonts,
    images: Record<string, string>,
  ) {
    super(
      {
        [FONT]: {
          normal: 'regular',
          bold: 'semibold',
          italics: 'italic',
          bolditalics: 'semiboldItalic',
        },
      },
      images,
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: language,
        displayTitle: true,
        compress: true,
        autoFirstPage: false,
        bufferPages: false,
        font: null,
        info: {
          Title: info.title,
          Author: info.author,
          Subject: info.subject,
          Creator: 'Essaim',
          Producer: 'Essaim (pdfmake)',
          CreationDate: new Date(`${info.day}T12:00:00Z`),
        },
      },
      null,
      // Fonts are registered below under these names; nothing else may be opened.
      (path) => path in fonts,
    );
    for (const [name, bytes] of Object.entries(fonts)) this.registerFont(name, bytes);
  }

  override _addInfo(): void {
    const raw = this.info;
    this.info = Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's own name
    super._addInfo();
    this.info = raw;
  }
}
