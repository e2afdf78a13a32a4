import type { ReactNode } from 'react';

/** A group of cases. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One state of one component. */
export function Case({
  title,
  children,
  isWide,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}) {
  return (
    <div className={isWide ? 'gallery-case gallery-case--wide' : 'gallery-case'}>
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  );
}
