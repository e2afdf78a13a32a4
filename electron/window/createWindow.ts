import { BrowserWindow } from 'electron';
import { START_URL } from './origin.ts';

/** Where a window is on the screen, in pixels of the screen. */
export type WindowBounds = {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximised: boolean;
};

/** Size of a first window: what an older laptop shows whole. */
export const FIRST_BOUNDS: WindowBounds = { width: 1366, height: 768, maximised: false };

export type WindowOptions = {
  preload: string;
  bounds: WindowBounds;
  background: string;
  title: string;
  /** True in development alone: what ships has no tools to look into a page. */
  devTools: boolean;
};

/**
 * Makes the window, shown once its page is read, or has failed to be. Until then it paints nothing, so that the page's code
 * does not wait for the graphics to start. Every protection is written out, none left to a default.
 */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { maximised, ...place } = options.bounds;
  const window = new BrowserWindow({
    ...place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    paintWhenInitiallyHidden: false,
    title: options.title,
    backgroundColor: options.background,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: options.devTools,
      navigateOnDragDrop: false,
      // Compiled code is kept at the first start: else at the second within three days, which never comes
      // to who opens the portfolio each Monday.
      v8CacheOptions: 'bypassHeatCheck',
      // Its dictionaries would be fetched from outside.
      spellcheck: false,
    },
  });
  // A page may not probe the network by a call between browsers either.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.webContents.once('did-stop-loading', () => {
    if (maximised) window.maximize();
    window.show();
  });
  return window;
}

/** Loads the application's page in a window; gives the window back. */
export function loadPage(window: BrowserWindow, devServer: string | null): BrowserWindow {
  void window.loadURL(devServer ?? START_URL);
  return window;
}

/** The bounds to keep for next time. */
export function boundsOf(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}
