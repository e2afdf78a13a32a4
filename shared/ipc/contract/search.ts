import { z } from 'zod';
import { Line } from '../../domain/schemas/primitives.ts';
import { NamedRecord, SearchAnswer, SeenRecord } from '../../domain/schemas/search.ts';
import { SEARCH_KINDS } from '../../domain/search/searchPlaces.ts';
import { call } from './call.ts';

/** One search over all that is written. */
export const searchCalls = {
  /** Where the words of a text are, as their beginnings; of one kind, or the first ones of all. */
  'search.find': call(
    z.strictObject({ text: Line, kind: z.enum(SEARCH_KINDS).nullable() }),
    SearchAnswer,
  ),
  /** What records that were seen are called now; those that are gone, or lie in the bin, are left out. */
  'search.named': call(
    z.strictObject({ records: z.array(SeenRecord).max(20) }),
    z.array(NamedRecord),
  ),
};
