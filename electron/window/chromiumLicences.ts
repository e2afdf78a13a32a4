import { dirname, join } from 'node:path';
import { app } from 'electron';

/** The licences of Chromium and of its parts, which ship as Chromium wrote them. */
export function chromiumLicences(): string {
  const beside = dirname(process.execPath);
  const folder = process.platform === 'darwin' && app.isPackaged ? join(beside, '..') : beside;
  return join(folder, 'LICENSES.chromium.html');
}
