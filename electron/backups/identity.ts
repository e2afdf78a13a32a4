import { connect } from '../database/connect.ts';
import { ReadableDb } from '../database/connection.ts';
import type { FileKey } from '../database/fileKey.ts';
import { readIdentity } from '../database/repositories/portfolios.ts';

/** What a portfolio or a copy of one is known by; `key`: its own. See `readIdentity`. */
export function identityOf(path: string, key: FileKey | null): string {
  const raw = connect(path, 'readonly', key);
  try {
    return readIdentity(new ReadableDb(raw));
  } finally {
    raw.close();
  }
}
