import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The folder where what is slow to make is kept between clones.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 * @returns {string}
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.ESSAIM_CACHE) return env.ESSAIM_CACHE;
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'Essaim', 'Cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'Essaim');
  return posix.join(env.XDG_CACHE_HOME || posix.join(home, '.cache'), 'essaim');
}

/** Tells whether the programs pinned for linux-x64 can run here (they want glibc). */
export function isLinuxX64() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return Boolean(report.header?.glibcVersionRuntime);
}

/** Tells whether this is the administrator's account of a Unix system. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Tells whether windows can be shown on some screen. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
