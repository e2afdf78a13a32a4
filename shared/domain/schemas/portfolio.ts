import { z } from 'zod';
import { PORTFOLIO_KINDS } from '../vocabulary.ts';
import { Line, Text } from './primitives.ts';
import { Territory } from './territory.ts';

/** Hex colour `#RRGGBB`. */
export const HexColour = z.string().regex(/^#[0-9A-F]{6}$/);

/** The organisation that owns the portfolio. Every field but the name may be empty. */
export const OrganisationFields = z.strictObject({
  name: Line,
  mission: Text,
  territories: z.array(Territory).max(200),
  /** Numéro d'entreprise du Québec: ten digits, or empty. */
  neq: z.string().regex(/^(\d{10})?$/),
  /** Charity registration, as 123456789RR0001, or empty. */
  charityNumber: z.string().regex(/^(\d{9}RR\d{4})?$/),
  /** Who answers for the protection of personal information (Loi 25). */
  privacyOfficer: Line,
  /** Colour of the dossiers, in place of the application's own. */
  colour: HexColour,
});
export type OrganisationFields = z.infer<typeof OrganisationFields>;
export const OrganisationPatch = OrganisationFields.partial();
export type OrganisationPatch = z.infer<typeof OrganisationPatch>;

export const Portfolio = z.strictObject({
  kind: z.enum(PORTFOLIO_KINDS),
  organisation: OrganisationFields,
  hasLogo: z.boolean(),
});
export type Portfolio = z.infer<typeof Portfolio>;
