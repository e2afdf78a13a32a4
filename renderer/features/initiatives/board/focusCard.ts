import { afterDialog } from '../../../components/records/focusSoon.ts';

/** Milliseconds after which a card that is still not drawn is far down its column. */
const PATIENCE = 3_000;

/**
 * Puts the focus on a card once it is drawn in a column, or in whichever it is (null): the columns are
 * asked again after a move. In a long column it may not be in sight: its column takes the focus. Gives
 * up when the person went elsewhere meanwhile.
 */
export function focusCard(board: HTMLElement | null, id: string, column: string | null): void {
  const where = column === null ? '' : `[data-column="${column}"] `;
  const started = Date.now();
  const look = () => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && board?.contains(active) !== true;
    if (board?.isConnected !== true || isElsewhere) return;
    const card = board.querySelector<HTMLElement>(`${where}[data-key="${id}"]`);
    if (card !== null) card.focus();
    else if (Date.now() - started < PATIENCE) requestAnimationFrame(look);
    else board.querySelector<HTMLElement>(where === '' ? '[data-column]' : where.trim())?.focus();
  };
  afterDialog(look);
}
