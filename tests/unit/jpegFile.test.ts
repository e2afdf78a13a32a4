import { expect, test } from '@playwright/test';
import {
  jpegSize,
  orientationOf,
  withOrientation,
  withoutMetadata,
} from '../../electron/files/jpegFile.ts';
import { CAMERA, telephoneJpeg, tinyJpeg } from '../support/pictures.ts';

test('a picture loses the place, the camera, comments and what follows its end, and keeps its pixels', () => {
  const given = telephoneJpeg(6);
  expect(Buffer.from(given).toString('latin1')).toContain(CAMERA);
  const left = withoutMetadata(given);
  const words = left?.toString('latin1') ?? '';
  expect(words).not.toContain('Exif');
  expect(words).not.toContain(CAMERA);
  expect(left).toEqual(withoutMetadata(tinyJpeg));
  expect(words.endsWith('\u00ff\u00d9')).toBe(true);
});

test('how the camera was held is read before it is left out, and can be said alone', () => {
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    expect(orientationOf(telephoneJpeg(orientation))).toBe(orientation);
    expect(orientationOf(withOrientation(tinyJpeg, orientation))).toBe(orientation);
  }
  expect(orientationOf(tinyJpeg)).toBe(1);
  expect(jpegSize(telephoneJpeg(1))).toEqual({ width: 64, height: 48 });
  expect(jpegSize(telephoneJpeg(6))).toEqual({ width: 48, height: 64 });
});

test('what is no whole picture is none', () => {
  expect(withoutMetadata(tinyJpeg.subarray(0, tinyJpeg.length - 2))).toBeNull();
  expect(withoutMetadata(Buffer.from('pas une image'))).toBeNull();
  expect(withoutMetadata(new Uint8Array())).toBeNull();
});
