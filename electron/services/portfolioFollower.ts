import type { OpenFile } from '../database/open.ts';

/** Who follows the open portfolio beside the window: its copies are made from it. */
export type PortfolioFollower = {
  /** It is about to be closed, for good or for another file to take its place; fulfilled once whoever follows has let go of its file. */
  leaving(how: 'closed' | 'replaced'): Promise<void>;
  opened(file: OpenFile): void;
  /** Copies the open portfolio to a new file without keeping the process from others; false when it does not follow it. */
  copyTo(path: string): Promise<boolean>;
};
