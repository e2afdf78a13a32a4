import { z } from 'zod';
import { CHANGE_KINDS } from '../changeColumns.ts';
import { CHANGE_TERMS, type ChangedTable, TOLD_COLUMNS } from '../changeTerms.ts';
import { Id, Instant, Line, LocalDate, Written } from './primitives.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as [ChangedTable, ...ChangedTable[]];

/** What a column held: text, a number, or nothing. Of a reference, the name of what it refers to. */
const Held = z.union([z.string(), z.number(), z.null()]);

/** A column that changed, with what it held and what it holds. */
export const ChangedColumn = z.strictObject({
  column: z.enum(TOLD_COLUMNS),
  former: Held,
  later: Held,
});
export type ChangedColumn = z.infer<typeof ChangedColumn>;

const Did = z.enum([
  'insert',
  'update',
  'delete',
  'bin',
  'unbin',
  'archive',
  'unarchive',
  'conclude',
]);

/** The initiative that a change is of, where it is of one that is not in the bin. */
const OfInitiative = z.strictObject({ id: Id, title: z.string() }).nullable();

/** What a change did, to be said in words. */
export const ChangeWords = z.strictObject({
  table: z.enum(TABLES),
  did: Did,
  /** The name of what changed; empty when it has none, or lies in the bin. */
  title: z.string(),
  initiative: OfInitiative,
  /** Of an initiative in the bin nothing more is said. */
  isInBin: z.boolean(),
  /** The columns that changed, in the order of the journal. */
  columns: z.array(ChangedColumn),
  /** How many other records of the same kind changed with it. */
  more: z.number().int(),
  /** Of an import, how many initiatives it added or completed; null of any other gesture. */
  imported: z.number().int().min(1).nullable(),
});
export type ChangeWords = z.infer<typeof ChangeWords>;

/** A change of the portfolio: what one gesture did, from the journal. */
export const ChangeEntry = z.strictObject({
  /** Its number; they grow with time. */
  id: z.number().int(),
  at: Instant,
  /**
   * `done` stands; `undone` may be redone; `dropped` was undone for good; `fixed` stays (something left, or was
   * destroyed); `undo` and `redo` go over another, whose words these are.
   */
  state: z.enum(['done', 'undone', 'dropped', 'fixed', 'undo', 'redo']),
  /** Null when what it was about was deleted for good. */
  words: ChangeWords.nullable(),
});
export type ChangeEntry = z.infer<typeof ChangeEntry>;

/** The number of a change, as `change.next` or the journal gives it. */
export const ChangeNumber = z.number().int().min(1);

/** A JSON list of texts, numbers and nothings. */
function isKey(text: string): boolean {
  try {
    const values: unknown = JSON.parse(text);
    return (
      Array.isArray(values) &&
      values.every((one) => one === null || typeof one === 'string' || typeof one === 'number')
    );
  } catch {
    return false;
  }
}

/** A record of the file: its table, and the values of its key as the log keeps them. */
export const RecordPlace = z.strictObject({
  table: z.enum(TABLES),
  key: Written.min(2).max(500).refine(isKey),
});
export type RecordPlace = z.infer<typeof RecordPlace>;

/** A record with an identifier of its own; its parts go with it. */
export const RecordOf = z.strictObject({ table: z.enum(TABLES), id: Id });
export type RecordOf = z.infer<typeof RecordOf>;

/** Which changes are listed; null: whichever. Words are found in what changed and what it is said of. */
export const ChangeFilter = z.strictObject({
  initiativeId: Id.nullable(),
  /** Only those of a record and of what is part of it; then the initiative is not asked. */
  record: RecordOf.nullable().optional(),
  kind: z.enum(CHANGE_KINDS).nullable(),
  from: LocalDate.nullable(),
  until: LocalDate.nullable(),
  words: Line,
});
export type ChangeFilter = z.infer<typeof ChangeFilter>;

/** The most lines of the journal that one answer holds. */
export const MOST_CHANGES = 200;

/** A record that an action changed, field by field. */
export const ChangedRecord = z.strictObject({
  ...RecordPlace.shape,
  did: Did,
  title: z.string(),
  initiative: OfInitiative,
  isInBin: z.boolean(),
  columns: z.array(ChangedColumn),
  /** Of a list, as it was and as it became: each thing in it by what it says; null of a record. */
  list: z
    .strictObject({ was: z.array(z.array(ChangedColumn)), now: z.array(z.array(ChangedColumn)) })
    .nullable(),
  /** What it is and what it is part of, itself first, to go there; empty once it is gone. */
  above: z.array(z.strictObject({ table: z.enum(TABLES), id: z.string() })),
  /** What can be brought back as it was: the record, or what it is a list of; null for what left or was destroyed. */
  returns: RecordPlace.nullable(),
});
export type ChangedRecord = z.infer<typeof ChangedRecord>;

/** Just before an action, or just after it. */
export const ChangeMoment = z.strictObject({
  id: ChangeNumber,
  side: z.enum(['before', 'after']),
});
export type ChangeMoment = z.infer<typeof ChangeMoment>;

/** A list of a record, as it was and as it is: one line for each thing in it, each column that is told. */
const ComparedList = z.strictObject({
  table: z.enum(TABLES),
  was: z.array(z.array(ChangedColumn)),
  now: z.array(z.array(ChangedColumn)),
});

/** What differs between a record as it is and as it was at a moment. */
export const RecordComparison = z.strictObject({
  title: z.string(),
  initiative: OfInitiative,
  /** It was there at that moment. */
  wasThere: z.boolean(),
  isThere: z.boolean(),
  /** It was deleted for good since: at the request of a person it was about, perhaps. */
  wasDestroyed: z.boolean(),
  /** Of a record that is there, each column that differs: `former` as it was, `later` as it is. */
  columns: z.array(ChangedColumn),
  /** Lists that differ. */
  lists: z.array(ComparedList),
  /** Of one that is gone, the parts that went with it, which come back with it, by kind. */
  parts: z.array(z.strictObject({ table: z.enum(TABLES), count: z.number().int() })),
});
export type RecordComparison = z.infer<typeof RecordComparison>;
