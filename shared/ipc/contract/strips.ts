import { StripQuestion, StripWindow } from '../../domain/schemas/strip.ts';
import { call } from './call.ts';

/** The strip of time of the portfolio. */
export const stripCalls = {
  /** The lines of a filter from one place on: no call carries all initiatives. */
  'strip.window': call(StripQuestion, StripWindow),
};
