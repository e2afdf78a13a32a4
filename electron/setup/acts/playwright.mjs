import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../child.mjs';
import { scriptOf } from '../npm.mjs';
import { ofReport } from './tally.mjs';

/**
 * Runs Playwright's tests and counts them.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function playwright(args, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-report-'));
  const report = join(folder, 'report.json');
  const script = await scriptOf('@playwright/test', 'playwright');
  const code = await run(process.execPath, [script, 'test', '--reporter=list,json', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const tally = await ofReport(report, code);
  await rm(folder, { recursive: true });
  return tally;
}
