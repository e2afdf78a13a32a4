import type { ReadableDb } from '../database/connection.ts';
import { getLogo } from '../database/repositories/portfolios.ts';

/** The logo as a data address, or null. */
export function logo(db: ReadableDb): string | null {
  const kept = getLogo(db);
  if (kept === null) return null;
  return `data:${kept.mediaType};base64,${Buffer.from(kept.bytes).toString('base64')}`;
}
