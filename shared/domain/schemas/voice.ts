import { z } from 'zod';
import { READING_LEVELS, VOICE_GROUPS } from '../vocabulary.ts';
import { GridKey } from './gridDefinition.ts';
import { Id, Line, Text } from './primitives.ts';

/** What a group around the table says of a component. It is not a vote: several may be kept, and differ. */
export const VoiceFields = z.strictObject({
  componentId: GridKey,
  group: z.enum(VOICE_GROUPS),
  /** The group's own name for itself; empty for the word of its group. */
  label: Line,
  /** The level that this group reads; null when it says none. */
  level: z.enum(READING_LEVELS).nullable(),
  text: Text,
});
export type VoiceFields = z.infer<typeof VoiceFields>;

/** A voice, kept as it was said; sealed with its application. */
export const Voice = VoiceFields.extend({ id: Id, applicationId: Id });
export type Voice = z.infer<typeof Voice>;
