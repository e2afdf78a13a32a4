import type { ReactNode } from 'react';
import './EmptyState.css';

export interface EmptyStateProps {
  /** A fact (« Aucun effet noté encore »). */
  readonly title?: string | undefined;
  /** What belongs here, in one sentence. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** A place that waits for something: a dashed box, one sentence, one button. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="es-empty">
      {title ? <p className="es-empty-title">{title}</p> : null}
      <p className="es-empty-text">{children}</p>
      {action ? <div className="es-empty-action">{action}</div> : null}
    </div>
  );
}
