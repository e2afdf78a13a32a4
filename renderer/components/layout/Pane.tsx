import type { ReactNode } from 'react';
import { classes } from '../props.ts';
import './Page.css';

/** A main column between panes; inside `<Page isFixed isBare>`. Extra width goes to the middle. */
export function Columns({
  children,
  view,
}: {
  readonly children: ReactNode;
  /** What of it a narrow window shows, told to the style sheet of the screen. */
  readonly view?: string | undefined;
}) {
  return (
    <div className="es-columns" data-view={view}>
      {children}
    </div>
  );
}

/** The middle column. */
export function MainColumn({
  children,
  isSurface,
}: {
  readonly children: ReactNode;
  readonly isSurface?: boolean | undefined;
}) {
  return (
    <div className={classes('es-columns-main', isSurface && 'es-columns-main--surface')}>
      {children}
    </div>
  );
}

export interface PaneProps {
  /** What it shows, spoken and, unless `isTitleHidden`, drawn. */
  readonly title: string;
  readonly isTitleHidden?: boolean | undefined;
  /** A small label instead of a title (« 1 sélectionnée »). */
  readonly isTitleTiny?: boolean | undefined;
  readonly children: ReactNode;
  /** Beside the title: icon buttons. */
  readonly actions?: ReactNode;
  /** What stays in sight under the rest, which scrolls on its own. */
  readonly below?: ReactNode;
  /** Buttons kept at the bottom. */
  readonly footer?: ReactNode;
  /** Between 266 and 440. 316 unless told. */
  readonly width?: number | undefined;
  readonly side?: 'start' | 'end' | undefined;
  readonly ground?: 'plain' | 'surface' | 'sunken' | undefined;
}

/** A column at the side of a screen. Under a narrow window it goes below. */
export function Pane(props: PaneProps) {
  const { title, children, actions, footer, width = 316, side = 'end', ground = 'plain' } = props;
  return (
    <aside
      aria-label={title}
      className={classes('es-pane', `es-pane--${side}`, ground !== 'plain' && `es-pane--${ground}`)}
      style={{ width }}
    >
      {props.isTitleHidden ? null : (
        <div className="es-pane-head">
          <h2 className={classes('es-pane-title', props.isTitleTiny && 'es-pane-title--tiny')}>
            {title}
          </h2>
          {actions}
        </div>
      )}
      <div className="es-pane-body">{children}</div>
      {props.below ? <div className="es-pane-below">{props.below}</div> : null}
      {footer ? <div className="es-pane-foot">{footer}</div> : null}
    </aside>
  );
}
