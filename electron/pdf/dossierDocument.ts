import type { PdfFont } from 'pdfmake/js/PDFDocument.js';
import type { ReadAnnex } from './annexes/annexFile.ts';
import { annexImage } from './annexes/annexImages.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import type { Fonts, WarmFont } from './fonts.ts';
import type { FileObject } from './tagging/fileObjects.ts';
import { TaggedDocument } from './tagging/taggedDocument.ts';
import { FONT } from './theme.ts';

/** Files that a dossier brings in, by their identifiers. */
export type Brought = {
  annexes: ReadonlyMap<string, ReadAnnex>;
  photos: ReadonlyMap<string, ReadAnnex>;
};

/**
 * The PDF being written: a tagged document set in our fonts. It holds what makes two runs give the same
 * bytes: its date is that of the dossier, its identifier comes from its metadata.
 */
export class DossierDocument extends TaggedDocument {
  readonly #fonts: Map<string, WarmFont>;
  readonly #imported: FileObject[] = [];

  /** `brought`: what is appended or shown, by the identifiers that the definition gives it. */
  constructor(
    { info, language }: DocumentDefinition,
    fonts: Fonts,
    { annexes, photos }: Brought = { annexes: new Map(), photos: new Map() },
  ) {
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
    for (const [id, file] of [...photos, ...annexes]) {
      for (const [index, image] of file.images(this, id).entries()) {
        this['_imageRegistry'][annexImage(id, index + 1)] = image;
        // The output intent is of red, green and blue.
        if (image.colorSpace === 'DeviceCMYK') this.claimNothing();
      }
    }
    // What somebody else made has no tree of ours, and nobody looked at its fonts and colours.
    if (annexes.size > 0) this.claimNothing();
  }

  /** Keeps a small object of an annex, to be packed with the others. */
  hold(object: FileObject): void {
    this.#imported.push(object);
  }

  override endMarkings(): void {
    this.pack(this.#imported);
    super.endMarkings();
  }

  /** Shaping words is most of the work of a page: words shaped for an earlier dossier are taken over. */
  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    const warm = this.#fonts.get(this.getFontFile(family, bold, italics) ?? '');
    if (warm !== undefined) font.layoutCache = warm.words;
    return font;
  }
}
