import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSum } from '../database/fileSum.ts';
import {
  fieldsOf,
  instantOf,
  readJson,
  refuseOthers,
  textOf,
  writeJson,
} from '../files/jsonFile.ts';

const SUM = 'sum.json';
const HARM = 'harm.json';

/** The sum of a portfolio as it was left; `at`: when. */
export type KeptSum = FileSum & { path: string; at: string };

/** A portfolio whose bytes changed without being written: when that was found, and when they were last as they should. */
export type Harm = { found: string; since: string };

/** The sum of the portfolio that has its copies in a folder; null when none is known. */
export function readSum(folder: string): KeptSum | null {
  return readJson(join(folder, SUM), sumOf);
}

/** Keeps the sum of a portfolio beside its copies, whole or not at all. */
export function writeSum(folder: string, sum: KeptSum): void {
  writeJson(join(folder, SUM), { form: 1, ...sum });
}

/** From now on no sum is known. */
export function dropSum(folder: string): void {
  rmSync(join(folder, SUM), { force: true });
}

/** What was found of a portfolio and not settled yet; null when nothing was. */
export function readHarm(folder: string): Harm | null {
  return readJson(join(folder, HARM), harmOf);
}

/** Keeps what was found until a person has settled it (null). */
export function writeHarm(folder: string, harm: Harm | null): void {
  if (harm === null) rmSync(join(folder, HARM), { force: true });
  else writeJson(join(folder, HARM), { form: 1, ...harm });
}

function sumOf(value: unknown): KeptSum {
  const { form, path, at, bytes, counter, history, sha256, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (form !== 1 || typeof bytes !== 'number' || typeof counter !== 'number') {
    throw new TypeError('sum');
  }
  return {
    path: textOf(path),
    at: instantOf(at),
    bytes,
    counter,
    history: textOf(history),
    sha256: textOf(sha256),
  };
}

function harmOf(value: unknown): Harm {
  const { form, found, since, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (form !== 1) throw new TypeError('form');
  return { found: instantOf(found), since: instantOf(since) };
}
