import type { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/events.ts';

/** Sends an event of the contract to the window. */
export function tell<E extends EventName>(
  window: BrowserWindow,
  event: E,
  payload: EventPayload<E>,
): void {
  if (!window.isDestroyed()) window.webContents.send(event, payload);
}

/**
 * How long a window may take to store what is typed: longer than SQLite waits for a file that another
 * program holds.
 */
const PATIENCE_MS = 15_000;

/** Asks the window to store what is typed, and waits for its answer. */
export class Flusher {
  /** Whether the page listens; before that, it holds nothing typed. */
  listening = false;
  #next = 1;
  #waiting = new Map<number, (stored: boolean) => void>();

  /** True when all is stored, or when there is no page that could hold anything; false when some is not, or when no answer comes. */
  ask(window: BrowserWindow | null): Promise<boolean> {
    if (window === null || !this.listening || window.isDestroyed()) {
      return Promise.resolve(true);
    }
    const request = this.#next;
    this.#next += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(request, false), PATIENCE_MS);
      this.#waiting.set(request, (stored) => {
        clearTimeout(timer);
        resolve(stored);
      });
      tell(window, 'flush.request', { request });
    });
  }

  /** The page is gone, with what it held: what it was asked is answered no, now rather than after so long. */
  left(): void {
    this.listening = false;
    for (const request of this.#waiting.keys()) this.answer(request, false);
  }

  /** The window's answer. Unknown requests are ignored. */
  answer(request: number, stored: boolean): void {
    const resolve = this.#waiting.get(request);
    this.#waiting.delete(request);
    resolve?.(stored);
  }
}
