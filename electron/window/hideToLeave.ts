import type { BrowserWindow } from 'electron';

/**
 * Hides a window that is about to close, while the last copy of its portfolio is made; whether it is hidden. In full
 * screen on macOS it is left as it is: hidden, it leaves a black screen (electron/electron#39572).
 */
export function hideToLeave(
  window: Pick<BrowserWindow, 'hide' | 'isFullScreen'>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'darwin' && window.isFullScreen()) return false;
  window.hide();
  return true;
}
