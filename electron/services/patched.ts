import type { Patch } from '../database/record.ts';

/** A record with the fields that a patch has. */
export function patched<R extends object>(record: R, patch: Patch<NoInfer<R>>): R {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given) };
}
