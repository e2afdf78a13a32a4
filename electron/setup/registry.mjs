import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listen } from './child.mjs';
import { npmScript } from './npm.mjs';
import { Failure } from './voice.mjs';

/**
 * Fetches a pinned package, checks that it is the pinned one to the last bit, and unpacks it.
 * @param {import('./pins.mjs').Pin} pin
 * @param {string} folder an existing folder, to be filled with the package's files
 */
export async function fetchPackage(pin, folder) {
  const temporary = join(folder, '.download');
  await mkdir(temporary);
  const spec = `${pin.name}@${pin.version}`;
  const packing = await listen(
    process.execPath,
    [
      npmScript(),
      'pack',
      spec,
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      temporary,
    ],
    { cwd: temporary },
  );
  const [tarball] = await readdir(temporary);
  if (packing.code !== 0 || !tarball) {
    throw new Failure(
      `Le paquet ${spec} n’a pas pu être téléchargé.\n${lastLines(packing.output)}`,
      'vérifiez la connexion et l’espace libre, puis relancez.',
    );
  }
  await verify(join(temporary, tarball), pin);
  const unpacking = await listen('tar', [
    '-xzf',
    join(temporary, tarball),
    '--strip-components=1',
    '-C',
    folder,
  ]);
  if (unpacking.code !== 0) {
    throw new Failure(
      `Le paquet ${spec} n’a pas pu être ouvert.\n${lastLines(unpacking.output)}`,
      'vérifiez que « tar » est installé et qu’il reste de l’espace, puis relancez.',
    );
  }
  await rm(temporary, { recursive: true });
}

/**
 * Throws unless a file is the tarball that the pin names.
 * @param {string} file
 * @param {import('./pins.mjs').Pin} pin
 */
export async function verify(file, pin) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity === pin.integrity) return;
  throw new Failure(
    `Le paquet ${pin.name}@${pin.version} reçu n’est pas celui que le projet attend (empreinte différente) ; il a été écarté.`,
    'relancez ; si cela revient, videz le cache de npm (npm cache clean --force), puis voyez avec la personne qui tient votre réseau.',
  );
}

/**
 * @param {string} output
 */
export function lastLines(output) {
  return output.trim().split('\n').slice(-8).join('\n');
}
