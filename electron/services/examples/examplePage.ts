/** What WinAnsi, the letters of a PDF's own fonts, has elsewhere than Unicode; the rest of Latin-1 is the same. */
const ELSEWHERE: Readonly<Record<string, number>> = {
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
  œ: 0x9c,
  Œ: 0x8c,
};

/** One letter page of these lines, in a font that every reader has. It claims nothing of an accessible or archived PDF. */
export function examplePage(lines: readonly string[]): Uint8Array {
  const content = `BT /F1 12 Tf 16 TL 66 700 Td\n${lines.map((line) => `<${hex(line)}> Tj T*\n`).join('')}ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-CA) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** The letters of a line in WinAnsi, as hexadecimal; what it does not have is a question mark. */
function hex(line: string): string {
  return Array.from(line, (letter) => {
    const code = ELSEWHERE[letter] ?? letter.codePointAt(0) ?? 0;
    return (code > 0xff ? 0x3f : code).toString(16).padStart(2, '0');
  }).join('');
}
