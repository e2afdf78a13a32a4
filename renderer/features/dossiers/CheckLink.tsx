import type { ReactNode } from 'react';
import './plan.css';

/** A line of the checks, which leads to where it is mended: elsewhere, or here. */
export function CheckLink({
  href,
  onPress,
  children,
}: {
  readonly href: string | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  if (href === null) {
    return (
      <button type="button" className="es-check-line" onClick={onPress}>
        {children}
      </button>
    );
  }
  return (
    <a className="es-check-line" href={href}>
      {children}
    </a>
  );
}
