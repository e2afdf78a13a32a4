import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses';

/**
 * @typedef {object} Fuse
 * @property {keyof typeof FuseV1Options} name Electron's own
 * @property {boolean} on
 * @property {string} why
 */

/** What the packaged executable may do, in the order of its fuse wire. @type {readonly Fuse[]} */
export const FUSES = [
  {
    name: 'RunAsNode',
    on: false,
    why: 'No child process of ours is Node; another program must not run its scripts under our name.',
  },
  {
    name: 'EnableCookieEncryption',
    on: true,
    why: 'Nothing is kept in cookies; what Chromium would write there is not readable.',
  },
  {
    name: 'EnableNodeOptionsEnvironmentVariable',
    on: false,
    why: 'NODE_OPTIONS and NODE_EXTRA_CA_CERTS would bring code and certificates in.',
  },
  {
    name: 'EnableNodeCliInspectArguments',
    on: false,
    why: '--inspect would open the main process to any program of the same person.',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    on: true,
    why: 'A changed archive does not start (Windows, macOS; Electron has no such check on Linux).',
  },
  {
    name: 'OnlyLoadAppFromAsar',
    on: true,
    why: 'A folder put beside the archive does not run in its place.',
  },
  {
    name: 'LoadBrowserProcessSpecificV8Snapshot',
    on: false,
    why: 'No snapshot of ours ships: one put beside the executable is not read.',
  },
  {
    name: 'GrantFileProtocolExtraPrivileges',
    on: false,
    why: 'Our pages come by their own scheme; file: needs nothing more than in a browser.',
  },
  {
    name: 'WasmTrapHandlers',
    on: true,
    why: 'As Electron ships it: bounds of WebAssembly are guarded by the processor.',
  },
];

/**
 * Sets the fuses of an executable. Those that its Electron does not have yet are left out, and a fuse
 * that this table does not name stops the packaging.
 * @param {string} executable
 */
export async function setFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const settings = FUSES.filter(({ name }) => FuseV1Options[name] in wire).map(({ name, on }) => [
    FuseV1Options[name],
    on,
  ]);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Without it macOS on Apple's own processors would not start what was changed and not yet signed.
    resetAdHocDarwinSignature: executable.endsWith('.app'),
    ...Object.fromEntries(settings),
  });
}

/**
 * Reads the fuses back from an executable: on, off, or null for one that its Electron does not have.
 * @param {string} executable
 * @returns {Promise<{ name: string, on: boolean | null }[]>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return FUSES.map(({ name }) => {
    const state = wire[FuseV1Options[name]];
    return { name, on: state === undefined ? null : state === FuseState.ENABLE };
  });
}
