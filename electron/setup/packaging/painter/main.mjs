// Run by Electron: draws an SVG at several sizes, as PNG. `electron painter OUTPUT SIZES FILE…`, where
// each file gives OUTPUT/NAME-SIZE.png.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow } from 'electron/main';

const [output = '', sizes = '', ...files] = process.argv.slice(process.argv.indexOf('--') + 1);

// Not awaited: Electron is ready only once this module has run.
app
  .whenReady()
  .then(paint)
  .catch((failure) => {
    console.error(failure);
    app.exit(1);
  });

async function paint() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,');
  for (const file of files) {
    const svg = `data:image/svg+xml;base64,${await readFile(file, 'base64')}`;
    for (const size of sizes.split(',')) {
      const png = await window.webContents.executeJavaScript(`(async () => {
        const picture = new Image();
        picture.src = ${JSON.stringify(svg)};
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = ${Number(size)};
        canvas.getContext('2d').drawImage(picture, 0, 0, ${Number(size)}, ${Number(size)});
        return canvas.toDataURL('image/png').split(',')[1];
      })()`);
      const name = `${basename(file, '.svg')}-${size}.png`;
      await writeFile(join(output, name), Buffer.from(png, 'base64'));
    }
  }
  app.quit();
}
