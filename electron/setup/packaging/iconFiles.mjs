/**
 * @typedef {object} Picture
 * @property {number} size px, of a square
 * @property {Buffer} png
 */

/**
 * An icon of Windows: PNG pictures of at most 256 px, one after the other.
 * @param {readonly Picture[]} pictures
 */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * at;
    // A byte: 256 is written 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What Apple calls each size, and the same seen on a dense screen. @type {Record<number, string[]>} */
const APPLE = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/**
 * An icon of macOS, of PNG pictures; sizes that it does not know are left out.
 * @param {readonly Picture[]} pictures
 */
export function icnsOf(pictures) {
  const parts = pictures.flatMap(({ size, png }) =>
    (APPLE[size] ?? []).map((name) => chunk(name, png)),
  );
  return chunk('icns', Buffer.concat(parts));
}

/**
 * @param {string} name four letters
 * @param {Buffer} content
 */
function chunk(name, content) {
  const head = Buffer.alloc(8, name, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
