import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const INDEXED = 3;

/**
 * A PNG that pdfkit draws as it is. Of one with a palette in which colours are seen through, and less than
 * eight bits a pixel (a small logo, most often), pdfkit takes each byte for one pixel of the mask: such a one
 * is written anew with eight bits. Any other comes back as it was; null for one that lacks pixels. `bytes` is
 * a PNG whose data inflate, not interlaced when it has less than eight bits.
 */
export function widePng(bytes: Buffer): Buffer | null {
  const bits = bytes[24] ?? 8;
  const chunks = chunksOf(bytes);
  const isSeenThrough = chunks.some(({ type }) => type === 'tRNS');
  if (bytes[25] !== INDEXED || bits >= 8 || !isSeenThrough) return bytes;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  const packed = inflateSync(Buffer.concat(data));
  if (packed.length < height * (Math.ceil((width * bits) / 8) + 1)) return null;
  const pixels = unpacked(packed, { width, height, bits });
  const header = Buffer.from(bytes.subarray(16, 29));
  header[8] = 8;
  return Buffer.concat([
    bytes.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    ...chunks
      .filter(({ type }) => type === 'PLTE' || type === 'tRNS')
      .map(({ type, content }) => chunk(type, content)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Chunk = { type: string; content: Buffer };

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), framed.length - 4);
  return framed;
}

/** Rows of one byte a pixel, none filtered, each after the byte that says so. */
function unpacked(
  packed: Buffer,
  { width, height, bits }: { width: number; height: number; bits: number },
): Buffer {
  const length = Math.ceil((width * bits) / 8);
  const rows = Buffer.alloc(height * (width + 1));
  const mask = 2 ** bits - 1;
  let above = Buffer.alloc(length);
  for (let row = 0; row < height; row += 1) {
    const at = row * (length + 1);
    const line = Buffer.from(packed.subarray(at + 1, at + 1 + length));
    unfilter(line, above, packed[at] ?? 0);
    for (let x = 0; x < width; x += 1) {
      const bit = x * bits;
      const byte = line[bit >> 3] ?? 0;
      rows[row * (width + 1) + 1 + x] = (byte >> (8 - bits - (bit & 7))) & mask;
    }
    above = line;
  }
  return rows;
}

/** Takes the filter of a row away (PNG 1.2, 6.2), whose pixels are a byte apart at the most. */
function unfilter(line: Buffer, above: Buffer, filter: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at === 0 ? 0 : (line[at - 1] ?? 0);
    const up = above[at] ?? 0;
    const corner = at === 0 ? 0 : (above[at - 1] ?? 0);
    line[at] = ((line[at] ?? 0) + predicted(filter, left, up, corner)) & 0xff;
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if ((byLeft ?? 0) <= (byUp ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left;
  return (byUp ?? 0) <= (byCorner ?? 0) ? up : corner;
}
