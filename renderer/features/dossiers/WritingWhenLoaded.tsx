import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WritingAreaProps } from '../../components/writing/WritingArea.tsx';

let ready: ComponentType<WritingAreaProps> | null = null;

/** What writes is loaded with the first text of one's own that is shown, or soon to be, not with the screen. */
async function load(): Promise<ComponentType<WritingAreaProps>> {
  const { WritingArea } = await import('../../components/writing/WritingArea.tsx');
  ready = WritingArea;
  return WritingArea;
}

/** What writes: at once when it is loaded. Until then a plain field takes what a fast hand types, and hands it on. */
export function WritingWhenLoaded(props: WritingAreaProps) {
  // The same as long as it is on the screen: another would start over, without the focus.
  const [held, setHeld] = useState(() => ({ Area: ready }));
  const [begun, setBegun] = useState('');
  useEffect(() => {
    if (held.Area !== null) return undefined;
    let isShown = true;
    // At once, with the focus: a key pressed between the two fields would be lost.
    void load().then((Area) => isShown && flushSync(() => setHeld({ Area })));
    return () => {
      isShown = false;
    };
  }, [held]);
  if (held.Area !== null) return <held.Area {...props} begun={begun} />;
  if (props.autoFocus !== true || props.isReadOnly === true) return null;
  return (
    <textarea
      className="es-input es-input--area"
      aria-label={props.label}
      value={begun}
      onChange={(event) => setBegun(event.target.value)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- « Écrire mon texte » was pressed
      autoFocus
    />
  );
}

/** Loads what writes once the screen that may ask for it is drawn. */
export function useWritingSoon(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
}
