import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { voiceName } from '../../../shared/content/voices.ts';
import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import type { Speaker } from '../../../shared/domain/speakers.ts';
import { READING_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { isSilent } from '../../../shared/domain/voices.ts';
import { Button } from '../../components/actions/Button.tsx';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import type { Tone } from '../../components/icons/Icon.tsx';
import { LevelKeys } from '../../components/projector/LevelKeys.tsx';
import { RoomTextArea } from '../../components/projector/RoomTextArea.tsx';
import { useT } from '../../strings.ts';
import { READING_KEYS } from './keys.ts';
import { SpeakerPicker } from './SpeakerPicker.tsx';
import { type Said, useVoiceDraft, type VoiceDraftOptions } from './useVoiceDraft.ts';

export interface VoiceEntryProps extends VoiceDraftOptions {
  readonly speakers: readonly Speaker[];
  readonly tone: Tone;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly pickerRef: RefObject<HTMLInputElement | null>;
  readonly onSpeaker: (speaker: Speaker) => void;
  readonly onDone: () => void;
  readonly onRemove: (voice: Voice) => void;
}

const NONE = 'none';

/** The field that is always ready: who speaks, what is said, and the level that the voice reads if it says one. */
export function VoiceEntry(props: VoiceEntryProps) {
  const { changed, speakers, tone, fieldRef, pickerRef, onSpeaker, onDone, onRemove } = props;
  const t = useT();
  const draft = useVoiceDraft(props);
  // Nothing said yet: the group chosen anywhere is the one that will speak.
  const said: Said =
    changed === null && isSilent(draft.value)
      ? { ...draft.value, group: props.speaker.group, label: props.speaker.label }
      : draft.value;
  const isOther = said.group !== props.speaker.group || said.label !== props.speaker.label;
  useEffect(() => {
    const field = fieldRef.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [fieldRef]);
  useEffect(() => {
    // Turned by the keys of the room while a sentence is in the field.
    if (changed === null && isOther) {
      draft.set({ ...said, group: props.speaker.group, label: props.speaker.label });
    }
  });

  const speak = (speaker: Speaker) => {
    if (changed === null) onSpeaker(speaker);
    else draft.set({ ...said, group: speaker.group, label: speaker.label });
  };
  const finish = () => {
    if (changed !== null && isSilent(said)) onRemove(changed);
    else if (!isSilent(said) || changed !== null) onDone();
  };
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && changed !== null) onDone();
  };
  const name = voiceName(said, t);

  return (
    <div className="es-room-entry">
      {changed === null ? null : (
        <div className="es-room-entry-head">
          <span>{t('meeting:changing')}</span>
          <Button icon="trash" tone="quiet" onPress={() => onRemove(changed)}>
            {t('meeting:remove')}
          </Button>
        </div>
      )}
      <div className="es-room-entry-box" {...(changed === null ? {} : { 'data-own-escape': true })}>
        <SpeakerPicker
          inputRef={pickerRef}
          speaker={said}
          speakers={speakers}
          onChoose={speak}
          onLeave={() => fieldRef.current?.focus()}
        />
        <RoomTextArea
          ref={fieldRef}
          label={t('meeting:voiceOf', { name })}
          isLabelHidden
          isBare
          placeholder={t('meeting:voiceHint')}
          value={said.text}
          onChange={(text) => draft.set({ ...said, text })}
          onFocus={draft.field.onFocus}
          onBlur={draft.field.onBlur}
          onKeyDown={listen}
          error={draft.field.error}
        />
      </div>
      {isSilent(said) && changed === null ? null : (
        <LevelKeys
          label={t('meeting:voiceLevel')}
          tone={tone}
          options={[
            ...READING_LEVELS.map((level) => ({
              id: level,
              label: t(`vocabulary:reading.${level}`),
              icon: READING_SIGNS[level],
              keyHint: READING_KEYS[level],
            })),
            {
              id: NONE,
              label: t('meeting:noLevel'),
              icon: READING_SIGNS.none,
              keyHint: 'N',
              isLabelHidden: true,
            },
          ]}
          value={said.level ?? NONE}
          onChange={(id) =>
            draft.set({ ...said, level: READING_LEVELS.find((level) => level === id) ?? null })
          }
          onEnter={finish}
          onEscape={() => fieldRef.current?.focus()}
        />
      )}
    </div>
  );
}
