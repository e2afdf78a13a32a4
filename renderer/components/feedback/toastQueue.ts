import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

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

/** Shows a passing message. Never for an error: that stays, in a `Banner` or under its field. */
export function showToast(content: ToastContent): void {
  toasts.add(content, { timeout: SHOWN_FOR });
}
