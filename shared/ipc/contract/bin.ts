import { z } from 'zod';
import { BinnedInitiative } from '../../domain/schemas/bin.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** What lies in the bin. Nothing leaves it by itself. */
export const binCalls = {
  /** What lies in the bin, the last put there first. Nothing leaves it by itself. */
  'bin.list': call(Nothing, z.array(BinnedInitiative)),
  'bin.count': call(Nothing, z.number().int()),
  'bin.restore': call(ById, Done),
  /** Deletes for good what lies in the bin; what was sent stays in the file. */
  'bin.delete': call(ById, Done),
};
