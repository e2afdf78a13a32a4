import { nativeImage } from 'electron';
import { orientationOf, withOrientation } from '../files/jpegFile.ts';
import { isHuge } from '../files/pictureSize.ts';

/** Pixels that print shows of a photo as wide as the text, or as tall as its page lets it be: 220 an inch. */
const MOST_PIXELS = 1_500;

const QUALITY = 85;

/** Pixels of a thumbnail, on a screen that shows two for one. */
const MOST_OF_MINIATURE = 320;

/** The same picture with no more pixels than print shows, held as it was; as it is when it has fewer, or cannot be read. */
export function shrunkPicture(bytes: Uint8Array): Uint8Array {
  return within(MOST_PIXELS, bytes);
}

/** The same for a thumbnail on the screen. */
export function miniature(bytes: Uint8Array): Uint8Array {
  return within(MOST_OF_MINIATURE, bytes);
}

function within(most: number, bytes: Uint8Array): Uint8Array {
  // It would be unpacked in this very process.
  if (isHuge(bytes)) return bytes;
  const image = nativeImage.createFromBuffer(Buffer.from(bytes));
  const { width, height } = image.getSize();
  const ratio = most / Math.max(width, height);
  if (image.isEmpty() || ratio >= 1) return bytes;
  const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  const jpeg = image.resize({ ...size, quality: 'best' }).toJPEG(QUALITY);
  return withOrientation(jpeg, orientationOf(bytes));
}
