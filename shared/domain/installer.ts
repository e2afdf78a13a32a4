/** What a file that installs the application is called: `Essaim-1.2.0-win-x64.exe`. */
export type InstallerName = { version: string; system: 'win' | 'mac' | 'linux' };

const NAME =
  /^Essaim-(?<version>\d+\.\d+\.\d+)-(?<system>win|mac|linux)-[\w]+\.(?:exe|dmg|AppImage|deb)$/;

/** Reads the name of an installer; null for a file that is called otherwise. */
export function readInstallerName(name: string): InstallerName | null {
  const { version, system } = NAME.exec(name)?.groups ?? {};
  if (version === undefined) return null;
  if (system !== 'win' && system !== 'mac' && system !== 'linux') return null;
  return { version, system };
}

/** How a version stands to the one that is used; versions are three numbers. */
export function versionAgainst(version: string, used: string): 'newer' | 'same' | 'older' {
  const own = version.split('.').map(Number);
  const other = used.split('.').map(Number);
  for (const [at, number] of own.entries()) {
    const difference = number - (other[at] ?? 0);
    if (difference !== 0) return difference > 0 ? 'newer' : 'older';
  }
  return 'same';
}

/** The hash that a list of sums (`SHA256SUMS`) gives to a file, in small hexadecimal letters; null if it names no such file. */
export function sumOf(sums: string, name: string): string | null {
  for (const line of sums.split(/\r?\n/)) {
    const [, hash, own] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    if (own === name && hash !== undefined) return hash.toLowerCase();
  }
  return null;
}
