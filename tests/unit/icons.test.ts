import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { icnsOf, icoOf } from '../../electron/setup/packaging/iconFiles.mjs';

const folder = resolve(import.meta.dirname, '../../resources/icon');

/** The width that a PNG says of itself, px. */
function widthOf(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return png.readUInt32BE(16);
}

function ofIco(file: Buffer): { said: number; drawn: number }[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at;
    const offset = file.readUInt32LE(entry + 12);
    const png = file.subarray(offset, offset + file.readUInt32LE(entry + 8));
    return { said: file.readUInt8(entry) || 256, drawn: widthOf(png) };
  });
}

function ofIcns(file: Buffer): Map<string, number> {
  expect(file.readUInt32BE(4)).toBe(file.length);
  const found = new Map<string, number>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    found.set(file.toString('latin1', at, at + 4), widthOf(file.subarray(at + 8)));
  }
  return found;
}

for (const name of ['icon', 'document']) {
  test(`${name}: Windows finds each size that it draws`, () => {
    const pictures = ofIco(readFileSync(resolve(folder, `${name}.ico`)));
    expect(pictures.map(({ drawn }) => drawn)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(pictures.filter(({ said, drawn }) => said !== drawn)).toEqual([]);
  });

  test(`${name}: macOS finds each size that it draws, twice as dense too`, () => {
    const pictures = ofIcns(readFileSync(resolve(folder, `${name}.icns`)));
    expect(Object.fromEntries(pictures)).toEqual({
      icp4: 16,
      icp5: 32,
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    });
  });
}

test('Linux finds pictures named by their size', () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    expect(widthOf(readFileSync(resolve(folder, 'linux', `${size}x${size}.png`)))).toBe(size);
  }
});

function pictureOf(size: number) {
  const png = Buffer.alloc(24, 'x');
  png.write('PNG', 1, 'latin1');
  png.writeUInt32BE(size, 16);
  return { size, png };
}

test('an icon file says where each picture is', () => {
  expect(ofIco(icoOf([pictureOf(16), pictureOf(256)]))).toEqual([
    { said: 16, drawn: 16 },
    { said: 256, drawn: 256 },
  ]);
  expect([...ofIcns(icnsOf([pictureOf(32), pictureOf(48)]))]).toEqual([
    ['icp5', 32],
    ['ic11', 32],
  ]);
});
