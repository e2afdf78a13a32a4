// Packed as resources/default_app.asar of the substitute runtime, which comes without one. Like
// Electron's own, it makes `electron FOLDER` open the application of that folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
/** @type {string | undefined} */
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = String(args.shift());
  if (arg === '-r' || arg === '--require') require(resolve(String(args.shift())));
  else if (!arg.startsWith('-')) folder = resolve(arg);
}

if (folder === undefined) {
  process.stderr.write('electron: no application folder was given\n');
  app.exit(1);
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // What Electron's own default application calls too, undocumented.
  if ('setVersion' in app && typeof app.setVersion === 'function') {
    app.setVersion(manifest.version ?? '0.0.0');
  }
  app.setName(manifest.productName ?? manifest.name);
  if ('setAppPath' in app && typeof app.setAppPath === 'function') app.setAppPath(folder);
  app.on('window-all-closed', () => {
    if (app.listenerCount('window-all-closed') === 1) app.quit();
  });
  // Awaited at the top level so that, as with the real one, `ready` does not come before the
  // application's module has run.
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
}
