import { useEffect, useLayoutEffect, useState } from 'react';
import { useAnswer, write } from '../../queries.ts';
import { type RoomLayout, roomLayout, steppedSize } from './roomSize.ts';

/** How large the room sees, and how to change it. */
export interface RoomSize {
  readonly size: number;
  readonly layout: RoomLayout;
  readonly set: (size: number) => void;
  readonly step: (step: 1 | -1) => void;
}

/** Fits the drawing to the window at the size that this computer keeps. */
export function useRoomSize(): RoomSize {
  const kept = useAnswer('app.state', undefined).projectorSize;
  const [size, setSize] = useState(kept);
  const [room, setRoom] = useState(windowSize);
  const layout = roomLayout(room.width, room.height, size);
  useEffect(() => {
    const follow = () => setRoom(windowSize());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  useLayoutEffect(() => {
    // On the root, for the lists and dialogs that are drawn outside of the screen.
    const { style, dataset } = document.documentElement;
    style.setProperty('--es-unit', `${layout.unit}px`);
    dataset['room'] = 'true';
    return () => {
      style.removeProperty('--es-unit');
      delete dataset['room'];
    };
  }, [layout.unit]);

  const set = (next: number) => {
    setSize(next);
    if (next !== size) void write('app.setProjectorSize', { size: next }).catch(() => undefined);
  };
  return { size, layout, set, step: (step) => set(steppedSize(size, step)) };
}

function windowSize(): { width: number; height: number } {
  return { width: innerWidth, height: innerHeight };
}
