import { z } from 'zod';
import { RECOVERED_NOUNS } from '../../domain/recovered.ts';
import { Instant, Written } from '../../domain/schemas/primitives.ts';
import { ERROR_CODES } from '../errors.ts';
import { call, Done, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';

const Count = z.number().int().nonnegative();

/** A record that must be looked at, or was kept aside: its table, what names it, why. */
const Named = <Why extends string>(why: readonly Why[]) =>
  z.strictObject({ table: z.string(), title: z.string().nullable(), why: z.enum(why) });

/** What was saved of a damaged file, and what was not. */
export const RecoveryReport = z.strictObject({
  /** Name of the damaged file. */
  damaged: z.string(),
  /** Name of the new one. */
  recovered: z.string(),
  nouns: z.array(
    z.strictObject({
      noun: z.enum(RECOVERED_NOUNS),
      saved: Count,
      /** How many there were; null when nothing says it. */
      total: Count.nullable(),
      doubtful: Count,
      aside: Count,
    }),
  ),
  /** The first five hundred, as those kept aside. */
  doubtful: z.array(Named(['page', 'stray', 'content', 'reference'])),
  aside: z.array(Named(['rule', 'reference', 'double'])),
});
export type RecoveryReport = z.infer<typeof RecoveryReport>;

/** A proved copy: when it was made, and how many initiatives are in it. */
const OfferedCopy = z.strictObject({ at: Instant, initiatives: Count });

/** A portfolio that cannot be opened, and what there is in its place. */
export const RecoveryOffer = z.strictObject({
  /** Name of its file, and the folder where it is, or was. */
  damaged: z.string(),
  folder: z.string(),
  /** Why it was refused. */
  code: z.enum(ERROR_CODES),
  /** Its last proved copy. Null when there is none. */
  copy: OfferedCopy.nullable(),
  /** Where it is now, when it was opened elsewhere since and is there; no copy is offered then. */
  wentOn: z.strictObject({ name: z.string(), folder: z.string() }).nullable(),
});
export type RecoveryOffer = z.infer<typeof RecoveryOffer>;

/** A portfolio of which proved copies are kept on this computer, whatever became of it. The window names it by an identifier: it never sends a path. */
export const KeptPortfolio = z.strictObject({
  id: z.string(),
  /** Name of its file, and where it was last opened. */
  name: z.string(),
  folder: z.string(),
  isThere: z.boolean(),
  /** The last one. */
  copy: OfferedCopy,
});
export type KeptPortfolio = z.infer<typeof KeptPortfolio>;

/** A proved copy that is open now. */
export const OpenedCopy = z.strictObject({
  portfolio: OpenPortfolio,
  copy: OfferedCopy,
  /** How many that were made later are no longer what was proved. */
  passedOver: Count,
});
export type OpenedCopy = z.infer<typeof OpenedCopy>;

/** What can be read of a damaged file, in a new one. The damaged one is only read. */
export const recoveryCalls = {
  /** The file that was refused last and its last proved copy, or null. */
  'recovery.offer': call(Nothing, RecoveryOffer.nullable()),
  /** Opens the portfolio that was refused last where it went on. Refuses (`file_missing`) when it is there no more. */
  'recovery.openWentOn': call(Nothing, OpenPortfolio),
  /**
   * Asks where to put the last proved copy, and opens it there; in the place of one that is no longer what was
   * proved, the one before, which it says. Refuses (`copy_altered`) when all are. Null: the person gave up.
   */
  'recovery.openCopy': call(Nothing, OpenedCopy.nullable()),
  /** The portfolios of which proved copies are kept, the one with the last copy first. */
  'recovery.kept': call(Nothing, z.array(KeptPortfolio)),
  /** Puts the last proved copy of one of them where the person says, and opens it, as `recovery.openCopy`. Refuses (`not_found`) when none is kept any more. */
  'recovery.openKept': call(z.strictObject({ id: Written }), OpenedCopy.nullable()),
  /** Asks where to make the new portfolio, then fills it. Null: the person gave up. Refuses (`cancelled`) once stopped. */
  'recovery.run': call(Nothing, RecoveryReport.nullable()),
  'recovery.stop': call(Nothing, Done),
  /** Writes what the last recovery saved and did not, as a text. False: the person gave up. */
  'recovery.saveReport': call(Nothing, z.boolean()),
  /** Opens the portfolio that the last recovery made. */
  'recovery.open': call(Nothing, OpenPortfolio),
};
