// node electron/setup/run.mjs COMMAND [ARGUMENTS]: set-up, then the command. Must run on a Node
// that is too old for everything else, with nothing installed.
import { fileURLToPath } from 'node:url';
import { run, stopCode, stopWithParent } from './child.mjs';
import { commands } from './commands.mjs';
import { environmentOf, setup } from './setup.mjs';
import { suitableNode } from './steps/node.mjs';
import { Failure, linesSaid, say, sayFailure } from './voice.mjs';

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function main(name, args) {
  const command = commands[name ?? ''];
  if (!command) {
    const names = Object.keys(commands).join(', ');
    throw new Failure(
      `« ${name ?? ''} » n’est pas une commande du projet.`,
      `choisissez : ${names}.`,
    );
  }
  const node = await suitableNode();
  if (node !== process.execPath) {
    const self = fileURLToPath(import.meta.url);
    return run(node, [self, String(name), ...args], { env: environmentOf(node) });
  }
  if (command.bare) return command.act(args);
  const own = new Set(name === 'setup' ? args : []);
  const started = Date.now();
  await setup({
    needs: command.needs,
    retryElectron: own.has('--retry-electron'),
    fresh: own.has('--fresh'),
  });
  if (name === 'setup' || linesSaid() > 0) {
    say(`tout est en place (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  }
  return command.act(args);
}

if (process.env.npm_lifecycle_event && process.platform !== 'win32') stopWithParent();
try {
  process.exitCode = await main(process.argv[2], process.argv.slice(3));
} catch (error) {
  // What fails because it was told to stop has nothing to explain.
  if (!stopCode()) sayFailure(error);
  process.exitCode = stopCode() ?? 1;
}
