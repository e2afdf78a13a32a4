// Opens pages that lie on the disk as a browser would, in a window without any right: for what reads a handover.
const { app, BrowserWindow } = require('electron');

// The blank page that comes first has no policy, of which Electron would complain; the pages have their own.
process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = 'true';
app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  const page = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  return page.loadURL('about:blank');
});
