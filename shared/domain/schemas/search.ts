import { z } from 'zod';
import { SEARCH_KINDS } from '../search/searchPlaces.ts';
import { SEEN_TABLES } from '../search/seen.ts';
import { ChangedRecord, RecordPlace } from './change.ts';
import { Id } from './primitives.ts';

/** A stretch of a text, found or around what was. */
const Pieces = z.array(z.strictObject({ text: z.string(), isFound: z.boolean() }));

/** A record where what was looked for stands. */
export const FoundRecord = z.strictObject({
  ...RecordPlace.shape,
  /** Its name, or that of what it is a part of; empty when neither has one. */
  title: z.string(),
  /** Its name with what was found in it; empty when nothing was. */
  titlePieces: Pieces,
  /** The text where it was found, cut around it; empty when it is the name alone. */
  pieces: Pieces,
  /** The column of that text; null when it is the name alone. */
  column: z.string().nullable(),
  /** The initiative that it is part of; empty for one, and for what is the portfolio's. */
  initiativeTitle: z.string(),
  /** What it is and what it is part of, itself first, to go there. */
  above: ChangedRecord.shape.above,
});
export type FoundRecord = z.infer<typeof FoundRecord>;

/** A record that was seen. */
export const SeenRecord = z.strictObject({ table: z.enum(SEEN_TABLES), id: Id });
export type SeenRecord = z.infer<typeof SeenRecord>;

/** A record that was seen, as it is called now. */
export const NamedRecord = z.strictObject({
  ...SeenRecord.shape,
  title: z.string(),
  /** The initiative that it is part of; empty for one, and for what is the portfolio's. */
  initiativeTitle: z.string(),
});
export type NamedRecord = z.infer<typeof NamedRecord>;

/** What a search found, by kind, in the order of `SEARCH_KINDS`. */
export const SearchAnswer = z.strictObject({
  groups: z.array(
    z.strictObject({
      kind: z.enum(SEARCH_KINDS),
      total: z.number().int().min(0),
      /** The first ones, those that are named so before those that say it. */
      found: z.array(FoundRecord),
    }),
  ),
  /** A word is nowhere: what comes near it was looked for. */
  isNear: z.boolean(),
  /** How much of the portfolio was looked through, from 0 to 1: the first search waits for no long one. */
  done: z.number().min(0).max(1),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
