import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive: its name, and its text part by part. */
export type ZipEntry = { readonly name: string; readonly parts: Iterable<string> };

/** The day that is written beside each file: the first that the format knows, so that the same list makes the same bytes. */
const FIRST_DAY = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/**
 * An archive of texts (ZIP, without encryption nor parts beyond 4 GB), compressed off this thread part by part.
 * `between` is awaited after each part: it lets others work, and throws to stop.
 */
export async function zipFile(
  entries: readonly ZipEntry[],
  between: () => Promise<void>,
): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.byteLength;
  };
  for (const { name, parts } of entries) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other, in the order of the archive
    const { compressed, size, checksum } = await deflated(parts, between);
    const called = Buffer.from(name, 'utf8');
    const facts = factsOf({
      checksum,
      packed: compressed.byteLength,
      size,
      name: called.byteLength,
    });
    directory.push(centralHeader(facts, at), called);
    add(Buffer.concat([signature(0x04034b50), facts, called]));
    add(compressed);
  }
  const start = at;
  for (const piece of directory) add(piece);
  add(ending(entries.length, at - start, start));
  return Buffer.concat(pieces);
}

async function deflated(parts: Iterable<string>, between: () => Promise<void>) {
  const stream = createDeflateRaw();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
  });
  // It may fail before it is awaited.
  ended.catch(() => undefined);
  let size = 0;
  let checksum = 0;
  try {
    for (const part of parts) {
      const bytes = Buffer.from(part, 'utf8');
      size += bytes.byteLength;
      checksum = crc32(bytes, checksum);
      stream.write(bytes);
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      await between();
    }
    stream.end();
    await ended;
  } finally {
    stream.destroy();
  }
  return { compressed: Buffer.concat(chunks), size, checksum };
}

type Facts = { checksum: number; packed: number; size: number; name: number };

/** What both headers of a file say of it, from the version that is needed to the length of its name. */
function factsOf({ checksum, packed, size, name }: Facts): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(checksum, 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name, 22);
  return facts;
}

function centralHeader(facts: Buffer, at: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature(0x02014b50), made, facts, rest]);
}

function ending(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(start, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
