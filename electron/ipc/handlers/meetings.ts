import type { meetingCalls } from '../../../shared/ipc/contract/meetings.ts';
import * as meetings from '../../services/meetings.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/meetings.ts`. */
export function meetingHandlers({ read, write, resources }: Desk): HandlersOf<typeof meetingCalls> {
  return {
    'meeting.get': (input) => meetings.get(read(), resources.grid(), input),
    'meeting.stopAt': (input) => meetings.stopAt(write(), input),
  };
}
