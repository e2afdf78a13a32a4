import type { OpenFile } from '../database/open.ts';

/** How the open portfolio is left: with the window, which nobody sees any more; for another, or for none; or locked, which cannot wait. */
export type Leaving = 'window' | 'other' | 'lock';

/** Who follows the open portfolio beside the window: its copies are made from it. */
export type PortfolioFollower = {
  /** A person is about to leave it: what changed since its last copy is copied first. Fulfilled in a few seconds at most, whatever happens. */
  beforeLeaving(how: Leaving): Promise<void>;
  /** It is about to be closed, for good or for another file to take its place; fulfilled once whoever follows has let go of its file. */
  leaving(how: 'closed' | 'replaced'): Promise<void>;
  opened(file: OpenFile): void;
  /** Copies the open portfolio to a new file without keeping the process from others; false when it does not follow it. */
  copyTo(path: string): Promise<boolean>;
};
