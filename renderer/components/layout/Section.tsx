import type { ReactNode } from 'react';
import { classes } from '../props.ts';
import './Page.css';

export interface SectionProps {
  readonly title: ReactNode;
  /** Beside the title, small (« Données au 23 mars 2026 »). */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** 13 px instead of 16. */
  readonly isSmall?: boolean | undefined;
  readonly isLined?: boolean | undefined;
}

/** A part of a screen, with its title. */
export function Section({ title, note, actions, children, isSmall, isLined }: SectionProps) {
  return (
    <section className="es-section">
      <div className={classes('es-section-head', isLined && 'es-section-head--lined')}>
        <h2 className={classes('es-section-title', isSmall && 'es-section-title--small')}>
          {title}
        </h2>
        {note ? <span className="es-section-note">{note}</span> : null}
        {actions ? <div className="es-section-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
