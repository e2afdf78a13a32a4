import type { Fault } from './fault.ts';
import type { ReadPage } from './pageRules.ts';
import type { PdfObjects } from './pdfObjects.ts';

/** Faults of the fonts: in the file, each letter shown in the font and read back as a letter. */
export function fontFaults(pdf: PdfObjects, pages: readonly ReadPage[]): Fault[] {
  const faults: Fault[] = [];
  const shown = new Map<string, Set<string>>();
  for (const { codes } of pages) {
    for (const [font, set] of codes) {
      const known = shown.get(font) ?? new Set();
      for (const code of set) known.add(code);
      shown.set(font, known);
    }
  }
  for (const [ref, codes] of shown) {
    const font = pdf.dict(ref);
    const descendant = pdf.dict(pdf.list(font['/DescendantFonts'])[0]);
    const descriptor = pdf.dict(descendant['/FontDescriptor']);
    const isWhole = font['/Subtype'] === '/Type0' && font['/Encoding'] === '/Identity-H';
    if (
      !isWhole ||
      pdf.bytes(descriptor['/FontFile2']).length === 0 ||
      descendant['/CIDToGIDMap'] !== '/Identity'
    ) {
      faults.push({ rule: 'font that is not embedded', where: ref });
    }
    if (codes.has('0000')) faults.push({ rule: 'letter that the font does not have', where: ref });
    const letters = lettersOf(pdf.bytes(font['/ToUnicode']).toString('latin1'));
    for (const code of codes) {
      const letter = letters.get(Number.parseInt(code, 16)) ?? '';
      if (letter === '' || /^(0000|feff|fffe)/i.test(letter)) {
        if (code !== '0000')
          faults.push({ rule: 'letter that cannot be read back', where: `${ref} ${code}` });
      }
    }
  }
  return faults;
}

/** What each code stands for, in UTF-16, by the ranges with a list that pdfkit writes. */
function lettersOf(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of cmap.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
    for (const [at, [, letter = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      letters.set(Number.parseInt(from, 16) + at, letter.replace(/\s/g, ''));
    }
  }
  return letters;
}
