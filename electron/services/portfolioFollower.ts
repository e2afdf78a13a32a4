import type { OpenFile } from '../database/open.ts';

/** Who follows the open portfolio beside the window: its copies are made from it. */
export type PortfolioFollower = {
  /** It is about to be closed; fulfilled once whoever follows has let go of its file. */
  leaving(): Promise<void>;
  opened(file: OpenFile): void;
  /** Copies the open portfolio to a new file without keeping the process from others; false when it does not follow it. */
  copyTo(path: string): Promise<boolean>;
};
