import { z } from 'zod';
import {
  CONSENT_AUDIENCES,
  CONSENT_MANNERS,
  CONSENT_MEDIA,
  CONSENT_PURPOSES,
} from '../vocabulary.ts';
import { Id, Line, LocalDate, NonBlankText, PartialDate, Text, Title } from './primitives.ts';

/** What a person consented that their words be used for, from a day to another. */
export const ConsentFields = z.strictObject({
  purposes: z.array(z.enum(CONSENT_PURPOSES)).max(CONSENT_PURPOSES.length),
  audiences: z.array(z.enum(CONSENT_AUDIENCES)).max(CONSENT_AUDIENCES.length),
  media: z.array(z.enum(CONSENT_MEDIA)).max(CONSENT_MEDIA.length),
  given: z.enum(CONSENT_MANNERS),
  start: LocalDate,
  /** The last day on which it holds; null: until it is withdrawn. */
  end: LocalDate.nullable(),
  /** Where the form is kept, before whom it was given. */
  note: Text,
});
export type ConsentFields = z.infer<typeof ConsentFields>;
export const Consent = ConsentFields.extend({
  id: Id,
  evidenceId: Id,
  /** From this day on nothing of the testimony leaves the portfolio by this consent. */
  withdrawnOn: LocalDate.nullable(),
  withdrawalNote: Text,
});
export type Consent = z.infer<typeof Consent>;

/** What a person told, and who told it. The name is for the coordinator alone: nothing that leaves has it. */
export const TestimonyFields = z.strictObject({
  text: NonBlankText,
  /** How the person is called wherever the words are shown. */
  pseudonym: Line,
  privateName: Line,
  /** « passagère », « bénévole »: what makes the words understood. */
  role: Line,
});
export type TestimonyFields = z.infer<typeof TestimonyFields>;
export const Testimony = TestimonyFields.extend({
  text: Text,
  /** The piece of evidence that it is. */
  evidenceId: Id,
  /** Clues to who it is that a person looked at and left as they are (`clues.ts`). */
  acceptedClues: z.array(Line),
  /** In the order of their first day. */
  consents: z.array(Consent),
});
export type Testimony = z.infer<typeof Testimony>;

/** A testimony with the piece of evidence that it is. */
export type Told = Testimony & {
  readonly initiativeId: string;
  readonly number: number;
  readonly title: string;
};

/** The testimony of a new piece of evidence. */
export const NewTestimonyFields = TestimonyFields.extend({
  title: Title,
  date: PartialDate.nullable(),
  reference: Text,
});
export type NewTestimonyFields = z.infer<typeof NewTestimonyFields>;

/** What of a testimony may leave the portfolio, once a valid consent says so. */
export const PublicTestimony = Testimony.pick({
  evidenceId: true,
  text: true,
  pseudonym: true,
  role: true,
});
export type PublicTestimony = z.infer<typeof PublicTestimony>;
