import { z } from 'zod';
import { Line } from './primitives.ts';

/** A file kept in the portfolio: once by its content, under the name that whatever holds it gives it. */
export const KeptFile = z.strictObject({
  /** SHA-256 of the content, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: Line,
  bytes: z.number().int().min(1),
  mediaType: z.string(),
});
export type KeptFile = z.infer<typeof KeptFile>;
