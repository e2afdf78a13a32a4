import type { ProgramFields } from './schemas/funding.ts';

/** A programme of which only the name will be known. */
export const NEW_PROGRAM: Omit<ProgramFields, 'name'> = {
  requirements: '',
  url: null,
  verifiedOn: null,
  deadlineOn: null,
  deadlineTime: null,
  leastAmount: null,
  mostAmount: null,
  mostPercent: null,
  mostInKindPercent: null,
  leastOwnPercent: null,
  mostMonths: null,
  source: '',
};
