import { useEffect, useRef } from 'react';
import { voiceName } from '../../../shared/content/voices.ts';
import type { QuestionSlide } from '../../../shared/domain/meetingSlides.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import { isSameName, type Speaker, speakersOf } from '../../../shared/domain/speakers.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { save } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useT } from '../../strings.ts';
import { ReadingTexts } from './ReadingTexts.tsx';
import { RemovedVoice } from './RemovedVoice.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import { TableReading } from './TableReading.tsx';
import { useMeetingKeys } from './useMeetingKeys.ts';
import { useVoices } from './useVoices.ts';
import { VoiceEntry } from './VoiceEntry.tsx';
import { VoiceList } from './VoiceList.tsx';

export interface ComponentSlideProps {
  readonly meeting: Meeting;
  readonly slide: QuestionSlide;
  /** Why nothing changes any more; undefined while the meeting is open. */
  readonly whyFixed: string | undefined;
  /** Who spoke last; null before anybody was chosen. */
  readonly speaker: Speaker | null;
  readonly onSpeaker: (speaker: Speaker) => void;
  /** The screen was led here to say what changed. */
  readonly asksWhatChanged: boolean;
}

/** One question of a component: what the table reads, what each group says. */
export function ComponentSlide(props: ComponentSlideProps) {
  const { meeting, slide, whyFixed } = props;
  const t = useT();
  const { component, dimension } = slide.placed;
  const { tone } = DIMENSION_SIGNS[dimension.id];
  const target = { id: meeting.id, componentId: component.id };
  const reading = meeting.readings.find(({ componentId }) => componentId === component.id);
  const level = useDraft<ReadingLevel | null>({
    value: reading?.level ?? null,
    onSave: (chosen) => save('grid.setReading', { ...target, patch: { level: chosen } }),
    owner: `${meeting.id}/${component.id}`,
    name: 'level',
    delay: 0,
  });
  const heard = meeting.voices.filter(({ componentId }) => componentId === component.id);
  const voices = useVoices(meeting.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const change = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { asksWhatChanged } = props;
  useEffect(() => {
    if (asksWhatChanged) change.current?.focus();
  }, [asksWhatChanged]);

  const nameOf = (one: Speaker) => voiceName(one, t);
  const speakers = speakersOf(meeting.voices, meeting.participants, nameOf);
  const last = meeting.voices.at(-1);
  const speaker = props.speaker ?? last ?? speakers[0] ?? { group: 'coordination', label: '' };
  const turn = (step: 1 | -1) => {
    const here = speakers.findIndex((known) => isSameName(nameOf(known), nameOf(speaker)));
    const next = speakers.at((here + step) % speakers.length);
    if (next) props.onSpeaker(next);
  };
  const toField = () => field.current?.focus();
  const isOpen = whyFixed === undefined;
  useMeetingKeys({
    read: isOpen ? (gesture) => level.set(gesture.level) : undefined,
    why: () => why.current?.focus(),
    change: () => change.current?.focus(),
    undo: voices.removed === null ? undefined : voices.putBack,
    chooseSpeaker: isOpen ? () => picker.current?.focus() : undefined,
    nextSpeaker: isOpen ? () => turn(1) : undefined,
    previousSpeaker: isOpen ? () => turn(-1) : undefined,
    voices: () =>
      [...(list.current?.querySelectorAll<HTMLElement>('button.es-room-voice') ?? [])]
        .at(-1)
        ?.focus(),
  });

  return (
    <>
      <RoomHeader slide={slide} initiativeTitle={meeting.initiativeTitle} />
      <div className="es-room-body">
        <TableReading
          level={level.value}
          onChange={level.set}
          error={level.field.error}
          tone={tone}
          whyFixed={whyFixed}
        />
        <div className="es-room-table">
          <ReadingTexts
            meeting={meeting}
            componentId={component.id}
            level={level.value}
            isFixed={!isOpen}
            whyRef={why}
            changeRef={change}
            onDone={toField}
          />
          <VoiceList
            ref={list}
            voices={heard.filter(({ id }) => id !== voices.hiddenId)}
            tableLevel={level.value}
            tone={tone}
            isFixed={!isOpen}
            onOpen={voices.open}
            onRemove={(voice) => {
              voices.remove(voice);
              toField();
            }}
            onLeave={toField}
          />
          {voices.removed === null ? null : (
            <RemovedVoice voice={voices.removed} onPutBack={voices.putBack} />
          )}
          {isOpen ? (
            <VoiceEntry
              key={voices.entry.key}
              target={{ applicationId: meeting.id, componentId: component.id }}
              changed={voices.entry.changed}
              speaker={voices.entry.changed ?? speaker}
              speakers={speakers}
              tone={tone}
              fieldRef={field}
              pickerRef={picker}
              onSpeaker={props.onSpeaker}
              onKept={(id) => voices.hold(voices.entry.key, id)}
              onDone={voices.done}
              onRemove={voices.remove}
            />
          ) : (
            <p className="es-room-note">{whyFixed}</p>
          )}
        </div>
      </div>
      {voices.problem === null ? null : (
        <Refused problem={voices.problem} onClose={voices.forget} />
      )}
    </>
  );
}
