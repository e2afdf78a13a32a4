import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components/Tooltip';
import './Tooltip.css';

/** A few words beside what is pointed at. Never the only place where something is said. */
export function Tooltip({ children }: { readonly children: ReactNode }) {
  return (
    <AriaTooltip className="es-tooltip" offset={6}>
      {children}
    </AriaTooltip>
  );
}
