import { expect, test } from '@playwright/test';
import { readInstallerName, sumOf, versionAgainst } from '../../shared/domain/installer.ts';

test('an installer is known by the whole of its name', () => {
  expect(readInstallerName('Essaim-1.2.0-win-x64.exe')).toEqual({
    version: '1.2.0',
    system: 'win',
  });
  expect(readInstallerName('Essaim-1.2.0-mac-arm64.dmg')?.system).toBe('mac');
  expect(readInstallerName('Essaim-0.10.3-linux-x86_64.AppImage')?.version).toBe('0.10.3');
  expect(readInstallerName('Essaim-0.10.3-linux-amd64.deb')?.system).toBe('linux');
  for (const name of [
    'Essaim.exe',
    'Essaim-1.2-win-x64.exe',
    'Essaim-1.2.0-win-x64.exe.scr',
    'x-Essaim-1.2.0-win-x64.exe',
    'Essaim-1.2.0-win-x64.sh',
    'Essaim-1.2.0-beos-x64.exe',
  ]) {
    expect(readInstallerName(name), name).toBeNull();
  }
});

test('versions compare by number, not by letter', () => {
  expect(versionAgainst('0.10.0', '0.9.9')).toBe('newer');
  expect(versionAgainst('1.0.0', '1.0.0')).toBe('same');
  expect(versionAgainst('1.0.9', '1.1.0')).toBe('older');
});

test('a list of sums gives the hash of the file of that very name', () => {
  const hash = 'a'.repeat(64);
  const sums = `${'b'.repeat(64)}  Essaim-1.2.0-win-x64.exe.blockmap\n${hash.toUpperCase()} *Essaim-1.2.0-win-x64.exe\r\n`;
  expect(sumOf(sums, 'Essaim-1.2.0-win-x64.exe')).toBe(hash);
  expect(sumOf(sums, 'Essaim-1.2.0-mac-arm64.dmg')).toBeNull();
  expect(sumOf('', 'x')).toBeNull();
});
