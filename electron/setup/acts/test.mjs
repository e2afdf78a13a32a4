import { run } from '../child.mjs';
import { scriptOf } from '../npm.mjs';
import { say } from '../voice.mjs';
import { build, buildIfStale } from './build.mjs';
import { playwright } from './playwright.mjs';
import { onScreen } from './screen.mjs';
import { closingLine, ofCode, sum } from './tally.mjs';

/** Projects that open no window. @type {string[]} */
const windowless = ['unit', 'integration', 'migrations'];

/**
 * Everything: static checks, build, all of Playwright's tests. With arguments, only the tests they
 * choose, on a build made anew if it is stale.
 * @param {string[]} args handed to Playwright
 * @param {(report: unknown) => void} [onReport] hears Playwright's own report
 */
export async function test(args, onReport) {
  const whole = args.length === 0;
  const tallies = whole ? await staticChecks() : [];
  const built = await (whole ? build() : buildIfStale());
  if (whole || built !== 0) tallies.push(ofCode(built));
  if (built === 0) await onScreen(() => playwrightInto(tallies, args, onReport));
  return close(tallies);
}

/**
 * What needs neither a window nor a build.
 * @param {string[]} args handed to Playwright
 */
export async function check(args) {
  const tallies = await staticChecks();
  await playwrightInto(tallies, [...windowless.map((name) => `--project=${name}`), ...args]);
  return close(tallies);
}

/**
 * One of Playwright's projects, on a build made anew if it is stale.
 * @param {string} name
 * @returns {(args: string[]) => Promise<number>}
 */
export function project(name) {
  return (args) => {
    // playwright.config.ts keeps slow projects out of a plain run unless named here.
    process.env.ESSAIM_SUITE = name;
    return test([`--project=${name}`, ...args]);
  };
}

/**
 * Writes anew what the tests of the schema compare with.
 * @param {string[]} args handed to Playwright
 */
export async function schema(args) {
  const tally = await playwright(['schema', '--update-snapshots', ...args], { ESSAIM_UPDATE: '1' });
  return close([tally]);
}

/**
 * Photographs anew what the guide shows, with the words of each screen beside its picture.
 * @param {string[]} args handed to Playwright
 */
export function guide(args) {
  process.env.ESSAIM_GUIDE = 'take';
  return test(['tests/e2e/guidePictures.test.ts', ...args]);
}

/**
 * @param {string[]} args handed to Biome
 */
export async function format(args) {
  const script = await scriptOf('@biomejs/biome', 'biome');
  return run(process.execPath, [script, 'check', '--write', ...args]);
}

/** All of them, even if one fails: each tells something else. */
async function staticChecks() {
  const checks = [
    ['typescript', 'tsc', '-b'],
    // oxlint's default format has been seen to abort when there is something to report.
    ['oxlint', 'oxlint', '--type-aware', '--format=stylish'],
    ['@biomejs/biome', 'biome', 'check'],
  ];
  const tallies = [];
  for (const [name = '', command = '', ...args] of checks) {
    const script = await scriptOf(name, command);
    let code = await run(process.execPath, [script, ...args]);
    // What it kept of a build may be older than a catalogue's new string, and deny it.
    if (code !== 0 && command === 'tsc')
      code = await run(process.execPath, [script, ...args, '--force']);
    say(`${command} : ${code === 0 ? 'rien à redire.' : 'échec (voir ci-dessus).'}`);
    tallies.push(ofCode(code));
  }
  return tallies;
}

/**
 * @param {import('./tally.mjs').Tally[]} tallies
 * @param {string[]} args
 * @param {(report: unknown) => void} [onReport]
 */
async function playwrightInto(tallies, args, onReport) {
  const tally = await playwright(args, {}, onReport);
  tallies.push(tally);
  return tally.failed;
}

/**
 * @param {import('./tally.mjs').Tally[]} tallies
 */
function close(tallies) {
  const total = sum(tallies);
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}
