import type { ParcelRow, ParcelTables } from '../../shared/domain/parcel/canonical.ts';
import { compareParcels } from '../../shared/domain/parcel/compareParcels.ts';
import type { ParcelTableName } from '../../shared/domain/parcel/parcelColumns.ts';
import { byInitiative } from '../../shared/domain/parcel/parcelTexts.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import {
  type ChangedInitiative,
  type OfferedParcel,
  PARCEL_PROBLEMS,
} from '../../shared/domain/schemas/parcel.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  contentOfParcel,
  hasLater,
  hasParcel,
  lastParcelOf,
  receivedInitiatives,
} from '../database/repositories/receivedParcels.ts';
import { isTaken } from '../database/repositories/takenIds.ts';
import type { ReadParcel } from '../files/parcelFile.ts';
import type { Context } from './context.ts';
import { areGridsTrue } from './parcelGrids.ts';

/** What a parcel is looked at with, beside the collection. */
export type OfferTools = {
  readonly context: Context;
  readonly shipped: () => GridDefinition;
};

/** As many initiatives that differ are told of one parcel, and as many changes of each. */
const MOST_TOLD = 100;
const MOST_CHANGES = 50;

/** How far ahead of ours the clock of who sends may be, in milliseconds: a day. */
const MOST_AHEAD = 86_400_000;

/** What a file is, and what keeping it would do. */
export async function offerOf(
  db: ReadableDb,
  tools: OfferTools,
  { id, fileName }: { id: string; fileName: string },
  read: () => Promise<ReadParcel>,
): Promise<OfferedParcel> {
  const none = {
    id,
    fileName,
    follows: null,
    formerSender: null,
    differences: [],
  };
  const counts = { same: 0, added: 0, gone: 0, changed: 0 };
  let parcel: ReadParcel;
  try {
    parcel = await read();
  } catch (error) {
    const problem = PARCEL_PROBLEMS.find((one) => error instanceof Refusal && error.code === one);
    if (problem === undefined) throw error;
    return { ...none, ...counts, bytes: 0, problem, parcel: null };
  }
  const former = lastParcelOf(db, parcel.head.origin);
  const { form: _form, ...head } = parcel.head;
  const compared = compareParcels(formerTables(db, parcel), parcel.tables, parcel.head);
  for (const { state } of compared) counts[state] += 1;
  const differences = compared.flatMap(({ changes, ...one }): ChangedInitiative[] =>
    one.state === 'same' || former === null
      ? []
      : [
          {
            ...one,
            state: one.state,
            changes: changes.slice(0, MOST_CHANGES),
            changeCount: changes.length,
          },
        ],
  );
  return {
    ...none,
    ...counts,
    bytes: parcel.bytes,
    parcel: {
      ...head,
      initiatives: parcel.tables.initiative?.length ?? 0,
      bytes: parcel.bytes,
      sha256: parcel.sha256,
    },
    follows: former?.madeAt ?? null,
    formerSender: former === null || former.sender === head.sender ? null : former.sender,
    problem: problemOf(db, tools, parcel),
    differences: differences.slice(0, MOST_TOLD),
  };
}

/** Why a parcel that could be read cannot be kept in a collection as it is now; null when it can. */
export function problemOf(
  db: ReadableDb,
  { context, shipped }: OfferTools,
  { head, tables, sha256 }: ReadParcel,
): OfferedParcel['problem'] {
  if (hasParcel(db, sha256)) return 'same';
  // Nothing that comes later would take its place.
  if (Date.parse(head.madeAt) > context.now().getTime() + MOST_AHEAD) return 'parcel_future';
  if (hasLater(db, tables, head)) return 'older';
  if (!areGridsTrue(tables, shipped())) return 'parcel_grid';
  return isTaken(db, tables, head.origin) ? 'parcel_taken' : null;
}

/** What a parcel would take the place of: each initiative as the parcel by which it came says it. */
function formerTables(db: ReadableDb, { head, tables }: ReadParcel): ParcelTables {
  const here = new Map<string, Set<string>>();
  for (const { id, parcelId } of receivedInitiatives(db, tables, head)) {
    here.set(parcelId, (here.get(parcelId) ?? new Set()).add(id));
  }
  const former: Partial<Record<ParcelTableName, ParcelRow[]>> = {};
  for (const [parcelId, ids] of here) {
    for (const [id, rows] of byInitiative(contentOfParcel(db, parcelId))) {
      if (!ids.has(id)) continue;
      for (const { table, row } of rows) (former[table] ??= []).push(row);
    }
  }
  return former;
}
