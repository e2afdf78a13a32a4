/**
 * Makes a portfolio of twenty years to try the application on: `--scale N` (1: five hundred initiatives),
 * `--out FILE.essaim`, which must not be there yet, and `--seed N` (1). The same seed makes the same content.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createPortfolio } from '../../../electron/database/create.ts';
import { createResources } from '../../../electron/services/resources.ts';
import { fillStress, twentyYears } from './stress.ts';

const usage = 'npm run stress-file -- --scale 1 --out FICHIER.essaim [--seed 1]';

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n${usage}\n`);
  process.exit(1);
}

function given() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { scale: text, out: text, seed: text } });
    return values;
  } catch {
    return stop('Option inconnue.');
  }
}

const { scale: scaleText = '1', seed: seedText = '1', out } = given();
const scale = Number(scaleText);
const seed = Number(seedText);
if (!(scale > 0 && scale <= 100)) stop('« --scale » est un nombre au-dessus de 0, 100 au plus.');
if (!Number.isSafeInteger(seed)) stop('« --seed » est un nombre entier.');
if (out === undefined || !out.endsWith('.essaim')) stop('« --out » nomme un fichier « .essaim ».');
const path = resolve(out);
if (existsSync(path)) stop('Ce fichier existe déjà : rien n’a été écrit.');

const size = twentyYears(scale);
const resources = createResources(resolve(import.meta.dirname, '../../../resources'));
const started = Date.now();
try {
  createPortfolio(path, (db) => fillStress(db, resources.grid(), size, seed));
} catch (error) {
  rmSync(path, { force: true });
  const why = error instanceof Error ? error.message : String(error);
  stop(`Le fichier n’a pas pu être écrit : ${why}`);
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const megabytes = (statSync(path).size / 1_000_000).toFixed(1);
const { years, ...rest } = size;
const counts = Object.entries({ ...rest, ...years }).map(([what, count]) => `${what}\t${count}`);
process.stdout.write(`${[path, ...counts, `${megabytes} Mo, ${seconds} s`].join('\n')}\n`);
