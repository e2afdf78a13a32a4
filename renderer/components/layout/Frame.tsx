import { type ReactNode, useRef } from 'react';
import './Frame.css';

export interface FrameProps {
  /** A `TitleBar`, if the window draws its own. */
  readonly titleBar?: ReactNode;
  /** A `Nav`. */
  readonly nav?: ReactNode;
  /** A `StatusBar`. */
  readonly statusBar?: ReactNode;
  readonly children: ReactNode;
  /** « Aller au contenu »: the first stop of the keyboard, hidden until then. */
  readonly skipLabel: string;
}

/** The window: title bar, places, screen, status bar. Only the screen scrolls. */
export function Frame({ titleBar, nav, statusBar, children, skipLabel }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className="es-frame">
      <button type="button" className="es-button es-skip" onClick={() => main.current?.focus()}>
        {skipLabel}
      </button>
      {titleBar}
      {nav}
      <main className="es-frame-main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {statusBar}
    </div>
  );
}
