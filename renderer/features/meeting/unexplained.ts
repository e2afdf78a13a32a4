import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import { isChange } from '../../../shared/domain/whatChanged.ts';

/** Whether a component is read otherwise than the last time without a word on what changed. */
export function isUnexplained(meeting: Meeting, componentId: string): boolean {
  const reading = meeting.readings.find((one) => one.componentId === componentId);
  const before = meeting.before.find((one) => one.componentId === componentId);
  return (
    reading !== undefined &&
    before !== undefined &&
    isChange(reading.level, before) &&
    reading.whatChanged.trim() === ''
  );
}
