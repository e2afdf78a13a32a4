import { join } from 'node:path';
import { run } from '../child.mjs';
import { root } from '../places.mjs';

/**
 * Makes a great portfolio to try the application on.
 * @param {string[]} args handed to the script
 * @returns {Promise<number>} exit code
 */
export function stressFile(args) {
  const script = join(root, 'tests', 'support', 'stress', 'stressFile.ts');
  return run(process.execPath, ['--experimental-strip-types', '--no-warnings', script, ...args]);
}
