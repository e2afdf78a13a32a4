import { z } from 'zod';
import { Difference } from '../../domain/schemas/difference.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { call } from './call.ts';

/** « Qu'avons-nous dit la dernière fois? » */
export const differenceCalls = {
  /** A dossier beside a copy of its initiative that left; without a copy, the last one sent to its funder. */
  'difference.get': call(z.strictObject({ id: Id, copyId: Id.nullable() }), Difference),
};
