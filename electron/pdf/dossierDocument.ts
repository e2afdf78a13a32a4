import PdfmakeDocument, { type PdfFont } from 'pdfmake/js/PDFDocument.js';
import { escapeXml } from '../../shared/figures/svg.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import type { Fonts, WarmFont } from './fonts.ts';
import { unwrapped } from './interop.ts';
import { FONT } from './theme.ts';

/**
 * The PDF being written. It holds what makes two runs give the same bytes (its date is that of the
 * dossier, its identifier comes from its metadata), reaches no file and no network, and escapes its
 * metadata, which pdfkit writes as it comes.
 */
export class DossierDocument extends unwrapped(PdfmakeDocument) {
  readonly #fonts: Map<string, WarmFont>;

  constructor({ info, language }: DocumentDefinition, fonts: Fonts) {
    super(
      {
        [FONT]: {
          normal: 'regular',
          bold: 'semibold',
          italics: 'italic',
          bolditalics: 'semiboldItalic',
        },
      },
      {},
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
    this.#fonts = new Map(Object.entries(fonts));
    for (const [name, { bytes }] of this.#fonts) this.registerFont(name, bytes);
  }

  /** Shaping words is most of the work of a page: words shaped for an earlier dossier are taken over. */
  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    const warm = this.#fonts.get(this.getFontFile(family, bold, italics) ?? '');
    if (warm !== undefined) font.layoutCache = warm.words;
    return font;
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
