import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../props.ts';
import './Page.css';

export interface PageProps {
  readonly children: ReactNode;
  /** A `PageHeader`. */
  readonly header?: ReactNode;
  /** The header stays and the body scrolls; needed for `Columns`. */
  readonly isFixed?: boolean | undefined;
  /** The body has no margins: for `Columns`. */
  readonly isBare?: boolean | undefined;
}

/** A screen: its header, then its body with margins of 24. */
export function Page({ header, children, isFixed, isBare }: PageProps) {
  return (
    <div className={classes('es-page', isFixed && 'es-page--fixed')}>
      {header}
      {isBare ? children : <div className="es-page-body">{children}</div>}
    </div>
  );
}

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** Above the title: `Breadcrumbs`, or the thing that this belongs to. */
  readonly over?: ReactNode;
  /** Under the title, 13 px. */
  readonly under?: ReactNode;
  /** On the title's line, 16 px (« Un rapport en retard… »). */
  readonly beside?: ReactNode;
  /** At the right; one primary button at most. */
  readonly actions?: ReactNode;
  /** Title of 20 px, for a screen of panes. */
  readonly isCompact?: boolean | undefined;
  /** A hairline under it. */
  readonly isLined?: boolean | undefined;
  /** Takes the focus when the screen opens, so that a screen reader says where one is. */
  readonly takesFocus?: boolean | undefined;
}

/** The head of a screen: one title, its gestures. */
export function PageHeader(props: PageHeaderProps) {
  const { title, over, under, beside, actions, isCompact, isLined, takesFocus } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <header
      className={classes(
        'es-page-header',
        isCompact && 'es-page-header--compact',
        isLined && 'es-page-header--lined',
      )}
    >
      <div className="es-page-header-words">
        {over ? <div className="es-page-over">{over}</div> : null}
        <div className="es-page-title-line">
          <h1 className="es-page-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside ? <div className="es-page-beside">{beside}</div> : null}
        </div>
        {under ? <div className="es-page-under">{under}</div> : null}
      </div>
      {actions ? <div className="es-page-actions">{actions}</div> : null}
    </header>
  );
}
