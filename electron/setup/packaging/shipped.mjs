import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { bundledPackages } from './bundled.mjs';

/**
 * Something of others that ships.
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX
 * @property {string | null} package its name on the npm registry, if it comes from there
 * @property {string} text of the licence
 */

/** Packages that are shipped as they are, beside the bundles. */
const WHOLE = ['node_modules/better-sqlite3'];

/** What a package's own file does not say: read in the text of its licence. @type {Record<string, string>} */
const READ = { 'png-js': 'MIT' };

/** All of others that ships, by name. @returns {Promise<Component[]>} */
export async function shipped() {
  const folders = [...(await bundledPackages(root)), ...WHOLE];
  const packages = await Promise.all(folders.map(ofPackage));
  const components = [...packages, ...(await besidePackages())];
  return components.toSorted(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  );
}

/**
 * @param {string} folder from the clone's
 * @returns {Promise<Component>}
 */
async function ofPackage(folder) {
  const { name, version, license, author } = JSON.parse(await text(folder, 'package.json'));
  const licence = license ?? READ[name];
  if (typeof licence !== 'string') throw new Error(`${folder} says no licence`);
  return { name, version, licence, package: name, text: await licenceText() };

  async function licenceText() {
    const files = await readdir(join(root, folder));
    const found = files.filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).toSorted();
    const texts = await Promise.all(found.map((file) => text(folder, file)));
    // A builder's file goes on with what it is itself made of: of Vite, a few lines alone ship.
    const own = texts.map((one) => (one.split(/^# Licenses of bundled/m)[0] ?? '').trim());
    if (own.length > 0) return own.join('\n\n');
    // Three packages of one author name the MIT licence and bring no text.
    if (licence !== 'MIT' || author === undefined) throw new Error(`${folder} has no licence text`);
    const holder = typeof author === 'string' ? author : author.name;
    return `MIT License\n\nCopyright (c) ${holder}\n\n${MIT}`;
  }
}

/** What ships without being a package of its own. @returns {Promise<Component[]>} */
async function besidePackages() {
  const electron = JSON.parse(await text('node_modules/electron', 'package.json'));
  const sqlite = await text('node_modules/better-sqlite3/deps/sqlite3', 'sqlite3.h');
  const number = (/** @type {string} */ part) =>
    new RegExp(`SQLITE3MC_VERSION_${part}\\s+(\\d+)`).exec(sqlite)?.[1];
  return [
    {
      name: 'Electron',
      version: electron.version,
      licence: 'MIT',
      package: 'electron',
      text: (await text('node_modules/electron', 'LICENSE')).trim(),
    },
    {
      name: 'SQLite',
      version: String(/SQLITE_VERSION\s+"([\d.]+)"/.exec(sqlite)?.[1]),
      licence: 'blessing',
      package: null,
      text: 'The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\nMay you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.',
    },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: ['MAJOR', 'MINOR', 'RELEASE'].map(number).join('.'),
      licence: 'MIT',
      package: null,
      text: `MIT License\n\nCopyright (c) 2019-2026 Ulrich Telle\n\n${MIT}`,
    },
    {
      name: 'Source Sans 3',
      version: '3.052',
      licence: 'OFL-1.1',
      package: null,
      text: (await text('resources/fonts', 'OFL.md')).trim(),
    },
  ];
}

/**
 * @param {string} folder
 * @param {string} file
 */
async function text(folder, file) {
  return (await readFile(join(root, folder, file), 'utf8')).replaceAll('\r\n', '\n');
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
