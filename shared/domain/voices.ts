import type { PublicApplication } from './schemas/grid.ts';
import type { Voice } from './schemas/voice.ts';
import type { ReadingLevel } from './vocabulary.ts';

/** The voices heard on a component, in the order in which they came. */
export function voicesOf(
  application: Pick<PublicApplication, 'voices'>,
  componentId: string,
): Voice[] {
  return application.voices.filter((voice) => voice.componentId === componentId);
}

/** A group was named and nothing of what it says is written yet. */
export function isSilent({ level, text }: Pick<Voice, 'level' | 'text'>): boolean {
  return level === null && text.trim() === '';
}

/** Whether a voice reads another level than the table. It is kept so: nothing averages or counts voices. */
export function isDiffering(voice: Pick<Voice, 'level'>, level: ReadingLevel | null): boolean {
  return voice.level !== null && level !== null && voice.level !== level;
}
