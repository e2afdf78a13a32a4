import { HELD_PLACES } from '../../shared/domain/heldPlaces.ts';
import { renamed, searchable } from '../../shared/domain/renaming.ts';
import type { HeldSearch, HeldText } from '../../shared/domain/schemas/heldText.ts';
import { nameKey, orderKey, sortKey } from '../../shared/domain/sortKey.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Value } from '../database/connect.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  type FoundText,
  findTexts,
  initiativeOfRow,
  readText,
} from '../database/repositories/heldTexts.ts';
import { writeWords } from '../database/repositories/initiativeWords.ts';
import { writeColumns } from '../database/repositories/recordWrites.ts';

import type { Steps } from '../database/steps.ts';
import { placeOf } from './givenTexts.ts';

/** Texts that one search carries. */
const MOST_FOUND = 1_000;
/** Whose they are is found for so many in one step. */
const STEP_FOUND = 50;
/** Characters around what was looked for. */
const AROUND = 140;

/** Everything held under a name, a part of one or a pseudonym. */
export function* search(db: ReadableDb, words: string): Steps<HeldSearch> {
  const found = yield* findTexts(db, words);
  const carried: HeldText[] = [];
  for (const one of found.slice(0, MOST_FOUND)) {
    carried.push(heldOf(db, one, words));
    if (carried.length % STEP_FOUND === 0) yield;
  }
  return { total: found.length, found: carried };
}

function heldOf(db: ReadableDb, found: FoundText, words: string): HeldText {
  const { table, key, column, text } = found;
  const owner = initiativeOfRow(db, table, key);
  return {
    ref: refOf(found),
    table,
    column,
    text: around(text, words),
    initiativeId: owner?.id ?? null,
    initiativeTitle: owner?.title ?? '',
    isInBin: owner?.isInBin ?? false,
    isFixed: isFixed(table),
  };
}

function refOf({ table, key, column }: Omit<FoundText, 'text'>): string {
  return `${table}:${key}:${column}`;
}

/** What left stays as it left; what was corrected or recorded stays told. */
function isFixed(table: string): boolean {
  return (
    table.endsWith('_correction') ||
    [
      'frozen_dossier',
      'sent_parcel',
      'retention_round',
      'erased_withdrawal',
      'stakeholder_merge',
    ].includes(table)
  );
}

function around(text: string, words: string): string {
  const at = searchable(text).indexOf(searchable(words));
  if (text.length <= AROUND * 2 || at < 0) {
    return text.length <= AROUND * 3 ? text : `${text.slice(0, AROUND * 2)}…`;
  }
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + words.length + AROUND);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** Columns worked out from a name. */
const KEYS: Readonly<Record<string, (name: string) => Readonly<Record<string, Value>>>> = {
  'initiative.title': (name) => ({ title_key: sortKey(name), sort_key: orderKey(name) }),
  'initiative.carrier': (name) => ({ carrier_key: orderKey(name) }),
  'initiative.cdc_role': (name) => ({ cdc_role_key: orderKey(name) }),
  'initiative_sector.name': (name) => ({ sort_key: orderKey(name) }),
  'funder.name': (name) => ({ sort_key: orderKey(name) }),
  'stakeholder.name': (name) => ({ name_key: nameKey(name) }),
  'stakeholder_alias.name': (name) => ({ name_key: nameKey(name) }),
};

/**
 * Writes a name otherwise in the texts that were chosen, as one action that can be undone. What left and
 * what is sealed stays; how many were changed, and how many stay.
 */
export function correct(
  db: WritableDb,
  { refs, from, to }: { refs: readonly string[]; from: string; to: string },
): { changed: number; kept: number } {
  return db.transaction(() => {
    let changed = 0;
    let kept = 0;
    for (const place of refs.map(placeOf)) {
      const done = isFixed(place.table) ? 'kept' : correctOne(db, place, from, to);
      if (done === 'changed') changed += 1;
      if (done === 'kept') kept += 1;
    }
    return { changed, kept };
  });
}

function correctOne(
  db: WritableDb,
  place: Omit<FoundText, 'text'>,
  from: string,
  to: string,
): 'changed' | 'kept' | 'same' {
  const { table, key, column } = place;
  const before = readText(db, place);
  if (before === null) return 'same';
  const isJson = HELD_PLACES.find((one) => one.table === table)?.json?.includes(column) ?? false;
  const after = isJson ? renamedInJson(before, from, to) : renamed(before, from, to);
  if (after === before) return 'same';
  try {
    db.transaction(() => {
      writeColumns(db, table, key, { [column]: after, ...KEYS[`${table}.${column}`]?.(after) });
      const owner = /^initiative(_sector)?$/.test(table) ? initiativeOfRow(db, table, key) : null;
      if (owner !== null) writeWords(db, owner.id);
    });
    return 'changed';
  } catch (error) {
    // Sealed, or a name that another has already: the others are corrected all the same.
    if (error instanceof Refusal && /sealed|invalid_input/.test(error.code)) return 'kept';
    throw error;
  }
}

function renamedInJson(json: string, from: string, to: string): string {
  const go = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value, from, to);
    if (Array.isArray(value)) return value.map(go);
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, go(one)]));
    }
    return value;
  };
  return JSON.stringify(go(JSON.parse(json)));
}
