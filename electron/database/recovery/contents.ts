import { createHash } from 'node:crypto';
import type { Raw } from '../connect.ts';

/** The files whose content is not what its SHA-256 says, in the file that was filled: a part a step. */
export function* alteredContents(raw: Raw): Generator<void, string[]> {
  const altered: string[] = [];
  const rows = raw.prepare<[], { sha256: string }>('SELECT sha256 FROM file_content').all();
  const part = raw.prepare<[string, number], { content: Uint8Array }>(
    'SELECT content FROM file_part WHERE sha256 = ? AND position = ?',
  );
  for (const { sha256 } of rows) {
    const hash = createHash('sha256');
    for (let position = 0; ; position += 1) {
      yield;
      const found = part.get(sha256, position);
      if (found === undefined) break;
      hash.update(found.content);
    }
    if (hash.digest('hex') !== sha256) altered.push(sha256);
  }
  return altered;
}

/** The sent dossiers whose PDF is not what its SHA-256 says: one a step. */
export function* alteredPdfs(raw: Raw): Generator<void, string[]> {
  const altered: string[] = [];
  const rows = raw.prepare<[], { id: string }>('SELECT id FROM frozen_dossier').all();
  const one = raw.prepare<[string], { sha256: string; pdf: Uint8Array }>(
    'SELECT sha256, pdf FROM frozen_dossier WHERE id = ?',
  );
  for (const { id } of rows) {
    yield;
    const found = one.get(id);
    if (found === undefined) continue;
    const { sha256, pdf } = found;
    if (createHash('sha256').update(pdf).digest('hex') !== sha256) altered.push(id);
  }
  return altered;
}
