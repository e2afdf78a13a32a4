import type { ErrorCode } from '../../shared/ipc/errors.ts';

/** What the thread of a gesture says: how far it is, then its answer or why there is none. */
export type NetworkSaid =
  | { done: number }
  | { answer: unknown }
  /** `detail`: where it failed, never what was asked. */
  | { refused: ErrorCode; detail: string };
