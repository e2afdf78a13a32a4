import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import { afterDialog, openDialogs } from '../records/focusSoon.ts';

/** A passing message: what was done, and how to undo it. */
export interface ToastContent {
  readonly message: string;
  readonly actionLabel?: string | undefined;
  readonly onAction?: (() => void) | undefined;
  /** A second gesture, which leaves the message. */
  readonly other?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** The keys that do the same (« Ctrl Z »). */
  readonly keys?: string | undefined;
}

/** Ten seconds, counted only while nobody points at it or is in it. */
const SHOWN_FOR = 10_000;

/** The window's messages; at most three at once. */
export const toasts = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

let cleared = 0;

/** Shows a passing message. Never for an error: that stays, in a `Banner` or under its field. */
export function showToast(content: ToastContent): void {
  const show = () => toasts.add(content, { timeout: SHOWN_FOR });
  if (openDialogs() === 0) {
    show();
    return;
  }
  // Over a dialog it stands elsewhere: it would move as soon as the one that it is about is closed.
  const then = cleared;
  afterDialog(() => {
    if (then === cleared) show();
  });
}

/** Puts every message away, and those that were about to show. */
export function clearToasts(): void {
  cleared += 1;
  toasts.clear();
}
