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
  return test(['--project=crash', ...rest], printFaults);
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
  /** @type {Map<string, { tried: number, lost: number, crashed: number }>} */
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
  process.stdout.write(`\n${row(['fault', 'tried', 'lost', 'crashed'])}`);
  for (const [name, { tried, lost, crashed }] of lines) {
    process.stdout.write(row([name, tried, lost, crashed]));
  }
}

/**
 * What tests noted of the faults that they tried, wherever it stands in the report.
 * @param {unknown} found
 * @returns {Generator<{ name: string, tried: number, lost: number, crashed: number }>}
 */
function* faultsIn(found) {
  if (typeof found !== 'object' || found === null) return;
  if ('type' in found && found.type === 'fault' && 'description' in found) {
    yield JSON.parse(String(found.description));
    return;
  }
  for (const [key, value] of Object.entries(found)) {
    // Each result repeats what its test says.
    if (key !== 'results') yield* faultsIn(value);
  }
}
