import { z } from 'zod';
import { Written } from '../../domain/schemas/primitives.ts';
import { call, Done, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';

/** A password, or the key of a recovery sheet, as it is typed. */
export const TypedPassword = Written.min(1).max(1000);

/** Minutes without a gesture; 0: never. */
export const LockAfter = z.literal([0, 5, 15, 30]);

/** A portfolio that asks for its password before it opens. */
export const AskedPortfolio = z.strictObject({
  fileName: z.string(),
  folder: z.string(),
  /** `locked`: it was open, and opens again where it was left; `locked_unsaved`: something that was being typed could not be stored. */
  why: z.enum(['opening', 'locked', 'locked_unsaved']),
  /** Of its recovery sheet: which one opens it. Null when its password was taken away meanwhile. */
  sheetNumber: z.string().nullable(),
});
export type AskedPortfolio = z.infer<typeof AskedPortfolio>;

/** What a recovery sheet says. */
export const RecoverySheet = z.strictObject({
  /** The key, in groups of four letters. */
  code: z.string(),
  number: z.string(),
  fileName: z.string(),
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

/** The password of a portfolio. */
export const protectionCalls = {
  /** Opens the portfolio that asks; refuses (`password_wrong`) what does not open it. */
  'protection.unlock': call(z.strictObject({ password: TypedPassword }), OpenPortfolio),
  /** Asks for no password any more. */
  'protection.giveUp': call(Nothing, Done),
  /** Closes the open portfolio, if it has a password, and asks for it. */
  'protection.lock': call(Nothing, Done),
  /** Gives the open portfolio a password, or another one: `former` is the one that it has. */
  'protection.change': call(
    z.strictObject({ former: TypedPassword.nullable(), password: TypedPassword }),
    Done,
  ),
  'protection.remove': call(z.strictObject({ former: TypedPassword }), Done),
  /** Gives up the change of password that is under way, if any: the file stays as it was. */
  'protection.stop': call(Nothing, Done),
  /** What its recovery sheet says, for who types the password once more. */
  'protection.sheet': call(z.strictObject({ password: TypedPassword }), RecoverySheet),
};
