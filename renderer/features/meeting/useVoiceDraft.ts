import { useRef, useState } from 'react';
import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import type { Speaker } from '../../../shared/domain/speakers.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { isSilent } from '../../../shared/domain/voices.ts';
import { type Draft, useDraft } from '../../components/autosave/useDraft.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';

/** What the field holds of a voice. */
export interface Said extends Speaker {
  readonly level: ReadingLevel | null;
  readonly text: string;
}

export interface VoiceDraftOptions {
  readonly target: { readonly applicationId: string; readonly componentId: string };
  /** The voice that is heard again; null for one to come. */
  readonly changed: Voice | null;
  /** Who speaks when the field opens. */
  readonly speaker: Speaker;
  /** Told under which identifier the voice is stored, and null when it was emptied. */
  readonly onKept: (id: string | null) => void;
}

/**
 * A voice that stores itself while it is typed, so that a computer that stops in the middle of a
 * sentence keeps its beginning. One emptied again was never said.
 */
export function useVoiceDraft(options: VoiceDraftOptions): Draft<Said> {
  const { target, changed, speaker, onKept } = options;
  const { applicationId, componentId } = target;
  const rules = useFieldRules();
  const keptId = useRef(changed?.id ?? null);
  const [initial] = useState<Said>(() => ({
    group: speaker.group,
    label: speaker.label,
    level: changed?.level ?? null,
    text: changed?.text ?? '',
  }));

  const keep = async (said: Said) => {
    const id = keptId.current;
    if (id === null) {
      if (isSilent(said)) return;
      await save('voice.add', { applicationId, fields: { componentId, ...said } }, (voice) => {
        keptId.current = voice.id;
        onKept(voice.id);
      });
    } else if (!isSilent(said)) {
      await save('voice.update', { id, patch: said });
    } else if (changed === null) {
      await save('voice.remove', { id }, () => {
        keptId.current = null;
        onKept(null);
      });
    }
  };
  return useDraft({
    value: initial,
    onSave: keep,
    name: 'voice',
    check: ({ text }) => rules.text(text),
    equals: isSame,
  });
}

function isSame(a: Said, b: Said): boolean {
  return a.text === b.text && a.level === b.level && a.group === b.group && a.label === b.label;
}
