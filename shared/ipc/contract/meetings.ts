import { z } from 'zod';
import { GridKey } from '../../domain/schemas/gridDefinition.ts';
import { Meeting } from '../../domain/schemas/meeting.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done } from './call.ts';

/** An application of the grid shown to a meeting. */
export const meetingCalls = {
  /** What a meeting shows of an application: nothing of the coordinator's own. */
  'meeting.get': call(ById, Meeting),
  /** Keeps the component at which a meeting is, to go on from there. */
  'meeting.stopAt': call(z.strictObject({ id: Id, componentId: GridKey }), Done),
};
