import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands: x from the left, y from the top, in points. */
export type PlacedPiece = { text: string; x: number; y: number; width: number; size: number };

/** A bookmark and those under it. */
export type Bookmark = { title: string; page: number; children: Bookmark[] };

/** A PDF as another reader sees it. */
export type ReadBack = {
  pages: {
    pieces: PlacedPiece[];
    text: string;
    /** The same without artifacts: what runs around the pages, and the headings of tables that are repeated. */
    said: string;
    links: { dest: string | null; url: string | null }[];
  }[];
  bookmarks: Bookmark[];
  info: Record<string, unknown>;
  /** Names that links lead to and that are nowhere. */
  broken: string[];
  /** XMP packet as text, or null. */
  xmp: string | null;
};

type Outline = { title: string; dest: unknown; items: Outline[] };

/** Reads a PDF back with pdf.js, which did not write it. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadBack['pages'] = [];
  const broken: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said: string[] = [];
    const marks: boolean[] = [];
    const pieces = items.flatMap((item): PlacedPiece[] => {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') marks.pop();
        else marks.push('tag' in item && item.tag === 'Artifact');
        return [];
      }
      if (item.str.trim() === '') return [];
      if (!marks.includes(true)) said.push(item.str);
      const [, , , size = 0, x = 0, y = 0]: number[] = item.transform;
      const text = item.str.replaceAll('\u00a0', ' ');
      return [{ text, x, y: height - y, width: item.width, size }];
    });
    const annotations: { dest?: string; url?: string }[] = await page.getAnnotations();
    for (const { dest } of annotations) {
      if (typeof dest === 'string' && (await document.getDestination(dest)) === null) {
        broken.push(dest);
      }
    }
    pages.push({
      pieces,
      text: pieces.map((piece) => piece.text).join(' '),
      said: said.join(' '),
      links: annotations.map(({ dest, url }) => ({ dest: dest ?? null, url: url ?? null })),
    });
  }
  const outline: Outline[] = (await document.getOutline()) ?? [];
  const { info, metadata } = await document.getMetadata();
  const pageOf = async (dest: unknown) =>
    Array.isArray(dest) ? (await document.getPageIndex(dest[0] as never)) + 1 : 0;
  const bookmarks = async (list: Outline[]): Promise<Bookmark[]> =>
    Promise.all(
      list.map(async ({ title, dest, items }) => ({
        title,
        page: await pageOf(dest),
        children: await bookmarks(items),
      })),
    );
  return {
    pages,
    bookmarks: await bookmarks(outline),
    broken,
    info: Object.fromEntries(Object.entries(info)),
    xmp: metadata === null ? null : String(metadata.getRaw()),
  };
}

/** What a command line tool says of a PDF; a tool that fails throws. `PDF` among the arguments is its path. */
export function askTool(tool: string, args: string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-pdf-'));
  const path = join(folder, 'dossier.pdf');
  writeFileSync(path, bytes);
  try {
    return execFileSync(
      tool,
      args.map((arg) => (arg === 'PDF' ? path : arg)),
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every font of a PDF, as poppler lists them, and whether it is embedded. */
export function fontsOf(bytes: Uint8Array): { name: string; embedded: boolean }[] {
  // The name, then columns counted from the right, of which « emb » is the fifth.
  const lines = askTool('pdffonts', ['PDF'], bytes).trim().split('\n').slice(2);
  return lines.map((line) => {
    const cells = line.trim().split(/\s+/);
    return { name: cells[0] ?? '', embedded: cells.at(-5) === 'yes' };
  });
}
