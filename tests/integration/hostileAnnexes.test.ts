import { crc32, deflateSync } from 'node:zlib';
import { isHuge } from '../../electron/files/pictureSize.ts';
import { inspectAnnex } from '../../electron/pdf/annexes/annexFile.ts';
import type { AnnexFacts } from '../../electron/services/pdfRenderer.ts';
import { expect, test } from '../support/world.ts';

// Files made to harm whoever appends them: small ones that unpack to gigabytes, and trees without an end.

type Made = string | readonly [dictionary: string, content: Buffer];

/** A PDF of these objects, numbered from 1; `LEN` in a dictionary is the length of its content. */
function pdf(objects: readonly Made[]): Buffer {
  const parts = objects.flatMap((made, index) => {
    const begin = Buffer.from(`${index + 1} 0 obj\n`);
    const end = Buffer.from('\nendobj\n');
    if (typeof made === 'string') return [begin, Buffer.from(made), end];
    const [dictionary, content] = made;
    const said = Buffer.from(`${dictionary.replace('LEN', String(content.length))}\nstream\n`);
    return [begin, said, content, Buffer.from('\nendstream'), end];
  });
  const trailer = Buffer.from('trailer <</Root 1 0 R>>\n%%EOF\n');
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, trailer]);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (contents: string) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents}>>`;
const CONTENT: Made = ['<</Length LEN>>', Buffer.from('0 0 m')];
const WHOLE = [CATALOG, PAGES, page('4 0 R'), CONTENT] as const;

/** 200 MB of spaces, in 200 kilobytes. */
const swollen = deflateSync(Buffer.alloc(200_000_000, ' '));

const DAMAGED: AnnexFacts = { pages: null, fault: 'damaged' };
const ONE_PAGE: AnnexFacts = { pages: 1, fault: null };

const FILES: readonly (readonly [what: string, made: readonly Made[], facts: AnnexFacts])[] = [
  [
    'packed objects that unpack to 200 MB',
    [...WHOLE, ['<</Type/ObjStm/N 1/First 9/Filter/FlateDecode/Length LEN>>', swollen]],
    DAMAGED,
  ],
  [
    'packed objects that are packed twice',
    [
      ...WHOLE,
      [
        '<</Type/ObjStm/N 1/First 9/Filter[/FlateDecode/FlateDecode]/Length LEN>>',
        deflateSync(swollen),
      ],
    ],
    DAMAGED,
  ],
  [
    'a table of two billion places',
    [
      ...WHOLE,
      [
        '<</Type/XRef/W[1 2 1]/Size 2000000000/Index[0 2000000000]/Root 1 0 R/Length LEN>>',
        Buffer.from('abcd'),
      ],
    ],
    ONE_PAGE,
  ],
  [
    'what is drawn on a page, packed in a list of one filter',
    [CATALOG, PAGES, page('[4 0 R]'), ['<</Filter[/FlateDecode]/Length LEN>>', swollen]],
    DAMAGED,
  ],
  [
    'what is drawn on a page, run by run',
    [
      CATALOG,
      PAGES,
      page('[4 0 R]'),
      ['<</Filter/RunLengthDecode/Length LEN>>', Buffer.alloc(2_000_000, 0x81)],
    ],
    DAMAGED,
  ],
  [
    'what swells, then is read as figures',
    [
      CATALOG,
      PAGES,
      page('[4 0 R]'),
      ['<</Filter[/FlateDecode/ASCIIHexDecode]/Length LEN>>', swollen],
    ],
    DAMAGED,
  ],
  [
    'a tree of pages that holds itself',
    [CATALOG, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'],
    DAMAGED,
  ],
  [
    'a tree of pages of 15,000 levels',
    [
      CATALOG,
      '<</Type/Pages/Kids[5 0 R]/Count 1>>',
      page('4 0 R'),
      CONTENT,
      ...Array.from(
        { length: 15_000 },
        (_, level) => `<</Type/Pages/Kids[${level + 6} 0 R]/Count 1>>`,
      ),
      page('4 0 R'),
    ],
    DAMAGED,
  ],
  [
    'a hundred thousand pages',
    [CATALOG, `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 1>>`, page('4 0 R'), CONTENT],
    { pages: null, fault: 'too_many_pages' },
  ],
  ['lists within lists', [...WHOLE, '['.repeat(200_000)], ONE_PAGE],
  ['an object that is itself', [CATALOG, '2 0 R'], DAMAGED],
];

for (const [what, made, facts] of FILES) {
  test(`a PDF made to harm by ${what} is looked at in a moment`, async () => {
    const bytes = pdf(made);
    const before = process.memoryUsage();
    const began = process.cpuUsage();
    expect(await inspectAnnex({ sha256: '', mediaType: 'application/pdf', bytes })).toEqual(facts);
    const { user } = process.cpuUsage(began);
    // Left to pdf-lib, the worst of them takes 86 s and 2.5 GB.
    expect(user / 1e6).toBeLessThan(6);
    expect(process.memoryUsage().rss - before.rss).toBeLessThan(600e6);
  });
}

/** A part of a PNG, between its length and its sum. */
function chunk(type: string, content: Buffer): Buffer[] {
  const body = Buffer.concat([Buffer.from(type), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length);
  ends.writeUInt32BE(crc32(body), 4);
  return [ends.subarray(0, 4), body, ends.subarray(4)];
}

/** A PNG that says its size, with what is in it. */
function png(width: number, height: number, pixels: Buffer, colour = 6): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, colour], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(pixels)),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that says its size, and ends. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffd8ffc0001108000000000301220002110103110100', 'hex');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return Buffer.concat([frame, Buffer.from('ffd9', 'hex')]);
}

test('a picture that says 50,000 by 50,000 pixels is never unpacked, nor one that lacks what it says', async () => {
  const few = Buffer.alloc(1_000);
  for (const [mediaType, bytes] of [
    ['image/png', png(50_000, 50_000, few)],
    ['image/png', png(4_000, 4_000, few)],
    ['image/jpeg', jpeg(65_535, 65_535)],
    // A PNG under the name of a JPEG, a page under the name of a PNG.
    ['image/jpeg', png(1, 1, Buffer.alloc(5))],
    ['image/png', Buffer.from('<html><script>alert(1)</script></html>')],
    ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ] as const) {
    const { fault } = await inspectAnnex({ sha256: '', mediaType, bytes });
    expect(fault, mediaType).not.toBeNull();
  }
  expect(isHuge(png(50_000, 50_000, few))).toBe(true);
  expect(isHuge(jpeg(65_535, 65_535))).toBe(true);
  expect(isHuge(jpeg(16_320, 12_240))).toBe(false);
  const small = await inspectAnnex({
    sha256: '',
    mediaType: 'image/png',
    bytes: png(2, 2, Buffer.alloc(18)),
  });
  expect(small).toEqual(ONE_PAGE);
});
