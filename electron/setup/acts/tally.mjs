import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Adds counts up.
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The counts of a check that either passes or fails.
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function ofCode(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * The counts in Playwright's JSON report. A run that failed with no failed test in it (nothing
 * found, a broken configuration, an interruption) counts as one failure.
 * @param {string} report path
 * @param {number} code Playwright's exit code
 * @returns {Promise<Tally>}
 */
export async function ofReport(report, code) {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  /** @type {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const { stats } = JSON.parse(text);
  if (!stats) return ofCode(code || 1);
  const failed = stats.unexpected === 0 && code !== 0 ? 1 : stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

/**
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
