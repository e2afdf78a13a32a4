import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { listen } from '../child.mjs';
import { isRoot } from '../places.mjs';
import { lastLines } from '../registry.mjs';
import { Failure, say } from '../voice.mjs';

/**
 * Tells whether a command is in PATH.
 * @param {string} command
 */
export function has(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}

/**
 * Installs packages where that is possible: on Debian and its kin, as the administrator. Elsewhere
 * fails with the exact command to type.
 * @param {string[]} packages where a name has changed between releases, both: `new|old`
 * @param {string} why what they are for, as a French noun phrase
 */
export async function installPackages(packages, why) {
  if (!has('apt-get')) {
    const plain = packages.map((name) => name.split('|').at(-1)).join(', ');
    throw new Failure(
      `Il manque au système : ${why}.`,
      `installez l’équivalent de ces paquets Debian avec l’outil de votre système, puis relancez : ${plain}.`,
    );
  }
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!isRoot()) {
    const names = (await pick(packages)).join(' ');
    throw new Failure(
      `Il manque au système : ${why}.`,
      `tapez la commande suivante, puis relancez :\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`,
    );
  }
  say(`système : installation par apt-get (${why})…`);
  // Finishes what an installation cut short left half-configured; does nothing otherwise.
  await listen('dpkg', ['--configure', '-a'], { env: environment });
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  await listen('apt-get', [...wait, 'update'], { env: environment });
  const names = await pick(packages);
  const install = [...wait, 'install', '-y', '--no-install-recommends', ...names];
  const { code, output } = await listen('apt-get', install, { env: environment });
  if (code !== 0) {
    throw new Failure(
      `L’installation des paquets du système a échoué.\n${lastLines(output)}`,
      `corrigez ce que dit apt-get, puis relancez. Les paquets : ${names.join(' ')}.`,
    );
  }
}

/**
 * Keeps of `new|old` names the one this release has.
 * @param {string[]} packages
 */
async function pick(packages) {
  const names = [];
  for (const entry of packages) {
    const candidates = entry.split('|');
    let chosen = candidates.at(-1) ?? entry;
    for (const name of candidates.toReversed()) {
      const { output } = await listen('apt-cache', ['policy', name], { env: { LC_ALL: 'C' } });
      if (/Candidate: (?!\(none\))/.test(output)) chosen = name;
    }
    names.push(chosen);
  }
  return names;
}
