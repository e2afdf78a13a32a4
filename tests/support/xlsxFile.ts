import { deflateRawSync } from 'node:zlib';

/** A cell as a workbook keeps it: a text, a figure, a day by its number with a format, what a formula came to, or nothing. */
export type XlsxCell =
  | string
  | number
  | { readonly serial: number }
  | { readonly formula: string; readonly cached: string | number }
  | { readonly error: string }
  | { readonly isTrue: boolean }
  | null;

/** A sheet of a workbook made for a test. */
export type XlsxSheet = {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges?: readonly string[];
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** A workbook as Excel writes it, or Excel of a Mac that counts its days from 1904: shared strings, styles, deflated parts. */
export function xlsxFile(sheets: readonly XlsxSheet[], isFrom1904 = false): Buffer<ArrayBuffer> {
  const shared = new Map<string, number>();
  const cellXml = (cell: XlsxCell, reference: string): string => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') {
      if (!shared.has(cell)) shared.set(cell, shared.size);
      return `<c r="${reference}" t="s"><v>${shared.get(cell)}</v></c>`;
    }
    if ('serial' in cell) return `<c r="${reference}" s="1"><v>${cell.serial}</v></c>`;
    if ('isTrue' in cell) return `<c r="${reference}" t="b"><v>${cell.isTrue ? 1 : 0}</v></c>`;
    if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
    const isText = typeof cell.cached === 'string';
    return `<c r="${reference}"${isText ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.cached))}</v></c>`;
  };
  const bodies = sheets.map(({ rows, merges = [] }) => {
    const lines = rows.map((cells, row) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`));
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    });
    const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
    return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_sheet, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${[...shared.keys()]
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
  };
  for (const [at, body] of bodies.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = body;
  return zipOf(parts);
}

/** A zip of these parts, deflated. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, title, packed);
    entries.push(entry, title);
    at += local.length + title.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
