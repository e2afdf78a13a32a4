import { z } from 'zod';
import { Line } from '../../domain/schemas/primitives.ts';
import { NamedRecord, SearchAnswer, SeenRecord } from '../../domain/schemas/search.ts';
import { SEARCH_KINDS } from '../../domain/search/searchPlaces.ts';
import { MOST_SEEN } from '../../domain/search/seen.ts';
import { call, Done } from './call.ts';

/** Records of the portfolio of one opening, the newest first. */
const Seen = z.strictObject({
  session: z.number().int(),
  records: z.array(SeenRecord).max(MOST_SEEN),
});

/** One search over all that is written. */
export const searchCalls = {
  /** Where the words of a text are, as their beginnings; of one kind, or the first ones of all. */
  'search.find': call(
    z.strictObject({ text: Line, kind: z.enum(SEARCH_KINDS).nullable() }),
    SearchAnswer,
  ),
  /**
   * What was seen in the window, then what was seen before on this computer, as it is called now; what is gone,
   * or lies in the bin, is left out.
   */
  'search.seen': call(Seen, z.array(NamedRecord)),
  /** Keeps what was seen, beside the recent files: by number, since a name may be of a portfolio with a password. */
  'search.leaveSeen': call(Seen, Done),
};
