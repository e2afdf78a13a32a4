import { crc32, inflateRawSync } from 'node:zlib';

/**
 * The files of an archive by name, read from its directory as another program does; throws when a size, a
 * checksum or a header is not what the directory says.
 */
export function readZip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('no directory');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no header');
    const [checksum, packed, size] = [16, 20, 24].map((place) => bytes.readUInt32LE(at + place));
    const [named, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + (named ?? 0));
    if (bytes.toString('utf8', local + 30, local + 30 + bytes.readUInt16LE(local + 26)) !== name) {
      throw new Error(`${name} is called otherwise where it is`);
    }
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(from, from + (packed ?? 0)));
    if (content.byteLength !== size || crc32(content) !== checksum)
      throw new Error(`${name} is not whole`);
    files.set(name, content.toString('utf8'));
    at += 46 + (named ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
