import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { contentOf } from '../support/undoing.ts';

/** What a portfolio says, as a hash; what left is counted apart, since it is not taken back. */
export function digestOf(db: ReadableDb): string {
  const { frozen_dossier: sent, ...content } = contentOf(db);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24);
  return `${hash} ${sent?.length ?? 0}`;
}
