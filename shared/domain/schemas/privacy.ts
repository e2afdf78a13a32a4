import { z } from 'zod';
import { CONSENT_PURPOSES, PERSONAL_KINDS } from '../vocabulary.ts';
import { Id, Line, Text, Title } from './primitives.ts';

/** Who answers for the protection of personal information; each may be empty. */
export const PrivacyOfficer = z.strictObject({
  /** As `privacyOfficer` of the organisation. */
  name: Line,
  /** The function of the person. */
  title: Line,
  /** How the person is reached: a telephone number, an address. */
  contact: Line,
});
export type PrivacyOfficer = z.infer<typeof PrivacyOfficer>;
export const PrivacyOfficerPatch = PrivacyOfficer.partial();
export type PrivacyOfficerPatch = z.infer<typeof PrivacyOfficerPatch>;

/** Why some personal information is kept. */
export const PurposeFields = z.strictObject({
  name: Title,
  note: Text,
  /** The purpose of consents that it says in the organisation's own words; one purpose each. */
  consentPurpose: z.enum(CONSENT_PURPOSES).nullable(),
  kinds: z.array(z.enum(PERSONAL_KINDS)).max(PERSONAL_KINDS.length),
});
export type PurposeFields = z.infer<typeof PurposeFields>;
export const Purpose = PurposeFields.extend({ id: Id });
export type Purpose = z.infer<typeof Purpose>;

const Count = z.number().int().min(0);

/** What the file holds of persons, counted. */
export const Inventory = z.strictObject({
  /** How many of each kind, what lies in the bin included. */
  kinds: z.array(z.strictObject({ kind: z.enum(PERSONAL_KINDS), count: Count })),
  /** Initiatives in the bin, which hold all of theirs. */
  binned: Count,
  /** Copies of dossiers that left, which keep what they said. */
  frozen: Count,
  /** Files kept as evidence, annexes or photos, whose content is not looked through. */
  files: Count,
  /** Changes of which the log keeps what was before. */
  changes: Count,
  /** Consents that hold today, by purpose. */
  consents: z.array(z.strictObject({ purpose: z.enum(CONSENT_PURPOSES), count: Count })),
});
export type Inventory = z.infer<typeof Inventory>;

/** What « Renseignements personnels » shows first. */
export const PrivacyView = z.strictObject({
  officer: PrivacyOfficer,
  purposes: z.array(Purpose),
  inventory: Inventory,
});
export type PrivacyView = z.infer<typeof PrivacyView>;
