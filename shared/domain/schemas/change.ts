import { z } from 'zod';
import { CHANGE_TERMS, type ChangedTable, TOLD_COLUMNS } from '../changeTerms.ts';
import { Id, Instant } from './primitives.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as [ChangedTable, ...ChangedTable[]];

/** What a column held: text, a number, or nothing. */
const Held = z.union([z.string(), z.number(), z.null()]);

/** A column that changed, with what it held and what it holds. */
export const ChangedColumn = z.strictObject({
  column: z.enum(TOLD_COLUMNS),
  former: Held,
  later: Held,
});
export type ChangedColumn = z.infer<typeof ChangedColumn>;

/** What a change did, to be said in words. */
export const ChangeWords = z.strictObject({
  table: z.enum(TABLES),
  did: z.enum(['insert', 'update', 'delete', 'bin', 'unbin', 'archive', 'unarchive', 'conclude']),
  /** The name of what changed; empty when it has none, or lies in the bin. */
  title: z.string(),
  initiative: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** Of an initiative in the bin nothing more is said. */
  isInBin: z.boolean(),
  /** The columns that changed, in the order of the journal. */
  columns: z.array(ChangedColumn),
  /** How many other records of the same kind changed with it. */
  more: z.number().int(),
});
export type ChangeWords = z.infer<typeof ChangeWords>;

/** A change of the portfolio: what one gesture did, from the journal. */
export const ChangeEntry = z.strictObject({
  /** Its number; they grow with time. */
  id: z.number().int(),
  at: Instant,
  /**
   * `done` stands; `undone` may be redone; `dropped` was undone for good; `fixed` stays (something left, or was
   * destroyed); `undo` and `redo` go over another.
   */
  state: z.enum(['done', 'undone', 'dropped', 'fixed', 'undo', 'redo']),
  /** Null when what it was about was deleted for good. */
  words: ChangeWords.nullable(),
});
export type ChangeEntry = z.infer<typeof ChangeEntry>;
