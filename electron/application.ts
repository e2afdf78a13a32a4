import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  app,
  type BrowserWindow,
  clipboard,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  shell,
} from 'electron';
import { firstLanguage, type Language } from '../shared/domain/language.ts';
import { isOutgoing } from '../shared/domain/outgoingLink.ts';
import type { Underneath } from '../shared/domain/underneath.ts';
import { type ErrorCode, Refusal } from '../shared/ipc/errors.ts';
import type { FormProgress } from '../shared/ipc/events.ts';
import { commonTranslator } from '../shared/strings/common.ts';
import { createFileHealth } from './backups/fileHealth.ts';
import { provedCopies, wentOnAt } from './backups/lastProved.ts';
import { keepAmongCopies } from './backups/migrationCopy.ts';
import { changeFormInThread } from './backups/migrationThread.ts';
import { createWorkerKeeper } from './backups/workerKeeper.ts';
import { MIGRATIONS } from './database/migrations/index.ts';
import { copyUnderKeyInThread } from './database/rekeyThread.ts';
import type { Log } from './files/log.ts';
import { openRecentFiles } from './files/recentFiles.ts';
import type { SettingsStore } from './files/settings.ts';
import { sweptWhenGone } from './files/sweptWhenGone.ts';
import { openTemporaryCopies } from './files/temporaryCopies.ts';
import { sweepUnfinished } from './files/unfinished.ts';
import type { Answering, AnsweringAll } from './ipc/answer.ts';
import type { AppActions } from './ipc/handlers/app.ts';
import { startHandlers } from './ipc/startHandlers.ts';
import { createSwitching } from './ipc/switching.ts';
import { createBackups } from './services/backups.ts';
import { today } from './services/context.ts';
import { createIds } from './services/ids.ts';
import { Session } from './services/session.ts';
import { portfolioArgument } from './window/arguments.ts';
import { chromiumLicences } from './window/chromiumLicences.ts';
import { CopiedText } from './window/copiedText.ts';
import { boundsOf } from './window/createWindow.ts';
import { watchDays } from './window/days.ts';
import { systemDialogs } from './window/dialogs.ts';
import { listenToDrops } from './window/droppedFiles.ts';
import { Flusher, tell } from './window/flush.ts';
import { hideToLeave } from './window/hideToLeave.ts';
import { IDLE_LOOK_MS, IdleWatch } from './window/idle.ts';
import { WindowLeaving } from './window/leaving.ts';
import { setMenu } from './window/menu.ts';

// Nothing is imported here that the first screen does not need: a window waits for it. The rest is in
// `everyCall.ts`, read once that screen is drawn, or asked for more.

/** What `main.ts` has made before. */
export type Beginning = {
  /** The first window; its calls wait. */
  first: BrowserWindow;
  /** Makes a window and loads its page. */
  open: () => BrowserWindow;
  settings: SettingsStore;
  log: Log;
  /** The file that the system handed over at the start, if any; whoever takes it is handed the next ones. */
  takeHanded: () => string | null;
  /** Whether an address is of our own pages. */
  isOwnPage: (address: string) => boolean;
  /** Keeps for the next starts whether this computer has graphics; known once the page is drawn. */
  keepGraphics: () => void;
  /** Where the built code of the main process is. */
  builtCode: string;
};

/** As long after the system said that it sleeps or ends may it not be kept waiting. */
const HURRY_MS = 60_000;

/** How often the file of the open portfolio is looked at: one question to the disk. */
const UNDERNEATH_MS = 3_000;

/** What a file that the system hands over is refused for that the window says by itself. */
const SAID_BY_WINDOW: ReadonlySet<ErrorCode> = new Set(['password_needed', 'cancelled']);

/** What a start leaves for later waits so long after the page was drawn, unless it is asked for. */
const AFTER_DRAWING_MS = 500;

/**
 * The only assembler: what the rooms need of the system and of one another is made here and handed to
 * them. Gives what answers the window's calls, once the portfolio asked for is open, or refused.
 */
export async function assemble(beginning: Beginning): Promise<Answering> {
  const { settings, log, builtCode } = beginning;
  const language = (): Language =>
    settings.get().language ?? firstLanguage(app.getPreferredSystemLanguages()[0] ?? '');
  let t = commonTranslator(language());
  const userData = app.getPath('userData');
  const recent = openRecentFiles(userData);
  const context = { now: () => new Date(), newId: createIds() };
  const flusher = new Flusher();
  const switching = createSwitching();
  let window: BrowserWindow | null = null;
  let problem: ErrorCode | null = null;
  let leaving: WindowLeaving | null = null;
  /** Whether the page was told of a change before it listened. */
  let missed = false;
  /** Who is told that another portfolio, or none, is open. */
  const listening: (() => void)[] = [];
  /** How far the file that is about to open is taken to the form of today; null when none is. */
  let forming: FormProgress | null = null;
  let isLocking = false;
  /** The computer is about to sleep, or to end: what is typed is stored now, and nothing is waited for that can be done at the next opening. */
  let hurriedAt = Number.NEGATIVE_INFINITY;
  const hurry = () => {
    hurriedAt = performance.now();
    void flusher.ask(window);
  };
  const isHurried = () => performance.now() - hurriedAt < HURRY_MS;
  /** Something typed could not be stored when the portfolio was last to be locked. */
  let isHeldBack = false;
  /** While a gesture towards the depot of a network is under way: what keeps the computer from falling asleep by itself. */
  let reaching: number | null = null;

  sweepUnfinished(userData);

  const copies = openTemporaryCopies(join(userData, 'copies'), sweptWhenGone);
  app.on('quit', () => copies.clear());
  const copied = new CopiedText(clipboard);
  const dialogs = systemDialogs(
    () => window,
    app.getPath('documents'),
    () => t,
  );
  const copiesRoot = join(userData, 'backups');
  let beginCopies: (() => void) | null = null;
  const backups = createBackups({
    thread: createWorkerKeeper({
      workerFile: join(builtCode, 'backupWorker.js'),
      root: copiesRoot,
      // Its engine, and the reading of the whole file, would take a processor from the page that starts.
      begin: (later) => {
        beginCopies = later;
      },
    }),
    context,
    health: createFileHealth({ root: copiesRoot, now: () => context.now().toISOString() }),
    root: copiesRoot,
    chooseFolder: () => session.dialogs.chooseFolder(),
    showInFolder: (path) => shell.showItemInFolder(path),
    onProgress: (done) => window !== null && tell(window, 'backup.progress', { done }),
    wait: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const session = new Session({
    context,
    dialogs,
    recent,
    follower: backups.follower,
    keepBefore: keepAmongCopies(copiesRoot, context.now),
    examplesFolder: join(userData, 'examples'),
    copiesOf: (path) => provedCopies(copiesRoot, path),
    wentOnAt: (path) => wentOnAt(copiesRoot, path),
    copyUnderKey: copyUnderKeyInThread(join(builtCode, 'rekeyWorker.js')),
    onChange: () => {
      // What another program was shown of the former one is in clear.
      copies.clear();
      copied.takeAway().catch((failure: unknown) => log.write('clipboard', failure));
      for (const listen of listening) listen();
      switching.begin();
      refreshMenu();
      const why = session.asking()?.why;
      if (why !== undefined && why !== 'opening') forgetPage();
      else tellChange('portfolio.changed');
    },
    changeForm: changeFormInThread({
      workerFile: join(builtCode, 'migrationWorker.js'),
      root: copiesRoot,
      migrations: MIGRATIONS,
    }),
    onForm: (progress) => {
      forming = progress;
      if (window !== null) tell(window, 'form.progress', progress);
    },
    onRekeying: (progress) => window !== null && tell(window, 'protection.progress', progress),
    onProtection: () => refreshMenu(),
    storeTyped: () => flusher.ask(window),
  });
  const idle = new IdleWatch({
    minutes: () => (session.key === null ? 0 : settings.get().lockAfter),
    isAwaited: () => reaching !== null,
    held: () => session.held(),
    now: () => performance.now(),
    onIdle: () => void lockUnattended(),
  });
  setInterval(() => idle.look(), IDLE_LOOK_MS).unref();
  powerMonitor.on('suspend', () => {
    hurry();
    idle.left(true);
  });
  powerMonitor.on('shutdown', hurry);
  powerMonitor.on('lock-screen', () => idle.left());
  const days = watchDays({
    now: context.now,
    today: () => today(context),
    onChange: () => tellChange('day.changed'),
    wait: (run, milliseconds) => setTimeout(run, milliseconds),
  });
  powerMonitor.on('resume', () => days.look());
  app.on('browser-window-focus', () => days.look());
  let underneath: Underneath = 'same';
  const lookUnderneath = () => {
    const state = session.underneath();
    if (state === underneath || window === null) return;
    underneath = state;
    tell(window, 'portfolio.underneath', { state });
  };
  setInterval(lookUnderneath, UNDERNEATH_MS).unref();
  app.on('browser-window-focus', lookUnderneath);
  const actions: AppActions = {
    state: () => {
      const { theme, projectorSize, lockAfter, firstSteps } = settings.get();
      return {
        version: app.getVersion(),
        language: language(),
        theme,
        projectorSize,
        lockAfter,
        firstSteps,
      };
    },
    setLanguage(chosen) {
      const before = language();
      settings.set({ language: chosen });
      if (chosen === before) return;
      t = commonTranslator(chosen);
      refreshMenu();
      // Not awaited: the window stores what is typed once this call has answered.
      void flusher.ask(window).then((stored) => stored && forgetPage());
    },
    setTheme: (theme) => {
      settings.set({ theme });
      nativeTheme.themeSource = theme;
    },
    setProjectorSize: (projectorSize) => settings.set({ projectorSize }),
    setLockAfter: (lockAfter) => settings.set({ lockAfter }),
    setFirstSteps: (firstSteps) => settings.set({ firstSteps }),
    copied: () => {
      if (session.key !== null) void copied.note();
    },
    fullScreen: (wanted) => {
      const isFull = wanted === 'other' ? window?.isFullScreen() === false : wanted === 'on';
      window?.setFullScreen(isFull);
      return isFull;
    },
    openLink: (url) => {
      if (!isOutgoing(url)) throw new Refusal('invalid_input');
      return shell.openExternal(new URL(url).href);
    },
    openChromiumLicences: () => openPath(chromiumLicences()),
    listening: () => {
      flusher.listening = true;
      if (window !== null && problem !== null) tell(window, 'problem', { code: problem });
      problem = null;
      if (window !== null && forming !== null) tell(window, 'form.progress', forming);
      setTimeout(() => void afterDrawing(), AFTER_DRAWING_MS);
      const answer = missed;
      missed = false;
      return answer;
    },
    flushed: (request, stored) => flusher.answer(request, stored),
  };

  let reading: Promise<AnsweringAll> | null = null;
  /** Reads what the first screen does not need, in turns, once. */
  const all = () => (reading ??= readAll());
  async function readAll(): Promise<AnsweringAll> {
    await import('../shared/ipc/contract.ts');
    await turn();
    const { everyCall } = await import('./everyCall.ts');
    await turn();
    const { contract, handlers } = everyCall({
      session,
      context,
      app: actions,
      backups,
      copies,
      openPath,
      showInFolder: (path) => shell.showItemInFolder(path),
      whenChanged: (listen) => listening.push(listen),
      onProgress: {
        export: (done) => window !== null && tell(window, 'export.progress', { done }),
        file: (done) => window !== null && tell(window, 'file.progress', { done }),
        change: (done) => window !== null && tell(window, 'change.progress', { done }),
        recovery: (done) => window !== null && tell(window, 'recovery.progress', { done }),
        takeOut: (done, way) => window !== null && tell(window, 'takeOut.progress', { done, way }),
        network: (done) => {
          if (done !== null) reaching ??= powerSaveBlocker.start('prevent-app-suspension');
          else if (reaching !== null) {
            powerSaveBlocker.stop(reaching);
            reaching = null;
          }
          if (window !== null) tell(window, 'network.progress', { done });
        },
      },
      network: {
        get: () => settings.get().network,
        set: (network) => settings.set({ network }),
      },
      language,
      resources: join(app.getAppPath(), 'resources'),
      ownFolder: userData,
      copiesRoot,
      builtCode,
    });
    return { contract, handlers: switching.guard(handlers) };
  }

  /** What a start leaves for later. */
  async function afterDrawing(): Promise<void> {
    beginning.keepGraphics();
    beginCopies?.();
    await all().catch((failure: unknown) => log.write('everyCall', failure));
  }

  function tellChange(event: 'portfolio.changed' | 'day.changed'): void {
    if (window === null) return;
    missed ||= !flusher.listening;
    tell(window, event, null);
  }

  /** A page that begins again has nothing of the portfolio in its memory. */
  function forgetPage(): void {
    if (window === null) return;
    flusher.listening = false;
    window.webContents.reload();
  }

  /** Locks the portfolio that nobody looks at, once what is typed is stored; what cannot be is asked for again at the next look, then left. */
  async function lockUnattended(): Promise<void> {
    if (!session.canLock || isLocking) return;
    isLocking = true;
    const stored = await flusher.ask(window);
    isLocking = false;
    // A long change that began meanwhile ends first.
    if (session.held() !== null) return idle.left();
    isHeldBack = !stored && !isHeldBack;
    if (isHeldBack) return;
    if (isHurried()) session.lock(stored);
    else await session.lockInTime(stored);
  }

  /** Opens a file that the system hands over; the one that is open is left only once all is stored. */
  async function openFile(path: string): Promise<void> {
    if (!(await flusher.ask(window))) return;
    try {
      await session.openInTime(path);
    } catch (failure) {
      // The window asks for it, or the person gave it up there.
      if (failure instanceof Refusal && SAID_BY_WINDOW.has(failure.code)) return;
      log.write('openFile', failure);
      const code = failure instanceof Refusal ? failure.code : 'unexpected';
      // A window that does not listen yet is told once it does.
      if (window === null || !flusher.listening) problem = code;
      else tell(window, 'problem', { code });
    }
  }

  function refreshMenu(): void {
    const open = session.state();
    setMenu({
      t,
      platform: process.platform,
      open: open !== null,
      isProtected: open?.isProtected === true,
      writable: open !== null && open.readOnly === null,
      recent: recent.list().filter(({ missing }) => !missing),
      onCommand: (name) => window !== null && tell(window, 'command', { name }),
      onRecent: (id) => {
        const path = recent.path(id);
        if (path !== null) void openFile(path);
      },
      onExample: (example) => window !== null && tell(window, 'command', { name: example }),
    });
  }

  function show(): void {
    if (window === null) {
      window = follow(beginning.open());
      return;
    }
    // The last copy of its portfolio is made, mostly while it is hidden: it stays.
    if (leaving?.stay() === true) window.show();
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  /** Listens to a window that was just made. */
  function follow(made: BrowserWindow): BrowserWindow {
    const mine = new WindowLeaving({
      store: () => flusher.ask(made),
      hide: () => hideToLeave(made, process.platform),
      lastCares: [
        () => copied.takeAway(),
        async () => {
          if (!isHurried()) await session.beforeLeaving('window');
        },
      ],
      onFailure: (failure) => log.write('leaving', failure),
      close: () => {
        if (!made.isDestroyed()) made.close();
      },
      now: () => performance.now(),
    });
    leaving = mine;
    made.on('close', (event) => {
      if (mine.mayClose()) return;
      event.preventDefault();
      // On a full disk it comes back where it was before.
      try {
        settings.set({ window: boundsOf(made) });
      } catch (failure) {
        log.write('settings', failure);
      }
    });
    // Windows waits for nobody who asks it to.
    made.on('query-session-end', hurry);
    made.on('closed', () => {
      window = null;
      flusher.left();
      session.close();
    });
    made.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      // Another page does not listen yet; going from place to place is the same page.
      if (!isMainFrame || isSameDocument) return;
      flusher.listening = false;
      missed = false;
    });
    made.webContents.on('input-event', (_event, input) => idle.heard(input));
    let reloadedAt = 0;
    made.webContents.on('render-process-gone', (_event, details) => {
      flusher.left();
      log.write('render-process-gone', new Error(details.reason));
      // Once a minute: a page that fails as soon as it starts must not start for ever.
      if (Date.now() - reloadedAt < 60_000) return app.quit();
      reloadedAt = Date.now();
      made.webContents.reload();
    });
    return made;
  }

  app.on('second-instance', (_event, args, folder) => {
    const path = portfolioArgument(args, folder);
    show();
    if (path !== null) void openFile(path);
  });
  listenToDrops({
    isOwnPage: beginning.isOwnPage,
    onPortfolio: (path) => void openFile(path),
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show();
    void openFile(path);
  });
  app.on('window-all-closed', () => app.quit());

  // Opening a portfolio is a long turn of its own.
  await turn();
  const handed = beginning.takeHanded();
  const asked = portfolioArgument(process.argv, process.cwd()) ?? handed;
  // Before the window is told of changes: it has not been told of anything yet.
  if (asked !== null) {
    const opening = openFile(asked);
    // One of an older form takes long, and the window says how far it is.
    if (!session.takesTime(asked)) await opening;
  }
  // Opening has made the menu already.
  if (session.state() === null && session.asking() === null) refreshMenu();
  window = follow(beginning.first);
  return { start: switching.guard(startHandlers({ session, context, app: actions })), all };
}

async function openPath(path: string): Promise<void> {
  if ((await shell.openPath(path)) !== '') throw new Refusal('no_viewer');
}
