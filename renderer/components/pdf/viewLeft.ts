import { useState } from 'react';
import type { Zoom } from './zoom.ts';

/** How the pages of PDFs are looked at. */
export interface PdfView {
  readonly zoom: Zoom;
  readonly isRailOpen: boolean;
}

/** As it was left, while the window is open. */
let left: PdfView = { zoom: 'width', isRailOpen: false };

/** How the pages are looked at, as it was left by the last PDF of this window. */
export function useViewLeft(): readonly [PdfView, (change: Partial<PdfView>) => void] {
  const [view, setView] = useState(left);
  return [
    view,
    (change) => {
      left = { ...view, ...change };
      setView(left);
    },
  ];
}
