import { z } from 'zod';
import { BACKUP_REASONS, COPY_PASSWORDS } from '../vocabulary.ts';
import { Instant } from './primitives.ts';

/** A copy of the portfolio that was proved when it was made. */
export const Backup = z.strictObject({
  /** Name of its file, by which it is asked for. */
  name: z.string(),
  at: Instant,
  why: z.enum(BACKUP_REASONS),
  bytes: z.number().int(),
  /** How many were in it, as many as in the portfolio at that moment. */
  initiatives: z.number().int(),
  /** It is no longer the file that was proved: it counts for nothing. */
  isAltered: z.boolean(),
  password: z.enum(COPY_PASSWORDS),
});
export type Backup = z.infer<typeof Backup>;

/** A copy beside the portfolio that a service made because of a conflict; nobody proved it yet. */
export const ConflictCopy = z.strictObject({
  /** By which it is asked for, as a copy is; no copy has such a name. */
  name: z.string(),
  fileName: z.string(),
  /** When it was last written. */
  at: Instant,
  bytes: z.number().int(),
});
export type ConflictCopy = z.infer<typeof ConflictCopy>;
