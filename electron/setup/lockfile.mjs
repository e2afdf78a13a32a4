/**
 * @typedef {object} Entry an entry of package-lock.json
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const platform =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>[a-z0-9]+)(?:-(?<libc>[a-z]+))?$/;

/**
 * Adds to a lock file the programs for other platforms that npm left out of it.
 *
 * npm leaves out what it does not find on the registry it asks, and some registries hold only what
 * their own platform wants. `npm ci` then refuses the file on every platform, that one included.
 * The entries have no integrity, as nothing was there to take it from.
 * @param {Record<string, Entry>} packages the entries, changed in place
 * @returns {string[]} the packages added
 */
export function complete(packages) {
  const added = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = platform.exec(name)?.groups;
      // A range could stand for any version; what is made per platform is always tied exactly.
      if (!place || !/^\d+\.\d+\.\d+/.test(version) || resolves(packages, path, name)) continue;
      packages[`node_modules/${name}`] = {
        version,
        cpu: [String(place.cpu)],
        ...(entry.dev ? { dev: true } : {}),
        ...libcOf(place.os, place.libc),
        optional: true,
        os: [String(place.os)],
      };
      added.push(`${name}@${version}`);
    }
  }
  return added;
}

/**
 * @param {string | undefined} os
 * @param {string | undefined} suffix
 */
function libcOf(os, suffix) {
  if (os !== 'linux') return {};
  return { libc: [suffix?.startsWith('musl') ? 'musl' : 'glibc'] };
}

/**
 * Looks a package up the way Node would, from the package that asks for it.
 * @param {Record<string, Entry>} packages
 * @param {string} path
 * @param {string} name
 * @returns {boolean}
 */
function resolves(packages, path, name) {
  const prefix = path === '' ? '' : `${path}/`;
  if (`${prefix}node_modules/${name}` in packages) return true;
  if (path === '') return false;
  const parent = path.lastIndexOf('/node_modules/');
  return resolves(packages, parent < 0 ? '' : path.slice(0, parent), name);
}
