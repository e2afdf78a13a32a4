import { z } from 'zod';
import { SERIOUS_RISKS } from '../vocabulary.ts';
import { Id, Line, LocalDate, NonBlankText, PartialDate, Text } from './primitives.ts';

/**
 * A line of the register of confidentiality incidents, with what the regulation asks (Règlement sur les
 * incidents de confidentialité, A-2.1, r. 3.1, art. 7); serious or not, each is noted.
 */
export const IncidentFields = z.strictObject({
  /** Which information was concerned, or why that cannot be said. */
  information: Text,
  circumstances: NonBlankText,
  /** When it took place, or from when to when. */
  occurredFrom: PartialDate.nullable(),
  occurredUntil: PartialDate.nullable(),
  /** About when, where the day is not known. */
  occurredNote: Line,
  /** When the organisation came to know of it. */
  discoveredOn: LocalDate,
  /** How many persons; null when not known. */
  persons: z.number().int().min(0).max(10_000_000).nullable(),
  /** About how many, where the number is not known. */
  personsNote: Line,
  /** What leads to conclude that there is a risk of serious injury, or none. */
  sensitivity: Text,
  misuse: Text,
  consequences: Text,
  likelihood: Text,
  /** Null: not assessed yet. */
  seriousRisk: z.enum(SERIOUS_RISKS).nullable(),
  caiNotifiedOn: LocalDate.nullable(),
  personsNotifiedOn: LocalDate.nullable(),
  /** Whether a public notice was given, and why. */
  publicNotice: Text,
  /** What was done to lower the risk. */
  measures: Text,
});
export type IncidentFields = z.infer<typeof IncidentFields>;
export const Incident = IncidentFields.extend({
  id: Id,
  /** The last day on which it must stay in the register. */
  keptUntil: LocalDate,
});
export type Incident = z.infer<typeof Incident>;
