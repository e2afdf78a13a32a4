import { readFileSync, renameSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { atomicWrite, codeOf } from './atomicWrite.ts';

/**
 * What a small JSON file of ours holds. Null when there is none yet, when it cannot be read now, and when it is
 * damaged: then it is kept aside, so that nothing is lost and the application starts all the same. `parse`
 * throws at what it does not know.
 */
export function readJson<T>(path: string, parse: (value: unknown) => T): T | null {
  try {
    return requireJson(path, parse);
  } catch {
    return null;
  }
}

/** The same of one that must not be taken for none: throws, as the system says it, when it cannot be read now. */
export function requireJson<T>(path: string, parse: (value: unknown) => T): T | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return parse(JSON.parse(text));
  } catch {
    setAside(path);
    return null;
  }
}

/** The fields of a value, to be parsed by hand: no window waits for a parser to be read. Throws at what has none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a record');
  return { ...value };
}

/** Throws at fields that nobody knows. */
export function refuseOthers(unknown: object): void {
  if (Object.keys(unknown).length > 0) throw new TypeError('unknown field');
}

/** A field that is a text. Throws at another. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text');
  return value;
}

/** A field that is an instant in ISO 8601. Throws at another. */
export function instantOf(value: unknown): string {
  const text = textOf(value);
  if (Number.isNaN(Date.parse(text))) throw new TypeError('instant');
  return text;
}

/** Writes it whole or not at all; a full disk is told as that of the application (`disk_full`), no place that a person chose. */
export function writeJson(path: string, value: unknown): void {
  try {
    atomicWrite(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
  } catch (error) {
    const isFull = error instanceof Refusal && error.code === 'place_full';
    throw isFull ? new Refusal('disk_full', { cause: error }) : error;
  }
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch {
    // It cannot even be moved; the next write will say so.
  }
}
