import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { atomicWrite, codeOf } from './atomicWrite.ts';

/**
 * What a small JSON file of ours holds. Null when there is none yet, and when it is damaged: then it is
 * kept aside, so that nothing is lost and the application starts all the same.
 */
export function readJson<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') setAside(path);
    return null;
  }
}

/** Writes it whole or not at all. */
export function writeJson(path: string, value: unknown): void {
  atomicWrite(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch {
    // It cannot even be moved; the next write will say so.
  }
}
