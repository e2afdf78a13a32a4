import type { Encoding } from '../../shared/domain/import/importTerms.ts';

/** The upper half of Windows-1252, from 0x80 to 0x9f; the rest is that of Latin-1. Holes stay holes. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** The upper half of MacRoman, from 0x80 to 0xff. */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** What a French text is full of, and what it never has. */
const FRENCH = /[éèêëàâçîïôûùüœÉÈÊÀÂÇÎÔŒ«»’–—…°\u00a0]/gu;
const FOREIGN = /[\ufffdÃÕÐÞðþ¡¿¬¤¦¥‡†ƒ‰ˆ˜¸ÅŽžŠš√∂∑∏π∫Ω≠∞≤≥◊ﬁﬂı]/gu;

/** How the text of a file is most probably encoded. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const start = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const many = start.length / 8;
  if ((zeros[1] ?? 0) > many && (zeros[0] ?? 0) === 0) return 'utf16le';
  if ((zeros[0] ?? 0) > many && (zeros[1] ?? 0) === 0) return 'utf16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf8';
  } catch {
    const sample = bytes.subarray(0, 200_000);
    return scoreOf(decodeText(sample, 'macroman')) > scoreOf(decodeText(sample, 'windows1252'))
      ? 'macroman'
      : 'windows1252';
  }
}

/** The text of a file, without the mark that it may begin with. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = decoded(bytes, encoding);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (encoding) {
    case 'utf8':
      return buffer.toString('utf8');
    case 'utf16le':
      return buffer.toString('utf16le');
    case 'utf16be':
      return Buffer.from(buffer.subarray(0, buffer.length & ~1))
        .swap16()
        .toString('utf16le');
    case 'windows1252':
      return buffer
        .toString('latin1')
        .replaceAll(/[\u0080-\u009f]/gu, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? '\ufffd');
    case 'macroman':
    default:
      return buffer
        .toString('latin1')
        .replaceAll(/[\u0080-\u00ff]/gu, (sign) => MAC[sign.charCodeAt(0) - 0x80] ?? '\ufffd');
  }
}

function scoreOf(text: string): number {
  return (text.match(FRENCH)?.length ?? 0) - 3 * (text.match(FOREIGN)?.length ?? 0);
}
