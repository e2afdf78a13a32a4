import { z } from 'zod';
import { call, Done, Nothing } from './call.ts';

/** A file that the person chose to install another version from. Nothing of it was run. */
export const ChosenInstaller = z.strictObject({
  name: z.string(),
  /** Null for a file that is not called as an installer of Essaim. */
  version: z.string().nullable(),
  /** Against the version that is used; null with the version. */
  against: z.enum(['newer', 'same', 'older']).nullable(),
  forThisSystem: z.boolean(),
  /** SHA-256 of the file, in hexadecimal letters. */
  hash: z.string(),
  /** Against the list of sums that lies beside it. */
  sums: z.enum(['match', 'differ', 'unlisted', 'absent']),
});
export type ChosenInstaller = z.infer<typeof ChosenInstaller>;

/** Another version of the application, from a file that a person gives. */
export const updateCalls = {
  /** Asks for a file and looks at it; null if the person gave up. */
  'update.choose': call(Nothing, ChosenInstaller.nullable()),
  /** Shows the chosen file in its folder, where the person starts it. */
  'update.show': call(Nothing, Done),
};
