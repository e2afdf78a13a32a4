import { isAbsolute } from 'node:path';
import { ipcMain } from 'electron';
import { PORTFOLIO_DROPPED } from '../../shared/ipc/dropped.ts';

export type Dropping = {
  isOwnPage: (address: string) => boolean;
  /** A person let a portfolio go over the window. */
  onPortfolio: (path: string) => void;
};

/** Listens to the preload script, which tells of a portfolio that a person let go over our own page. */
export function listenToDrops({ isOwnPage, onPortfolio }: Dropping): void {
  ipcMain.on(PORTFOLIO_DROPPED, ({ senderFrame, sender }, path: unknown) => {
    if (senderFrame === null || senderFrame !== sender.mainFrame) return;
    if (!isOwnPage(senderFrame.url)) return;
    if (typeof path === 'string' && isAbsolute(path) && isPortfolio(path)) onPortfolio(path);
  });
}

function isPortfolio(path: string): boolean {
  return path.toLowerCase().endsWith('.essaim');
}
