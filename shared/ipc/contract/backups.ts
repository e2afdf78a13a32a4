import { z } from 'zod';
import { Backup } from '../../domain/schemas/backup.ts';
import { Instant, Written } from '../../domain/schemas/primitives.ts';
import { ERROR_CODES } from '../errors.ts';
import { call, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';

const Code = z.enum(ERROR_CODES);

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
  /** The last attempt, when it failed. */
  failed: z.strictObject({ at: Instant, code: Code }).nullable(),
  /** Where the copies are. Empty while that is not known. */
  folder: z.string(),
  second: SecondPlace.nullable(),
});
export type BackupList = z.infer<typeof BackupList>;

/** Copies of the portfolio, made by themselves, and what they are for. Nothing here takes a path. */
export const backupCalls = {
  'backup.list': call(Nothing, BackupList),
  /** Makes one now, also when nothing changed since the last. */
  'backup.make': call(Nothing, BackupList),
  /** Gives up the copy under way, and what waits for it (`cancelled`). */
  'backup.stop': call(Nothing, z.null()),
  /** Puts a copy in the place of the portfolio, which is copied first; refuses (`copy_altered`) one that is no longer what was proved. */
  'backup.restore': call(z.strictObject({ name: Written }), OpenPortfolio),
  /** Shows the last copy in its folder, or the one that is named. */
  'backup.show': call(z.strictObject({ name: Written.nullable() }), z.null()),
  /** Asks for a folder, brings the last copy there, and each that follows. Null: the person gave up. */
  'backup.chooseSecondPlace': call(Nothing, BackupList.nullable()),
  /** Brings copies there no more; those that are there stay. */
  'backup.leaveSecondPlace': call(Nothing, BackupList),
  'backup.remindAfter': call(
    z.strictObject({ days: z.number().int().min(1).max(365) }),
    BackupList,
  ),
};
