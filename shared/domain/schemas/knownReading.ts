import { z } from 'zod';
import { READING_LEVELS } from '../vocabulary.ts';
import { DIMENSION_IDS, GridKey } from './gridDefinition.ts';
import { Id, LocalDate } from './primitives.ts';

/** The last known reading of a component of an initiative; see `knownReadings.ts`. */
export const KnownReading = z.strictObject({
  componentId: GridKey,
  /** One level; several where components that were read apart are now one. */
  levels: z.array(z.enum(READING_LEVELS)).min(1),
  /** False when it was read under another version whose components do not answer to this one alone. */
  isExact: z.boolean(),
  /** The application that says so, and its day. */
  applicationId: Id,
  readOn: LocalDate,
  /** The last application that reads something left it unread. */
  isOlder: z.boolean(),
});
export type KnownReading = z.infer<typeof KnownReading>;

/** The same of a component that the version shown does not have, which it therefore cannot name. */
export const OtherKnownReading = KnownReading.extend({
  label: z.string(),
  dimensionId: z.enum(DIMENSION_IDS),
});
export type OtherKnownReading = z.infer<typeof OtherKnownReading>;
