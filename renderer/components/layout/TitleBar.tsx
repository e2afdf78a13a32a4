import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import './Frame.css';

/** The window's own title bar: the mark, then menus and search. Drags the window. */
export function TitleBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="es-title-bar">
      <span className="es-title-bar-logo">
        <Logo />
      </span>
      <div className="es-title-bar-content">{children}</div>
    </header>
  );
}
