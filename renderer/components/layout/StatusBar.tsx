import type { ReactNode } from 'react';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import './StatusBar.css';

/** The bottom line of the window: `SaveStatus`, the last proved copy, the file's name. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  return <footer className="es-status-bar">{children}</footer>;
}

export interface StatusItemProps {
  readonly icon?: GlyphName | undefined;
  readonly children: ReactNode;
  /** Pushed to the right end. */
  readonly isAtEnd?: boolean | undefined;
  /** Something needs the person. */
  readonly isAlarming?: boolean | undefined;
  /** Never shortened. */
  readonly isFirm?: boolean | undefined;
  /** Where it leads: to what it speaks of. */
  readonly href?: string | undefined;
}

/** One fact of the status bar. */
export function StatusItem(props: StatusItemProps) {
  const { icon, children, isAtEnd, isAlarming, isFirm, href } = props;
  const Part = href === undefined ? 'span' : 'a';
  return (
    <Part
      className={classes(
        'es-status-item',
        isFirm && 'es-status-item--firm',
        isAtEnd && 'es-status-item--end',
        isAlarming && 'es-status-item--vif',
      )}
      {...(href === undefined ? {} : { href })}
    >
      {icon ? <Icon name={icon} size={14} /> : null}
      <span>{children}</span>
    </Part>
  );
}
