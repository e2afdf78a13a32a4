import { z } from 'zod';
import { ACCESS_KINDS, ACCESS_OUTCOMES } from '../vocabulary.ts';
import { Id, LocalDate, Text, Title, Written } from './primitives.ts';

/** Where something was found: the table, the key of the row as the log writes it, the column. */
export const HeldRef = Written.min(1).max(400);

/** A person asks what is held on them, or that it be corrected. */
export const AccessRequestFields = z.strictObject({
  kind: z.enum(ACCESS_KINDS),
  person: Title,
  receivedOn: LocalDate,
  note: Text,
});
export type AccessRequestFields = z.infer<typeof AccessRequestFields>;

/** What came of it. */
export const AccessAnswer = z.strictObject({
  answeredOn: LocalDate,
  outcome: z.enum(ACCESS_OUTCOMES),
});
export type AccessAnswer = z.infer<typeof AccessAnswer>;

export const AccessRequest = AccessRequestFields.extend({
  id: Id,
  answeredOn: LocalDate.nullable(),
  outcome: z.enum(ACCESS_OUTCOMES).nullable(),
  /** The last day on which it is answered in time. */
  dueOn: LocalDate,
  /** What was chosen as concerning the person. */
  chosen: z.array(HeldRef),
});
export type AccessRequest = z.infer<typeof AccessRequest>;
