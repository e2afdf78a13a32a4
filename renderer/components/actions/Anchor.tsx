import type { ReactNode } from 'react';
import { classes, given } from '../props.ts';
import './Button.css';

export interface AnchorProps {
  /** An address inside the application (`#/initiatives/…`). */
  readonly href: string;
  readonly children: ReactNode;
  /** `button` looks like a button; `plain` is the title of a thing in a list. */
  readonly look?: 'link' | 'button' | 'primary' | 'plain' | undefined;
  readonly label?: string | undefined;
  /** Tab passes by: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
}

/** A real link: it goes somewhere, does nothing. */
export function Anchor({ href, children, look = 'link', label, isPassedBy }: AnchorProps) {
  const className = classes(
    look === 'link' && 'es-link',
    look === 'plain' && 'es-plain-link',
    (look === 'button' || look === 'primary') && 'es-button',
    look === 'primary' && 'es-button--primary',
  );
  return (
    <a
      href={href}
      className={className}
      {...given({ 'aria-label': label, tabIndex: isPassedBy ? -1 : undefined })}
    >
      {children}
    </a>
  );
}
