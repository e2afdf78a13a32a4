import { z } from 'zod';
import { TOLD_COLUMNS } from '../../domain/changeTerms.ts';
import { Backup } from '../../domain/schemas/backup.ts';
import {
  ChangedColumn,
  ChangeEntry,
  RecordComparison,
  RecordPlace,
} from '../../domain/schemas/change.ts';
import { Id, Instant, Written } from '../../domain/schemas/primitives.ts';
import { COPY_PASSWORDS, RECORD_DIFFERENCES } from '../../domain/vocabulary.ts';
import { ERROR_CODES } from '../errors.ts';
import { call, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';

const Code = z.enum(ERROR_CODES);
const ByName = z.strictObject({ name: Written });
const Count = z.number().int().nonnegative();

/** A second place for copies, chosen by the person. */
export const SecondPlace = z.strictObject({
  folder: z.string(),
  isThere: z.boolean(),
  /** When it was last there. */
  seenAt: Instant,
  /** After how many days without it a person is reminded. */
  remindDays: z.number().int(),
  /** It was not there for longer than that. */
  isLate: z.boolean(),
  /** What was refused when it was last written to. */
  code: Code.nullable(),
  /** On the same disk as the portfolio: what destroys one destroys the other. */
  isSameDisk: z.boolean(),
  /** The portfolio has a password, and copies of before it are there in clear until the next one comes. */
  hasClear: z.boolean(),
  /** How many copies of it are to go, and that the system does not let go. */
  stuck: Count,
  /** It has the last copy. */
  hasLast: z.boolean(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

/** The copies of the open portfolio, as far as is known now. */
export const BackupList = z.strictObject({
  /** The last first. */
  copies: z.array(Backup),
  /** How many copies were taken away by somebody since the portfolio was opened. */
  gone: z.number().int(),
  /** One is being made, or looked at. */
  isBusy: z.boolean(),
  /**
   * When what was written since the last copy is in one at the latest: within a quarter of an hour of work (`work`), or
   * as the portfolio is left (`closing`). Null: nothing was.
   */
  next: z.enum(['work', 'closing']).nullable(),
  /** The last attempt, when it failed. */
  failed: z.strictObject({ at: Instant, code: Code }).nullable(),
  /** Where the copies are. Empty while that is not known. */
  folder: z.string(),
  second: SecondPlace.nullable(),
  /**
   * Bytes of the portfolio changed though nothing was written in it: since when they may have, and the last proved copy
   * of before. Null: nothing of the sort is known.
   */
  harm: z
    .strictObject({
      since: Instant,
      copy: z.strictObject({ name: z.string(), at: Instant }).nullable(),
    })
    .nullable(),
});
export type BackupList = z.infer<typeof BackupList>;

/** What differs today from a copy: how many records of each kind went, changed or came since, the most telling kind first. */
export const CopyComparison = z.strictObject({
  /** By which its records are asked for; another one after each comparison. */
  number: Count,
  name: z.string(),
  at: Instant,
  /** Initiatives that it has. */
  initiatives: Count,
  password: z.enum(COPY_PASSWORDS),
  nouns: z.array(
    z.strictObject({
      table: RecordPlace.shape.table,
      gone: Count,
      changed: Count,
      new: Count,
    }),
  ),
  /** Initiatives of it that lie in the bin now, of which nothing is told: they are taken out of there. */
  inBin: Count,
});
export type CopyComparison = z.infer<typeof CopyComparison>;

/** A record that differs. */
const DifferingRecord = z.strictObject({
  ...RecordPlace.shape,
  title: z.string(),
  /** What it holds first, where it has no name. */
  says: z.array(ChangedColumn),
  initiative: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** It can be brought back. */
  returns: z.boolean(),
});

/** Copies of the portfolio, made by themselves, and what they are for. Nothing here takes a path. */
export const backupCalls = {
  'backup.list': call(Nothing, BackupList),
  /** Makes one now, also when nothing changed since the last. */
  'backup.make': call(Nothing, BackupList),
  /** Gives up the copy under way, and what waits for it (`cancelled`). */
  'backup.stop': call(Nothing, z.null()),
  /** Takes the password of a copy that has another one than the portfolio, or the key of its sheet; refuses (`password_wrong`) any other. */
  'backup.unlock': call(z.strictObject({ name: Written, password: Written.max(1_000) }), z.null()),
  /**
   * What differs today from a copy, counted. Refuses (`password_needed`) one that must be unlocked first,
   * (`copy_altered`) one that is no longer what was proved, (`copy_older`) one of an older form, and
   * (`cancelled`) when it is stopped.
   */
  'backup.compare': call(ByName, CopyComparison),
  /** The records of one kind that differ, of the comparison that was made last. */
  'backup.differing': call(
    z.strictObject({
      number: Count,
      table: RecordPlace.shape.table,
      how: z.enum(RECORD_DIFFERENCES),
    }),
    z.strictObject({ records: z.array(DifferingRecord), others: z.number().int() }),
  ),
  /** What differs between a record as it is and as it was in that copy. */
  'backup.compareRecord': call(
    z.strictObject({ name: Written, ...RecordPlace.shape }),
    RecordComparison,
  ),
  /**
   * Brings a record back as it was in that copy, as one action, as `change.bringBack` does; one that is gone
   * comes with what hung from it, and what that cannot be without.
   */
  'backup.bringBack': call(
    z.strictObject({
      name: Written,
      ...RecordPlace.shape,
      columns: z.array(z.enum(TOLD_COLUMNS)),
      lists: z.array(RecordPlace.shape.table),
    }),
    ChangeEntry,
  ),
  /** Puts a copy in the place of the portfolio, which is copied first; refuses as `backup.compare` does. */
  'backup.restore': call(ByName, OpenPortfolio),
  /** Shows the last copy in its folder, or the one that is named. */
  'backup.show': call(z.strictObject({ name: Written.nullable() }), z.null()),
  /** Asks for a folder, brings the last copy there, and each that follows. Null: the person gave up. */
  'backup.chooseSecondPlace': call(Nothing, BackupList.nullable()),
  /** Brings copies there no more; those that are there stay. */
  'backup.leaveSecondPlace': call(Nothing, BackupList),
  /** A person has seen to the bytes that changed: it is told no more. */
  'backup.settleHarm': call(Nothing, BackupList),
  'backup.remindAfter': call(
    z.strictObject({ days: z.number().int().min(1).max(365) }),
    BackupList,
  ),
};
