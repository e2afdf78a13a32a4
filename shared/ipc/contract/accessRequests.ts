import { z } from 'zod';
import {
  AccessAnswer,
  AccessRequest,
  AccessRequestFields,
  HeldRef,
} from '../../domain/schemas/accessRequest.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** What persons ask about what is held on them. */
export const accessRequestCalls = {
  /** Those that are not answered first, then the last received first. */
  'accessRequest.list': call(Nothing, z.array(AccessRequest)),
  'accessRequest.get': call(ById, AccessRequest),
  'accessRequest.add': call(z.strictObject({ fields: AccessRequestFields }), AccessRequest),
  'accessRequest.update': call(
    z.strictObject({ id: Id, patch: AccessRequestFields.partial() }),
    AccessRequest,
  ),
  /** Notes that it was answered; without an answer, it waits again. */
  'accessRequest.answer': call(
    z.strictObject({ id: Id, answer: AccessAnswer.nullable() }),
    AccessRequest,
  ),
  /** Keeps what was chosen as concerning the person. */
  'accessRequest.choose': call(
    z.strictObject({ id: Id, chosen: z.array(HeldRef).max(5_000) }),
    AccessRequest,
  ),
  'accessRequest.remove': call(ById, Done),
};
