import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../child.mjs';
import { icnsOf, icoOf } from '../packaging/iconFiles.mjs';
import { root } from '../places.mjs';
import { say } from '../voice.mjs';
import { onScreen } from './screen.mjs';

const folder = join(root, 'resources', 'icon');
const painter = join(root, 'electron', 'setup', 'packaging', 'painter');

/** Of the three systems, px. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Up to this size the small drawing is read better, px. */
const SMALL = 32;

/**
 * Draws the icons that ship anew from their SVG, after one of these was changed.
 * @returns {Promise<number>} exit code
 */
export async function icons() {
  const drawn = await mkdtemp(join(tmpdir(), 'essaim-icons-'));
  const drawings = ['icon', 'icon-small', 'document'].map((name) => join(folder, `${name}.svg`));
  const flags = process.env.ESSAIM_NO_SANDBOX ? ['--no-sandbox'] : [];
  const args = [...flags, painter, '--', drawn, SIZES.join(','), ...drawings];
  const code = await onScreen(() => run(String(process.env.ESSAIM_ELECTRON), args));
  if (code !== 0) return code;
  const application = await pictures(drawn, (size) => (size <= SMALL ? 'icon-small' : 'icon'));
  const document = await pictures(drawn, () => 'document');
  await writeFile(join(folder, 'icon.ico'), icoOf(application.filter(({ size }) => size <= 256)));
  await writeFile(join(folder, 'icon.icns'), icnsOf(application));
  await writeFile(join(folder, 'document.ico'), icoOf(document.filter(({ size }) => size <= 256)));
  await writeFile(join(folder, 'document.icns'), icnsOf(document));
  // As Linux wants them: a folder of pictures named by their size.
  await mkdir(join(folder, 'linux'), { recursive: true });
  for (const { size, png } of application) {
    if (size <= 512) await writeFile(join(folder, 'linux', `${size}x${size}.png`), png);
  }
  await rm(drawn, { recursive: true });
  say(`icônes : dessinées dans ${folder}.`);
  return 0;
}

/**
 * @param {string} drawn folder of PNG
 * @param {(size: number) => string} drawing which one is taken at a size
 */
function pictures(drawn, drawing) {
  return Promise.all(
    SIZES.map(async (size) => ({
      size,
      png: await readFile(join(drawn, `${drawing(size)}-${size}.png`)),
    })),
  );
}
