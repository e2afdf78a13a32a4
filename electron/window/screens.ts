import { screen } from 'electron';
import { FIRST_BOUNDS, type WindowBounds } from './createWindow.ts';

/** The bounds kept from last time, if enough of them is on a screen that is still there; those of a first window otherwise. */
export function fitToScreens(kept: WindowBounds | null): WindowBounds {
  if (kept?.x === undefined || kept.y === undefined) return kept ?? FIRST_BOUNDS;
  const { x, y, width, height } = kept;
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across > 200 && down > 100;
  });
  return visible ? kept : { width, height, maximised: kept.maximised };
}
