import { inflateSync } from 'node:zlib';
import { widePng } from './widePng.ts';

/** Bytes that a PNG may unpack to: one of 5 MB may hide far more. */
const MOST_UNPACKED = 256 * 1024 * 1024;

const PNG_SIGNATURE = '89504e470d0a1a0a';

/**
 * A logo that can be drawn, or null. It was verified when it was chosen; this is for the file that was
 * damaged since: pdfkit ends its thread on a broken PNG, and a dossier without its logo is worth more,
 * the evening it is due, than none.
 */
export function readableLogo(logo: string | null): string | null {
  const match = /^data:image\/(png|jpeg|jpg);base64,/.exec(logo ?? '');
  if (logo === null || match === null) return null;
  const bytes = Buffer.from(logo.slice(match[0].length), 'base64');
  if (match[1] !== 'png') return isJpeg(bytes) ? logo : null;
  const wide = isWholePng(bytes) ? widePng(bytes) : null;
  if (wide === null) return null;
  return wide === bytes ? logo : `${match[0]}${wide.toString('base64')}`;
}

/** A PNG that can be drawn: what it says to hold is there, so that nothing larger is made room for. */
export function isWholePng(bytes: Buffer): boolean {
  if (bytes.subarray(0, 8).toString('hex') !== PNG_SIGNATURE || bytes.length < 33) return false;
  // pdfkit draws an interlaced image of less than eight bits askew.
  if (bytes[28] === 1 && (bytes[24] ?? 0) < 8) return false;
  const data: Buffer[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end + 4 > bytes.length) return false;
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end));
    if (type === 'IEND') return unpackedLength(Buffer.concat(data)) >= leastLength(bytes);
    at = end + 4;
  }
  return false;
}

/** Bytes that the pixels of a PNG unpack to; none when they do not. */
function unpackedLength(data: Buffer): number {
  try {
    return inflateSync(data, { maxOutputLength: MOST_UNPACKED }).length;
  } catch {
    return 0;
  }
}

/** Samples of a pixel, by the kind of colour (PNG 1.2, 4.1.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes that as many pixels as a PNG says take at the least. */
function leastLength(png: Buffer): number {
  const samples = SAMPLES[png[25] ?? 0] ?? 4;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return Math.max(1, height * Math.ceil((width * samples * (png[24] ?? 8)) / 8));
}

/** Has its beginning and a frame with a size, which is all that pdfkit reads of it. */
export function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** Start of frame, but for the tables and the reserved ones among these numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
