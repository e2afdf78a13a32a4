import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Raw, Value } from '../../electron/database/connect.ts';
import { schemaOf } from '../../electron/database/schema.ts';
import { ask } from './portfolioFile.ts';

/** What a file is, whole, to be compared: its version, its schema, and the SHA-256 of every row of every table. */
export function formOf(path: string): string {
  return ask(path, (raw) => {
    const hash = createHash('sha256');
    for (const table of tablesOf(raw)) {
      hash.update(`${table}\n`);
      for (const row of raw.prepare<[], Value[]>(`SELECT * FROM "${table}"`).raw().iterate()) {
        for (const value of row) hash.update(value instanceof Uint8Array ? value : `${value}\n`);
      }
    }
    const version = Number(raw.pragma('user_version', { simple: true }));
    return `${version} ${schemaOf(raw)} ${hash.digest('hex')}`;
  });
}

/** The SHA-256 of the bytes of a file, in hexadecimal. */
export async function bytesOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

function tablesOf(raw: Raw): string[] {
  return raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
}
