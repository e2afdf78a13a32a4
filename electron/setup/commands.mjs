import { build } from './acts/build.mjs';
import { faults } from './acts/faults.mjs';
import { icons } from './acts/icons.mjs';
import { licences } from './acts/licences.mjs';
import { lock } from './acts/lock.mjs';
import { dev, dossier, start } from './acts/start.mjs';
import { stressFile } from './acts/stress.mjs';
import { check, format, guide, project, schema, test } from './acts/test.mjs';
import { hasDisplay } from './places.mjs';

/**
 * @typedef {object} Command
 * @property {import('./steps/system.mjs').Need[]} needs of the system, besides what all need
 * @property {true} [bare] acts without set-up
 * @property {(args: string[]) => Promise<number>} act gives the exit code
 */

/** @type {import('./steps/system.mjs').Need[]} */
const testing = ['window', 'screen', 'hands', 'pdf', 'trace', 'depot'];

/** What can be asked of this project: `npm run NAME -- ARGUMENTS`. @type {Record<string, Command>} */
export const commands = {
  setup: { needs: testing, act: async () => 0 },
  start: { needs: hasDisplay() ? ['window'] : [], act: start },
  dev: { needs: hasDisplay() ? ['window'] : [], act: dev },
  dossier: { needs: [], act: dossier },
  build: { needs: [], act: () => build() },
  check: { needs: ['pdf', 'depot'], act: check },
  test: { needs: testing, act: test },
  'test:faults': { needs: testing, act: faults },
  bench: { needs: ['window', 'screen'], act: project('bench') },
  gallery: { needs: testing, act: project('gallery') },
  schema: { needs: [], act: schema },
  // After a screen that the guide shows was changed.
  guide: { needs: testing, act: guide },
  // After a drawing of resources/icon was changed.
  icons: { needs: ['window', 'screen'], act: icons },
  // After a dependency was changed.
  licences: { needs: [], act: licences },
  package: {
    needs: [],
    // It needs what set-up installs, which is not there when this file is read in a fresh clone.
    act: async (args) => (await import('./acts/package.mjs')).packageApplication(args),
  },
  'stress-file': { needs: [], act: stressFile },
  // Not for every day: for whoever changes the dependencies.
  lock: { needs: [], bare: true, act: lock },
  format: { needs: [], act: format },
};
