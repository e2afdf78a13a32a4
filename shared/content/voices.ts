import type { Voice } from '../domain/schemas/voice.ts';
import type { Translate } from '../strings/index.ts';

/** How a group is called: by its own name for itself, otherwise by the word of its group. */
export function voiceName({ label, group }: Pick<Voice, 'label' | 'group'>, t: Translate): string {
  return label.trim() === '' ? t(`vocabulary:voiceGroup.${group}`) : label;
}
