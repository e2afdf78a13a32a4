/** Segments of a JPEG that say how its pixels are to be seen: JFIF, ICC profile, Adobe's transform. */
const isKept = (marker: number, segment: Buffer): boolean =>
  marker === 0xe0 ||
  marker === 0xee ||
  (marker === 0xe2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE');

const isComment = (marker: number): boolean => marker === 0xfe;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/**
 * The same picture without what a camera wrote beside it: the place and the hour (EXIF, XMP, IPTC), its
 * thumbnail, comments, and whatever follows its end, where telephones put a second picture. The pixels are
 * not read. Null: it is not a whole JPEG.
 */
export function withoutMetadata(bytes: Uint8Array): Buffer | null {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return null;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length) return null;
    const segment = jpeg.subarray(at, end);
    const isLeftOut = isComment(marker) || (isApplication(marker) && !isKept(marker, segment));
    if (!isLeftOut) kept.push(segment);
    at = end;
    if (marker === 0xda) {
      at = endOfScan(jpeg, at);
      kept.push(jpeg.subarray(end, at));
      if (jpeg[at] === 0xff && jpeg[at + 1] === 0xd9) {
        return Buffer.concat([...kept, jpeg.subarray(at, at + 2)]);
      }
    }
  }
  return null;
}

/** Where the coded pixels that begin here end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return jpeg.length;
}

/** How a camera was held, 1 to 8 as EXIF says it: what is left out with the rest, and must be told before. */
export function orientationOf(bytes: Uint8Array): number {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = jpeg.indexOf('Exif\0\0', 0, 'latin1');
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  if (start === -1 || (scan !== -1 && start > scan)) return 1;
  const tiff = jpeg.subarray(start + 6);
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) !== 0x0112) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The size of a picture as it is to be seen, in pixels; null when no frame says it. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let at = 2;
    at + 9 <= jpeg.length && jpeg[at] === 0xff;
    at += 2 + jpeg.readUInt16BE(at + 2)
  ) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    const [height, width] = [jpeg.readUInt16BE(at + 5), jpeg.readUInt16BE(at + 7)];
    return orientationOf(bytes) > 4 ? { width: height, height: width } : { width, height };
  }
  return null;
}

/** EXIF with one entry, how the camera was held: marker, length, « Exif », header, count, entry, end. */
const ONE_ENTRY =
  'ffe10022' +
  '457869660000' +
  '49492a0008000000' +
  '0100' +
  '120103000100000000000000' +
  '00000000';

/** The same picture, which says only how the camera was held. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  if (orientation === 1) return jpeg;
  const said = Buffer.from(ONE_ENTRY, 'hex');
  said.writeUInt16LE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), said, jpeg.subarray(2)]);
}
