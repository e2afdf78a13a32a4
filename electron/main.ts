import { join } from 'node:path';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow, type Event, Menu, nativeTheme, session } from 'electron';
import type { Channel } from '../shared/ipc/contract.ts';
import type { Beginning } from './application.ts';
import { openLog } from './files/log.ts';
import { openSettings } from './files/settings.ts';
import type { Answering } from './ipc/answer.ts';
import { registerHandlers } from './ipc/register.ts';
import { createWindow, loadPage } from './window/createWindow.ts';
import { rememberGraphics } from './window/graphics.ts';
import { guardAllContents, guardSession } from './window/guard.ts';
import { isOwnPage } from './window/origin.ts';
import { declareScheme, type Given, servePages } from './window/pages.ts';
import { fitToScreens } from './window/screens.ts';

// Nothing is imported here that a window does not need to exist: its process takes a tenth of a second
// to start, and everything else is read meanwhile.

/** Names of the contract's calls, written in by the build: their forms come with the rest. */
declare const CHANNELS: readonly Channel[];

// In development the pages come from the builder's server; what ships has none.
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
// No name resolves: whatever tried to connect would find nothing.
if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
declareScheme();
const keepGraphics = rememberGraphics(app.getPath('userData'));
// Ours follows; without this, Electron first makes one in English.
Menu.setApplicationMenu(null);

// macOS hands a file over before anything is ready to open it.
let handed: string | null = null;
const hold = (event: Event, path: string): void => {
  event.preventDefault();
  handed = path;
};
app.on('open-file', hold);

// Two on one profile would write the same files: the second shows the first.
if (!app.requestSingleInstanceLock()) app.exit(0);
else void app.whenReady().then(start);

function start(): void {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  process.on('uncaughtException', (failure) => log.write('uncaught', failure));
  process.on('unhandledRejection', (failure) => log.write('unhandled', failure));
  const settings = openSettings(userData);
  nativeTheme.themeSource = settings.get().theme;
  guardSession(session.defaultSession, devServer);
  guardAllContents(devServer);
  const given = servePages(join(import.meta.dirname, '../renderer'));

  function makeWindow(): BrowserWindow {
    return createWindow({
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      bounds: fitToScreens(settings.get().window),
      background: nativeTheme.shouldUseDarkColors ? '#1B1916' : '#F7F5F0',
      title: app.getName(),
      devTools: devServer !== null,
    });
  }

  const open = () => loadPage(makeWindow(), devServer);
  const isOurs = (address: string) => isOwnPage(address, devServer);
  const first = open();
  const answering = prepare(given, {
    first,
    open,
    settings,
    log,
    takeHanded,
    keepGraphics,
    builtCode: import.meta.dirname,
    isOwnPage: isOurs,
  });
  // In the same turn: the page cannot have called yet.
  registerHandlers(CHANNELS, answering, {
    isOwnPage: isOurs,
    log: (channel, failure) => log.write(channel, failure),
  });
  answering.catch((failure: unknown) => {
    // A window that nobody sees must not keep the next start away.
    log.write('start', failure);
    app.exit(1);
  });
}

/** How long a start waits for a page that does not ask for its files, as in development. */
const FILES_FIRST_MS = 300;

/**
 * Reads the rest and assembles it, in turns: between two of them this process answers what those of the
 * page and of the graphics ask while they start. Once the page is given, its process has to start; what it
 * asks to know is answered after its files are given, so that they are read meanwhile.
 */
async function prepare(given: Given, beginning: Beginning): Promise<Answering> {
  const late = wait(FILES_FIRST_MS);
  await Promise.race([given.page, late]);
  await turn();
  const { assemble } = await import('./application.ts');
  await turn();
  const answering = await assemble(beginning);
  await Promise.race([given.style, late]);
  return answering;
}

/** The file handed over, if any; whoever takes it listens to the next ones. */
function takeHanded(): string | null {
  app.off('open-file', hold);
  return handed;
}
