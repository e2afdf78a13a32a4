import type { RefObject } from 'react';
import type { StepProps } from './SheetSteps.tsx';

/** Says what a cell is; with `isNext`, the hand goes to the next field that is left. */
export type Mend = (cell: { row: number; column: number; text: string }, isNext: boolean) => void;

/** Milliseconds until the rows that are left are drawn. */
const DRAWN_WITHIN = 60;

/** Mends the cells whose fields stand in a place; Enter goes on to the next one, as in a spreadsheet. */
export function useMending(say: StepProps['say'], place: RefObject<HTMLElement | null>): Mend {
  const fields = () => [
    ...(place.current?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []),
  ];

  async function mend(cell: Parameters<Mend>[0], isNext: boolean) {
    const at = fields().findIndex((field) => field === document.activeElement);
    const before = fields().length;
    await say({ kind: 'cell', ...cell });
    if (!isNext) return;
    setTimeout(() => {
      const left = fields();
      // A cell that is still not understood stays, and the hand with it.
      const next = left.length < before ? left[Math.min(at, left.length - 1)] : left[at];
      if (next !== undefined) next.focus();
      else document.querySelector<HTMLElement>('main h1')?.focus();
    }, DRAWN_WITHIN);
  }
  return (cell, isNext) => void mend(cell, isNext);
}
