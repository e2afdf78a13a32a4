import { z } from 'zod';
import { Instant } from '../../domain/schemas/primitives.ts';
import { call, Nothing } from './call.ts';

/** The clock of this computer, against the open portfolio. */
export const clockCalls = {
  /** When something was written last in the portfolio, if that is later than now by this computer's clock; else null. */
  'clock.behind': call(Nothing, z.strictObject({ now: Instant, lastWritten: Instant }).nullable()),
};
