import { Buffer } from 'node:buffer';

/** A JPEG of 64 by 48 pixels, from orange to navy. */
export const tinyJpeg: Uint8Array<ArrayBuffer> = Uint8Array.from(
  Buffer.from(
    [
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIf',
      'IiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7',
      'Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAwAEADASIA',
      'AhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAADAAAAAAAAAAAAAAAAAAAAFGH/xAAW',
      'AQEBAQAAAAAAAAAAAAAAAAAABgX/xAAWEQEBAQAAAAAAAAAAAAAAAAAAExT/2gAMAwEAAhEDEQA/',
      'ALbNDNJLNDNIbIpqqzNDNJLNDNGQqrM0M0ks0M0ZCqszQzSSzQzRkKpLNDNJTNDNKzIzKqrNDNJT',
      'NDNGQqqs0M0lM0M0ZCqqzQzSUzQzRkKpLNDNJTNDNKvIzaqrNDNJTNDNGQqqs0M0lM0M0ZCqqzQz',
      'SUzQzRkKv//Z',
    ].join(''),
    'base64',
  ),
);

/** Where the camera was: no file that leaves may have these bytes. */
export const CAMERA = 'Appareil-Temoin';

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF as a telephone writes it: its make, how it was held, and the place as a directory of GPS. */
function exif(orientation: number): Buffer {
  const make = Buffer.from(`${CAMERA}\0`, 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4 + make.length + 2 + 2 * 12 + 4 + 24);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const makeAt = 50;
  const gpsAt = makeAt + make.length;
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010f, 2, make.length, makeAt);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, gpsAt);
  make.copy(tiff, makeAt);
  tiff.writeUInt16LE(2, gpsAt);
  entry(gpsAt + 2, 0x0001, 2, 2, 0x4e);
  entry(gpsAt + 14, 0x0002, 5, 3, gpsAt + 30);
  for (const [index, value] of [48, 1, 26, 1, 57, 1].entries()) {
    tiff.writeUInt32LE(value, gpsAt + 30 + index * 4);
  }
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** The same picture as a telephone hands it over: EXIF with the place, XMP, a comment, a second picture after its end. */
export function telephoneJpeg(orientation = 1): Uint8Array<ArrayBuffer> {
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${CAMERA}</x>`, 'latin1');
  return Uint8Array.from(
    Buffer.concat([
      tinyJpeg.subarray(0, 2),
      exif(orientation),
      segment(0xe1, xmp),
      segment(0xfe, Buffer.from(CAMERA)),
      tinyJpeg.subarray(2),
      tinyJpeg.subarray(0, 2),
      exif(1),
      tinyJpeg.subarray(2),
    ]),
  );
}

/**
 * A JPEG of 3000 by 2000 pixels, of one grey, that says it was held upright (EXIF 6): coded by hand, a
 * difference of nothing for each block, since no coder of images is at hand.
 */
export function largeJpeg(): Uint8Array<ArrayBuffer> {
  const [width, height] = [3000, 2000];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const table = Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]);
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  // One code of one bit in each table: no difference, end of block.
  const codes = (kind: number) =>
    segment(0xc4, Buffer.from([kind, 1, ...Array.from({ length: 15 }, () => 0), 0]));
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const bits = blocks * 2;
  const data = Buffer.alloc(Math.ceil(bits / 8), 0);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      exif(6),
      segment(0xdb, table),
      segment(0xc0, frame),
      codes(0x00),
      codes(0x10),
      scan,
      data,
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}
