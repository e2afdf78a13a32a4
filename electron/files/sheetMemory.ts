import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_FIELDS, type ImportField } from '../../shared/domain/import/importTerms.ts';
import { fieldsOf, readJson, refuseOthers, writeJson } from './jsonFile.ts';

type Entry = { headings: string; fields: readonly (ImportField | null)[] };

/** Sheets whose reading is kept. */
const MOST = 30;

/**
 * How the columns of sheets were read on this computer, by their headings. Neither headings nor cells are
 * kept: only the SHA-256 of the headings.
 */
export type SheetMemory = {
  /** How a sheet of these headings was read last; null when it is not known. */
  recall(headings: readonly string[]): readonly (ImportField | null)[] | null;
  keep(headings: readonly string[], fields: readonly (ImportField | null)[]): void;
};

/** Reads the memory of a folder; a damaged one is set aside and an empty one takes its place. */
export function openSheetMemory(folder: string): SheetMemory {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sheets.json');
  let entries = readJson(file, entriesOf) ?? [];
  return {
    recall: (headings) => entries.find((one) => one.headings === hashOf(headings))?.fields ?? null,
    keep(headings, fields) {
      if (headings.every((heading) => heading === '')) return;
      const entry = { headings: hashOf(headings), fields };
      const others = entries.filter((one) => one.headings !== entry.headings);
      entries = [entry, ...others].slice(0, MOST);
      writeJson(file, entries);
    },
  };
}

function hashOf(headings: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
}

function entriesOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value.slice(0, MOST).map((one): Entry => {
    const { headings, fields, ...unknown } = fieldsOf(one);
    refuseOthers(unknown);
    if (typeof headings !== 'string' || !Array.isArray(fields)) throw new TypeError('entry');
    return { headings, fields: fields.map(fieldOf) };
  });
}

function fieldOf(value: unknown): ImportField | null {
  if (value === null) return null;
  const field = IMPORT_FIELDS.find((one) => one === value);
  if (field === undefined) throw new TypeError('field');
  return field;
}
