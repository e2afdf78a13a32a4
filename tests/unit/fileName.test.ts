import { expect, test } from '@playwright/test';
import { fileName, withExtension } from '../../electron/files/fileName.ts';
import { copyName } from '../../electron/services/keptFiles.ts';
import { recoveredName } from '../../electron/window/recoveredName.ts';
import { commonTranslator } from '../../shared/strings/common.ts';

/** What Windows does with a name: devices take it, dots and spaces at its end go. */
const isTakenByWindows = (name: string) =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu.test(name) ||
  /[. ]$/u.test(name) ||
  /[\\/:*?"<>|\p{Cc}]/u.test(name);

const DEVICES = ['CON', 'prn', 'Aux', 'NUL', 'COM1', 'com9', 'LPT¹', 'lpt0', 'CONIN$', 'conout$'];

test('a title that is the name of a device is named otherwise, also with an ending', () => {
  for (const device of DEVICES) {
    for (const title of [
      device,
      `${device}.`,
      `${device}.v2`,
      ` ${device} `,
      `.${device}`,
      `${device} .v2`,
    ]) {
      const name = `${fileName(title)}.pdf`;
      expect(isTakenByWindows(name), `${title} → ${name}`).toBe(false);
      expect(name.toLowerCase()).toContain(device.toLowerCase());
    }
  }
  expect(fileName('NUL')).toBe('NUL_');
  expect(fileName('con.v2')).toBe('con_.v2');
  expect(fileName('Com1', ' 2026-03-02')).toBe('Com1 2026-03-02');
});

test('an ordinary title stays as it is', () => {
  for (const title of [
    'Concertation',
    'Nulle part',
    'COM10',
    'Auxiliaires',
    'L’Œuvre n° 1',
    'Con té',
  ]) {
    expect(fileName(title)).toBe(title);
  }
});

test('a long title is cut between two words, and its ending stays', () => {
  const title = `Parties prenantes : ${'Un jardin partagé '.repeat(8)}`;
  const name = fileName(title, ' 2026-11-22');
  expect(name).toMatch(/ (?:Un|jardin|partagé) 2026-11-22$/u);
  expect(name.length).toBeLessThanOrEqual(111);
  expect(fileName('a'.repeat(99) + ' b')).toBe('a'.repeat(99));
  expect(fileName('a'.repeat(100) + ' b')).toBe('a'.repeat(100));
  expect(fileName(`${'a'.repeat(95)}, suite`)).toBe('a'.repeat(95));
});

test('no title gives a name that a disk refuses', () => {
  for (const title of [
    '',
    '...',
    ' . ',
    'a/b\\c:d*e?f"g<h>i|j',
    'Fin. . ',
    '\u0000\n',
    '\ud800',
    'é'.repeat(400),
  ]) {
    const name = `${fileName(title)}.pdf`;
    expect(isTakenByWindows(name), name).toBe(false);
    expect(name).not.toMatch(/^\./);
    expect(name.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
  }
});

test('a name that a person types keeps its words, and gets its extension once', () => {
  expect(withExtension('Portefeuille', 'essaim')).toBe('Portefeuille.essaim');
  expect(withExtension('Portefeuille.ESSAIM', 'essaim')).toBe('Portefeuille.ESSAIM');
  expect(withExtension('Bilan 2026.v2', 'pdf')).toBe('Bilan 2026.v2.pdf');
  expect(withExtension('Bilan. .pdf', 'pdf')).toBe('Bilan.pdf');
  expect(withExtension('.essaim', 'essaim')).toBe('Essaim.essaim');
  for (const device of DEVICES) {
    for (const typed of [device, `${device}.essaim`, `${device} .essaim`, `${device}.`]) {
      expect(isTakenByWindows(withExtension(typed, 'essaim')), typed).toBe(false);
    }
  }
});

test('no name reads from right to left, so that its ending is the one that is seen', () => {
  expect(fileName('facture\u202efdp', '.exe')).toBe('facturefdp.exe');
  expect(copyName('photo\u202egpj.exe')).toBe('photogpj.exe');
  expect(copyName('\u2066x\u2069.pdf')).toBe('x.pdf');
  expect(copyName(`${'é'.repeat(4_000)}.pdf`).length).toBeLessThan(210);
  expect(copyName('a\0b.pdf')).toBe('a b.pdf');
});

test('what is recovered twice is numbered, in both languages, and takes the name of no other file', () => {
  for (const [language, word] of [
    ['fr-CA', 'récupéré'],
    ['en-CA', 'recovered'],
  ] as const) {
    const t = commonTranslator(language);
    const called = (name: string, taken: readonly string[] = []) =>
      recoveredName(name, t, (one) => taken.includes(one));
    expect(called('CDC (Nord)')).toBe(`CDC (Nord) (${word})`);
    expect(called('CDC', [`CDC (${word})`, `CDC (${word} 2)`])).toBe(`CDC (${word} 3)`);
    expect(called(`CDC (${word})`)).toBe(`CDC (${word} 2)`);
    expect(called(`CDC (${word} 2)`)).toBe(`CDC (${word} 3)`);
  }
});
