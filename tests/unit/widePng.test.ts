import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readableLogo } from '../../electron/pdf/logo.ts';
import { widePng } from '../../electron/pdf/widePng.ts';

// Nine pixels a row of two bits each: colours 0 to 3, the first seen through.
const PIXELS = Array.from({ length: 5 }, (_, y) =>
  Array.from({ length: 9 }, (__, x) => (x * 2 + y * 3) % 4),
);

/** A part of a PNG; nothing that reads it looks at its sum. */
function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
}

/** A PNG of two bits with a palette, a row by each filter. */
function smallPng({ isSeenThrough = true, rows = PIXELS } = {}): Buffer {
  let above = [0, 0, 0];
  const data = rows.flatMap((row, filter) => {
    const line = [0, 4, 8].map((from) =>
      [0, 1, 2, 3].reduce((byte, at) => byte | ((row[from + at] ?? 0) << (6 - 2 * at)), 0),
    );
    const filtered = line.map((byte, at) => {
      const [left, up, corner] = [line[at - 1] ?? 0, above[at] ?? 0, above[at - 1] ?? 0];
      const near = [left, up, corner].toSorted(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      )[0];
      const guess = [0, left, up, (left + up) >> 1, near ?? 0][filter] ?? 0;
      return (byte - guess) & 0xff;
    });
    above = line;
    return [filter, ...filtered];
  });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, 9, 0, 0, 0, 5, 2, 3, 0, 0, 0])),
    chunk('PLTE', Buffer.from([255, 255, 255, 200, 0, 0, 0, 200, 0, 0, 0, 200])),
    ...(isSeenThrough ? [chunk('tRNS', Buffer.from([0]))] : []),
    chunk('IDAT', deflateSync(Buffer.from(data))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a small logo with a colour that is seen through is written with eight bits, each pixel in its place', () => {
  const wide = widePng(smallPng());
  expect(wide?.[24]).toBe(8);
  const at = wide?.indexOf('IDAT') ?? 0;
  const length = wide?.readUInt32BE(at - 4) ?? 0;
  const rows = inflateSync(wide?.subarray(at + 4, at + 4 + length) ?? Buffer.alloc(0));
  expect(PIXELS.map((_, y) => [...rows.subarray(y * 10, y * 10 + 10)])).toEqual(
    PIXELS.map((row) => [0, ...row]),
  );
  expect(wide?.includes('tRNS')).toBe(true);
  const logo = `data:image/png;base64,${smallPng().toString('base64')}`;
  expect(readableLogo(logo)).toBe(`data:image/png;base64,${wide?.toString('base64')}`);
});

test('any other image is left as it is, and one that lacks rows is not drawn', () => {
  const opaque = smallPng({ isSeenThrough: false });
  expect(widePng(opaque)).toBe(opaque);
  expect(widePng(smallPng({ rows: PIXELS.slice(0, 3) }))).toBeNull();
  const logo = smallPng({ rows: PIXELS.slice(0, 3) }).toString('base64');
  expect(readableLogo(`data:image/png;base64,${logo}`)).toBeNull();
});
