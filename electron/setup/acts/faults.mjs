import { say } from '../voice.mjs';
import { test } from './test.mjs';

/** How often each fault is tried unless `--count` says otherwise. */
const COUNT = '1000';

/**
 * The faults at length: `--seed N` draws others, `--count N` says how often each is tried; the rest is
 * handed to Playwright. A line for each fault ends it.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function faults(args) {
  const rest = [...args];
  const seed = taken(rest, '--seed') ?? '0';
  const count = taken(rest, '--count') ?? COUNT;
  process.env.ESSAIM_FAULT_SEED = seed;
  process.env.ESSAIM_FAULT_COUNT = count;
  say(`pannes : graine ${seed}, ${count} essais de chacune.`);
  return test(['--project=crash', '--project=faults', ...rest], printFaults);
}

/**
 * Takes `--name value` out of arguments.
 * @param {string[]} args
 * @param {string} name
 * @returns {string | null}
 */
function taken(args, name) {
  const at = args.indexOf(name);
  if (at === -1) return null;
  const [, value] = args.splice(at, 2);
  if (value === undefined || !/^\d+$/.test(value)) throw new Error(`${name} takes a whole number`);
  return value;
}

/**
 * Prints a line for each fault that the tests of a report tried.
 * @param {unknown} report of Playwright, as JSON
 */
function printFaults(report) {
  process.stdout.write(`\n${tableOf(report)}`);
}

/** @typedef {{ tried: number, lost: number, crashed: number }} Count */

/**
 * A line for each fault that the tests of a report tried, under its headings. A test that failed without having
 * said what it lost ended unforeseen: that is told as a crash.
 * @param {unknown} report of Playwright, as JSON
 * @returns {string}
 */
export function tableOf(report) {
  /** @type {Map<string, Count>} */
  const lines = new Map();
  for (const { name, tried, lost, crashed } of faultsIn(report)) {
    const line = lines.get(name) ?? { tried: 0, lost: 0, crashed: 0 };
    line.tried += tried;
    line.lost += lost;
    line.crashed += crashed;
    lines.set(name, line);
  }
  const width = Math.max(5, ...[...lines.keys()].map((name) => name.length));
  const row = (/** @type {unknown[]} */ [name, ...figures]) =>
    `${String(name).padEnd(width)}${figures.map((figure) => String(figure).padStart(9)).join('')}\n`;
  const rows = [...lines].map(([name, { tried, lost, crashed }]) =>
    row([name, tried, lost, crashed]),
  );
  return row(['fault', 'tried', 'lost', 'crashed']) + rows.join('');
}

/**
 * What tests noted of the faults that they tried, wherever they stand in the report.
 * @param {unknown} found
 * @returns {Generator<Count & { name: string }>}
 */
function* faultsIn(found) {
  if (typeof found !== 'object' || found === null) return;
  if (isTest(found)) {
    yield* faultsOf(found);
    return;
  }
  for (const value of Object.values(found)) yield* faultsIn(value);
}

/** @typedef {{ status: string, annotations: { type: string, description?: string }[] }} PlaywrightTest */

/**
 * @param {object} found
 * @returns {found is PlaywrightTest}
 */
function isTest(found) {
  return 'annotations' in found && 'status' in found && 'results' in found;
}

/**
 * What one test noted: its counts, or the bare name of a fault that it tries once.
 * @param {PlaywrightTest} test
 * @returns {(Count & { name: string })[]}
 */
function faultsOf({ status, annotations }) {
  const told = annotations
    .filter(({ type }) => type === 'fault')
    .map(({ description = '' }) =>
      description.startsWith('{')
        ? JSON.parse(description)
        : { name: description, tried: status === 'skipped' ? 0 : 1, lost: 0, crashed: 0 },
    );
  const last = told.at(-1);
  const isTold = told.some(({ lost, crashed }) => lost + crashed > 0);
  if (last !== undefined && status === 'unexpected' && !isTold) last.crashed += 1;
  return told;
}
