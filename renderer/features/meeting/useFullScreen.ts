import { useEffect, useRef } from 'react';
import { call } from '../../api.ts';

/** Turns the window to the whole screen and back; leaving the meeting gives back the window that it had. */
export function useFullScreen(): { readonly toggle: () => void } {
  const isOurs = useRef(false);
  useEffect(
    () => () => {
      if (isOurs.current) void call('app.fullScreen', { wanted: 'off' }).catch(() => undefined);
    },
    [],
  );
  const toggle = async () => {
    isOurs.current = await call('app.fullScreen', { wanted: 'other' });
  };
  return { toggle: () => void toggle().catch(() => undefined) };
}
