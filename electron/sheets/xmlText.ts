/** A text that XML can hold: what it has no way to write is left out, and no « _x000D_ » of a person is read as a letter. */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/gu, '\n')
      // oxlint-disable-next-line no-control-regex -- exactly those that XML 1.0 refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
