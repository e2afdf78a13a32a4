import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says of itself, read by readers that are not the writer. */
export type PdfReport = {
  pages: number;
  /** Text of each page, in the order of its content. */
  text: string[];
  language: string | null;
  title: string | null;
  bookmarks: string[];
  /** Every font: its name, and whether it is embedded. */
  fonts: { name: string; embedded: boolean }[];
};

/** Reads a PDF back with pdf.js, and its fonts with poppler. */
export async function readPdf(path: string): Promise<PdfReport> {
  const document = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
  }).promise;
  const text: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    text.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const outline = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  const described = info as { Language?: string; Title?: string };
  return {
    pages: document.numPages,
    text,
    language: described.Language ?? null,
    title: described.Title ?? null,
    bookmarks: outline.map(({ title }) => title),
    fonts: fontsOf(path),
  };
}

/** `pdffonts` prints a table: the name, then columns from the right, of which « emb » is the fifth. */
function fontsOf(path: string): PdfReport['fonts'] {
  const lines = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.map((line) => {
    const cells = line.trim().split(/\s+/);
    return { name: cells[0] ?? '', embedded: cells.at(-5) === 'yes' };
  });
}
