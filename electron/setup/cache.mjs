import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives the path of something kept in the cache, making it first when it is not there.
 *
 * It is made in a folder beside its place, and moved there in one step once it is whole: under its
 * final name, a thing is complete, however and whenever the making was cut short.
 * @param {string} folder the cache
 * @param {string} key the name in the cache, with every version the thing depends on
 * @param {(folder: string) => Promise<void>} make fills the folder it is handed, or throws
 * @returns {Promise<string>}
 */
export async function keep(folder, key, make) {
  const target = join(folder, key);
  if (existsSync(target)) return target;
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const making = await mkdtemp(join(folder, `${key}.making-${process.pid}-`));
  try {
    await make(making);
    await rename(making, target);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Another clone's set-up may have put the same thing there in the meantime.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/**
 * Removes what interrupted makings left behind.
 * @param {string} folder
 */
async function sweep(folder) {
  for (const name of await readdir(folder)) {
    const maker = /\.making-(\d+)-/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/**
 * Tells whether a process is still running.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * The code of an error of the system, such as `ENOENT`.
 * @param {unknown} error
 * @returns {unknown}
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
