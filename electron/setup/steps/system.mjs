import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listen } from '../child.mjs';
import { hasDisplay, isRoot } from '../places.mjs';
import { Failure, say } from '../voice.mjs';
import { has, installPackages } from './debian.mjs';

/**
 * What a command may want of the system, besides what every command wants.
 * @typedef {'window' | 'screen' | 'hands' | 'pdf' | 'trace' | 'depot' | 'compiler'} Need
 */

/** @type {Record<Exclude<Need, 'window'>, { why: string, commands: string[], packages: string[] }>} */
const tools = {
  screen: { why: 'un écran virtuel (Xvfb)', commands: ['Xvfb'], packages: ['xvfb'] },
  hands: {
    why: 'de quoi répondre aux boîtes du système',
    commands: ['Xvfb', 'xdotool'],
    packages: ['xvfb', 'xdotool'],
  },
  pdf: {
    why: 'des outils pour vérifier les PDF',
    commands: ['pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm', 'qpdf'],
    packages: ['poppler-utils', 'qpdf'],
  },
  trace: { why: 'strace', commands: ['strace'], packages: ['strace'] },
  depot: {
    why: 'un PostgreSQL pour les essais du réseau',
    // What the package of the server brings; the server itself is not in PATH.
    commands: ['pg_ctlcluster', 'psql', 'openssl'],
    packages: ['postgresql', 'openssl'],
  },
  compiler: {
    why: 'un compilateur C++',
    commands: ['g++', 'make', 'python3'],
    packages: ['g++', 'make', 'python3'],
  },
};

/** The rest of what Electron links comes with these. */
const windowPackages = [
  'libgtk-3-0t64|libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2t64|libasound2',
  'libdrm2',
  'libudev1',
];

/**
 * Sees to it that the system has what a command needs, with a single installation for all that is
 * missing. Only Linux can lack any of it; the tools for tests elsewhere are the tests' own affair.
 * @param {Need[]} needs
 * @param {string} executable Electron's
 */
export async function system(needs, executable) {
  if (process.platform !== 'linux') return;
  const packages = [];
  const reasons = [];
  const spared = [];
  for (const need of needs) {
    if (need === 'window') {
      if ((await missingLibraries(executable)).length === 0) continue;
      packages.push(...windowPackages);
      reasons.push('les bibliothèques d’Electron');
    } else if (need !== 'screen' || !hasDisplay()) {
      // Its tests say what is missing and are left out; they ask nobody to install a server.
      if (need === 'depot' && !(has('apt-get') && isRoot())) continue;
      if (tools[need].commands.every(has)) continue;
      if (need === 'depot') {
        spared.push(...tools[need].packages);
        continue;
      }
      packages.push(...tools[need].packages);
      reasons.push(tools[need].why);
    }
  }
  if (spared.length > 0) await installSpared(spared, packages, reasons);
  else if (packages.length > 0) await installPackages(packages, reasons.join(', '));
  if (needs.includes('window')) {
    const missing = await missingLibraries(executable);
    if (missing.length > 0) {
      throw new Failure(
        `Electron ne peut pas s’ouvrir : il manque ${missing.join(', ')}.`,
        'installez les paquets qui fournissent ces bibliothèques, puis relancez.',
      );
    }
    await sandbox(executable);
  }
}

/**
 * Installs what is needed with what can be done without; where that fails, as without a network, what is
 * needed alone.
 * @param {string[]} spared the tests of which say what is missing
 * @param {string[]} packages
 * @param {string[]} reasons
 */
async function installSpared(spared, packages, reasons) {
  try {
    await installPackages([...packages, ...spared], [...reasons, tools.depot.why].join(', '));
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    say(`système : ${tools.depot.why} n’a pas pu être installé, ces essais sont laissés de côté.`);
    if (packages.length > 0) await installPackages(packages, reasons.join(', '));
  }
}

/**
 * @param {string} executable
 */
async function missingLibraries(executable) {
  const { output } = await listen('ldd', [executable], { env: { LC_ALL: 'C' } });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name));
}

/**
 * Some systems (Ubuntu since 23.10) keep user namespaces from programs that no package of theirs
 * installed. Electron then asks for its setuid helper, and says so in terms few can follow.
 * @param {string} executable
 */
async function sandbox(executable) {
  if (isRoot()) return;
  const refused =
    (await setting('kernel/apparmor_restrict_unprivileged_userns')) === '1' ||
    (await setting('kernel/unprivileged_userns_clone')) === '0' ||
    (await setting('user/max_user_namespaces')) === '0';
  if (!refused) return;
  const helper = join(dirname(await realpath(executable)), 'chrome-sandbox');
  const status = await stat(helper);
  if (status.uid === 0 && (status.mode & 0o4000) !== 0) return;
  throw new Failure(
    'Ce système n’accorde pas à Electron le bac à sable qui isole ses fenêtres.',
    `tapez la commande suivante, puis relancez :\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  );
}

/**
 * @param {string} name
 */
async function setting(name) {
  const text = await readFile(join('/proc/sys', name), 'utf8').catch(() => '');
  return text.trim();
}
