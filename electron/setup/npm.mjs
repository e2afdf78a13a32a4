import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { root } from './places.mjs';
import { Failure } from './voice.mjs';

/**
 * The script of npm, to be run by this very Node: npm's own commands would pick the first Node in
 * PATH, and on Windows they are shell scripts.
 * @returns {string}
 */
export function npmScript() {
  const given = process.env.npm_execpath;
  const candidates = given && /npm-cli\.c?js$/.test(given) ? [given] : [];
  for (const folder of [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)]) {
    candidates.push(
      join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    );
    const command = join(folder, 'npm');
    if (existsSync(command)) candidates.push(realpathSync(command));
  }
  const found = candidates.find((path) => path.endsWith('.js') && existsSync(path));
  if (found) return found;
  throw new Failure('npm est introuvable.', 'installez Node.js avec npm, puis relancez.');
}

/** The script of the node-gyp that npm brings along. */
export function nodeGypScript() {
  const npm = realpathSync(npmScript());
  return join(dirname(npm), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
}

/**
 * The script behind the command of an installed package.
 * @param {string} name the package
 * @param {string} [command] the command, when it is not called like the package
 * @returns {Promise<string>}
 */
export async function scriptOf(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
