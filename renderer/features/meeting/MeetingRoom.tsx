import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { openingSlide, slideOfComponent, slidesOf } from '../../../shared/domain/meetingSlides.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import type { Speaker } from '../../../shared/domain/speakers.ts';
import { clearToasts } from '../../components/feedback/toastQueue.ts';
import { classes } from '../../components/props.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ComponentSlide } from './ComponentSlide.tsx';
import { EndSlide } from './EndSlide.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { HiddenScreen } from './HiddenScreen.tsx';
import { RoomFooter } from './RoomFooter.tsx';
import { TableSlide } from './TableSlide.tsx';
import { useFullScreen } from './useFullScreen.ts';
import { useMeetingKeys } from './useMeetingKeys.ts';
import { useRoomSize } from './useRoomSize.ts';

export interface MeetingRoomProps {
  readonly meeting: Meeting;
  readonly definition: GridDefinition;
  /** The component that was on the screen before. */
  readonly askedId: string | undefined;
}

/** The whole window before a room: one slide at a time, led by keyboard. */
export function MeetingRoom({ meeting, definition, askedId }: MeetingRoomProps) {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const slides = slidesOf(definition);
  const [index, setIndex] = useState(() =>
    openingSlide(slides, {
      askedId,
      stoppedAt: meeting.stoppedAt,
      hasBegun: meeting.voices.length > 0 || meeting.readings.some(({ level }) => level !== null),
    }),
  );
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  // The component that the conclusion led to, to say what changed.
  const [askedToSay, setAskedToSay] = useState<string | null>(null);
  const [isHelping, setIsHelping] = useState(false);
  const [isHidden, setIsHidden] = useState(false);
  const room = useRoomSize();
  const fullScreen = useFullScreen();
  const slide = slides[index] ?? { kind: 'end' };
  const componentId = slide.kind === 'question' ? slide.placed.component.id : undefined;
  const goTo = (id: string, toSay: string | null) => {
    setIndex(Math.max(0, slideOfComponent(slides, id)));
    setAskedToSay(toSay);
  };
  const seen = slides.slice(0, index).findLast((other) => other.kind === 'question');
  const whyFixed = meeting.concludedAt === null ? readOnly : t('meeting:sealedReason');
  const isOpen = whyFixed === undefined;

  const go = (step: number) => setIndex(Math.min(slides.length - 1, Math.max(0, index + step)));
  const leaveAt = componentId ?? seen?.placed.component.id;
  const leave = () =>
    void navigate({
      to: '/initiatives/$initiativeId/grille/$applicationId',
      params: { initiativeId: meeting.initiativeId, applicationId: meeting.id },
      search: leaveAt === undefined ? {} : { composante: leaveAt },
    });
  // What was done on other screens, and may be undone there, is not for this room.
  useEffect(() => clearToasts(), []);
  useStop(meeting, isOpen ? componentId : undefined);
  useMeetingKeys({
    next: () => go(1),
    previous: () => go(-1),
    bigger: () => room.step(1),
    smaller: () => room.step(-1),
    usualSize: () => room.set(1),
    help: () => setIsHelping(true),
    hide: () => setIsHidden(!isHidden),
    fullScreen: fullScreen.toggle,
    leave: () => (isHidden ? setIsHidden(false) : leave()),
  });

  const { layout } = room;
  const shared = { meeting, definition, whyFixed };
  return (
    <div
      className={classes(
        'es-room',
        layout.isWide && 'es-room--wide',
        layout.isShort && 'es-room--short',
        layout.isTiny && 'es-room--tiny',
      )}
    >
      <main className="es-room-slide" inert={isHidden}>
        {slide.kind === 'table' ? (
          <TableSlide {...shared} onStart={() => go(1)} onFullScreen={fullScreen.toggle} />
        ) : null}
        {slide.kind === 'question' ? (
          <ComponentSlide
            key={componentId}
            {...shared}
            slide={slide}
            speaker={speaker}
            onSpeaker={setSpeaker}
            asksWhatChanged={askedToSay === componentId}
          />
        ) : null}
        {slide.kind === 'end' ? (
          <EndSlide {...shared} onGo={(id) => goTo(id, null)} onMissing={(id) => goTo(id, id)} />
        ) : null}
      </main>
      <RoomFooter
        size={room.size}
        isQuestion={slide.kind === 'question'}
        isReadOnly={readOnly !== undefined}
      />
      {isHelping ? <HelpSheet onClose={() => setIsHelping(false)} /> : null}
      {isHidden ? <HiddenScreen onShow={() => setIsHidden(false)} /> : null}
    </div>
  );
}

/** Keeps in the file where the meeting is, so that it goes on from there on any day and any computer. */
function useStop(meeting: Meeting, componentId: string | undefined): void {
  const { id } = meeting;
  const last = useRef(meeting.stoppedAt);
  useEffect(() => {
    if (componentId === undefined || componentId === last.current) return;
    last.current = componentId;
    // Not being able to say where one stopped stops nothing.
    void save('meeting.stopAt', { id, componentId }).catch(() => undefined);
  }, [id, componentId]);
}
