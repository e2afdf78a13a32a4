import type { PdfFont } from 'pdfmake/js/PDFDocument.js';
import type { DocumentDefinition } from './documentDefinition.ts';
import type { Fonts, WarmFont } from './fonts.ts';
import { TaggedDocument } from './tagging/taggedDocument.ts';
import { FONT } from './theme.ts';

/**
 * The PDF being written: a tagged document set in our fonts. It holds what makes two runs give the same
 * bytes: its date is that of the dossier, its identifier comes from its metadata.
 */
export class DossierDocument extends TaggedDocument {
  readonly #fonts: Map<string, WarmFont>;

  constructor({ info, language }: DocumentDefinition, fonts: Fonts) {
    super({
      language,
      info: {
        title: info.title,
        author: info.author,
        subject: info.subject,
        creator: 'Essaim',
        producer: 'Essaim (pdfmake)',
        created: new Date(`${info.day}T12:00:00Z`),
      },
      claims: ['PDF/A-2a', 'PDF/UA-1'],
      fonts: {
        [FONT]: {
          normal: 'regular',
          bold: 'semibold',
          italics: 'italic',
          bolditalics: 'semiboldItalic',
        },
      },
    });
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
}
