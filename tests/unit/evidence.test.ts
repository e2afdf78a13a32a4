import { expect, test } from '@playwright/test';
import { readWebAddress } from '../../renderer/components/evidence/webAddress.ts';
import { WebAddress } from '../../shared/domain/schemas/primitives.ts';

test('a web address is taken as typed, with or without its protocol', () => {
  expect(readWebAddress('https://exemple.ca/page?a=1')).toEqual({
    ok: true,
    value: 'https://exemple.ca/page?a=1',
  });
  expect(readWebAddress(' exemple.ca ')).toEqual({ ok: true, value: 'https://exemple.ca' });
  expect(readWebAddress('  ')).toEqual({ ok: true, value: null });
});

test('what is not the web is refused', () => {
  for (const text of [
    'javascript:alert(1)',
    'file:///C:/rapport.pdf',
    'ftp://exemple.ca',
    'mailto:cdc@exemple.ca',
    'Rapport 2024',
    'https://rapport',
    'https://exem ple.ca',
    `https://exemple.ca/${'a'.repeat(2_000)}`,
  ]) {
    expect(readWebAddress(text), text).toEqual({ ok: false });
  }
});

test('whatever the window takes, the file takes', () => {
  for (const text of [
    'exemple.ca',
    'http://exemple.ca',
    'https://exemple.ca/é?q=à la carte'.replaceAll(' ', '+'),
  ]) {
    const read = readWebAddress(text);
    expect(read.ok && WebAddress.safeParse(read.value).success, text).toBe(true);
  }
});
