import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../child.mjs';
import { scriptOf } from '../npm.mjs';
import { ofReport } from './tally.mjs';

/**
 * Runs Playwright's tests and counts them.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(report: unknown) => void} [onReport] hears the report, when there is one
 */
export async function playwright(args, env = {}, onReport) {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-report-'));
  const report = join(folder, 'report.json');
  const script = await scriptOf('@playwright/test', 'playwright');
  const code = await run(process.execPath, [script, 'test', '--reporter=list,json', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const tally = await ofReport(report, code);
  const text = await readFile(report, 'utf8').catch(() => '');
  if (text !== '') onReport?.(JSON.parse(text));
  await rm(folder, { recursive: true });
  return tally;
}
