import { jpegSize } from './jpegFile.ts';

/**
 * Pixels of the largest picture that is unpacked: those of the largest telephone. A file of a few kilobytes can
 * say billions.
 */
const MOST_PIXELS = 200_000_000;

const PNG = '89504e470d0a1a0a';

/** How large a PNG or a JPEG says to be, without unpacking it; null of anything else, and of what has no pixels. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = picture.toString('hex', 0, 8) === PNG && picture.length >= 24;
  const size = isPng
    ? { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }
    : jpegSize(bytes);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}

/** Whether a picture says to be larger than any camera makes: it is never unpacked. */
export function isHuge(bytes: Uint8Array): boolean {
  const size = pictureSize(bytes);
  return size !== null && size.width * size.height > MOST_PIXELS;
}
