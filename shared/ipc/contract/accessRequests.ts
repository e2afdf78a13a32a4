import { z } from 'zod';
import {
  AccessAnswer,
  AccessRequest,
  AccessRequestFields,
  HeldRef,
} from '../../domain/schemas/accessRequest.ts';
import { HeldSearch } from '../../domain/schemas/heldText.ts';
import { Id, Title } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';
import { WrittenPdf } from './written.ts';

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
  /** Writes what was chosen to a PDF for the person, without the names of others. Null: the person gave up. */
  'accessRequest.print': call(ById, WrittenPdf.nullable()),
  /** Everything held under a name, a part of one or a pseudonym; what lies in the bin included. */
  'held.search': call(z.strictObject({ words: Title }), HeldSearch),
  /** Writes a name otherwise in chosen texts, as one change; how many were changed, and how many stay as they are sealed. */
  'held.correct': call(
    z.strictObject({ refs: z.array(HeldRef).min(1).max(5_000), from: Title, to: Title }),
    z.strictObject({ changed: z.number().int().min(0), kept: z.number().int().min(0) }),
  ),
};
