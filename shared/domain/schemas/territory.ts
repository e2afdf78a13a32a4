import { z } from 'zod';
import { TERRITORY_KINDS } from '../vocabulary.ts';
import { LocalDate, Title } from './primitives.ts';

/** Geographic code of a MRC or equivalent territory: « 39 », « 251 ». */
const MrcCode = z.string().regex(/^\d{2,3}$/);

/** A territory that an initiative, a spread or the organisation names: its kind and its name as people say it. */
export const Territory = z.strictObject({
  kind: z.enum(TERRITORY_KINDS),
  name: Title,
  /**
   * The MRC or equivalent territory that it is, or in which it lies; empty when that is not known, or
   * when it is in none.
   */
  mrcCode: z.union([z.literal(''), MrcCode]).default(''),
});
export type Territory = z.infer<typeof Territory>;

/** A MRC, or a territory that the State counts as one, as `resources/territories` lists it. */
export const QuebecTerritory = z.strictObject({
  code: MrcCode,
  kind: z.enum(['mrc', 'equivalent']),
  /** Without « MRC »: « Arthabaska », « Les Appalaches ». */
  name: Title,
  /** Code of its administrative region, « 01 » to « 17 ». */
  region: z.string().regex(/^\d{2}$/),
  /** Former names, and names in use for a part or the whole of it: to find it, not to write it. */
  otherNames: z.array(Title),
});
export type QuebecTerritory = z.infer<typeof QuebecTerritory>;

/** The list that ships: where it comes from, what was checked, when. */
export const QuebecTerritories = z.strictObject({
  version: z.number().int().min(1),
  verifiedOn: LocalDate,
  source: z.string().min(1),
  checked: z.array(z.string().min(1)),
  regions: z.array(z.strictObject({ code: z.string().regex(/^\d{2}$/), name: Title })),
  territories: z.array(QuebecTerritory),
});
export type QuebecTerritories = z.infer<typeof QuebecTerritories>;
