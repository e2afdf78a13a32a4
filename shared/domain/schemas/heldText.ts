import { z } from 'zod';
import { HeldRef } from './accessRequest.ts';
import { Id } from './primitives.ts';

/** A text of the file where a person may be named. */
export const HeldText = z.strictObject({
  ref: HeldRef,
  table: z.string(),
  column: z.string(),
  /** The text, cut around what was looked for. */
  text: z.string(),
  initiativeId: Id.nullable(),
  initiativeTitle: z.string(),
  /** What it is part of lies in the bin. */
  isInBin: z.boolean(),
  /** It left, or is sealed: it is told, and never changed. */
  isFixed: z.boolean(),
});
export type HeldText = z.infer<typeof HeldText>;

/** What a search found, the first thousand. */
export const HeldSearch = z.strictObject({
  found: z.array(HeldText),
  total: z.number().int().min(0),
});
export type HeldSearch = z.infer<typeof HeldSearch>;
