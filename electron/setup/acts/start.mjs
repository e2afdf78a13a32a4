import { join } from 'node:path';
import { run } from '../child.mjs';
import { scriptOf } from '../npm.mjs';
import { hasDisplay, root } from '../places.mjs';
import { Failure, say } from '../voice.mjs';
import { buildIfStale } from './build.mjs';

/**
 * Opens the application; where there is no screen, makes dossiers of the examples instead, so
 * that something of it can be seen all the same.
 * @param {string[]} args handed to the application
 */
export async function start(args) {
  const code = await buildIfStale();
  if (code !== 0) return code;
  if (!hasDisplay()) return demonstrate();
  const electron = String(process.env.ESSAIM_ELECTRON);
  return run(electron, [...sandboxFlag('--no-sandbox'), '.', ...args]);
}

/**
 * Opens the application, rebuilt and reloaded at every change.
 * @param {string[]} args handed to electron-vite
 */
export async function dev(args) {
  if (!hasDisplay()) {
    throw new Failure(
      'Aucun écran : la fenêtre de développement ne peut pas s’ouvrir.',
      'lancez cette commande dans une session graphique, ou « npm test », qui se passe d’écran.',
    );
  }
  const script = await scriptOf('electron-vite');
  return run(process.execPath, [script, '--watch', ...sandboxFlag('--noSandbox'), ...args]);
}

/**
 * Makes the dossier of a file; its own words alone go to stdout.
 * @param {string[]} args
 */
export async function dossier(args) {
  const code = await buildIfStale({ quietOut: true });
  return code === 0 ? run(process.execPath, [dossierScript(), ...args]) : code;
}

/** Makes the dossiers of the two examples; the script says where. */
function demonstrate() {
  say('Aucun écran : la fenêtre ne peut pas s’ouvrir ici. Voici plutôt des dossiers d’exemple :');
  return run(process.execPath, [dossierScript(), '--demo']);
}

function dossierScript() {
  return join(root, 'out', 'main', 'dossier.js');
}

/**
 * Chromium refuses to sandbox what the administrator runs.
 * @param {string} flag
 */
function sandboxFlag(flag) {
  return process.env.ESSAIM_NO_SANDBOX ? [flag] : [];
}
