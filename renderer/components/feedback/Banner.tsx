import type { ReactNode } from 'react';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import './Banner.css';

export interface BannerProps {
  /** `info`: to know. `notice`: something to look at here. `warning`: late, or blocking. */
  readonly tone?: 'info' | 'notice' | 'warning' | undefined;
  readonly icon?: GlyphName | undefined;
  /** A fact, in 600. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** `LinkButton`s or small buttons. */
  readonly actions?: ReactNode;
  /** Spoken when it appears: a refusal, a failure. */
  readonly isLive?: boolean | undefined;
}

const ICONS = { info: 'info', notice: 'followUp', warning: 'late' } as const;

/** A fact about the screen, above what it concerns, and the gesture that settles it. */
export function Banner({ tone = 'info', icon, title, children, actions, isLive }: BannerProps) {
  return (
    <div className={`es-banner es-banner--${tone}`} {...(isLive ? { role: 'alert' } : {})}>
      <div className="es-banner-words">
        <Icon name={icon ?? ICONS[tone]} />
        <div>
          {title ? <span className="es-banner-title">{title} </span> : null}
          {children}
        </div>
      </div>
      {actions ? <div className="es-banner-actions">{actions}</div> : null}
    </div>
  );
}
