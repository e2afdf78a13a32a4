import { z } from 'zod';
import { GridKey } from './gridDefinition.ts';
import { Id, Instant, Line, NonBlankText } from './primitives.ts';

export const CorrectionFields = z.strictObject({
  /** The reading that it corrects; null for the application as a whole. */
  componentId: GridKey.nullable(),
  /** Who corrects. */
  author: Line,
  text: NonBlankText,
});
export type CorrectionFields = z.infer<typeof CorrectionFields>;

/** A correction beside a sealed application, whose words stay. Only added: never changed nor removed. */
export const Correction = CorrectionFields.extend({ id: Id, applicationId: Id, madeAt: Instant });
export type Correction = z.infer<typeof Correction>;
