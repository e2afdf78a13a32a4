/** Every word of the viewer. */
export interface PdfViewerWords {
  /** The spoken name of the place where the pages show. */
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly isFirst: string;
  readonly isLast: string;
  /** « Page 8 sur 21 ». */
  readonly position: (page: number, pages: number) => string;
  /** The spoken name of the field where a page is typed. */
  readonly page: string;
  /** « sur 21 ». */
  readonly of: (pages: number) => string;
  readonly closer: string;
  readonly further: string;
  readonly isClosest: string;
  readonly isFurthest: string;
  /** « 87 % ». */
  readonly percent: (percent: number) => string;
  /** The spoken name of what opens the sizes, with the percentage. */
  readonly sizes: (percent: number) => string;
  readonly fitWidth: string;
  readonly fitPage: string;
  /** The rail of small pages: its name, and what shows and hides it. */
  readonly rail: string;
  readonly find: string;
  readonly findPlaceholder: string;
  /** « 3 sur 12 ». */
  readonly found: (current: number, count: number) => string;
  readonly notFound: string;
  readonly previousFound: string;
  readonly nextFound: string;
  readonly closeFind: string;
  /** « Aller au texte : 6. Besoin ». */
  readonly toText: (title: string) => string;
  /** Nothing to show yet. */
  readonly waiting: string;
  /** These bytes cannot be shown. */
  readonly unreadable: string;
}
