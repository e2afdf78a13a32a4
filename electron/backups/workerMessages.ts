import type { BackupReason } from '../../shared/domain/vocabulary.ts';
import type { ErrorCode } from '../../shared/ipc/errors.ts';
import type { CopyState, KeeperState } from './copyKeeper.ts';

/** What the thread is started with: the application's own folder of copies, and the gate. */
export type KeeperSetup = { root: string; gate: SharedArrayBuffer };

/** What the thread is asked for. Instants are ISO 8601. */
export type Command =
  | {
      type: 'follow';
      path: string;
      identity: string;
      /** The bytes of its key, which the thread overwrites in the end; null when it has no password. */
      key: { bytes: Uint8Array; salt: Uint8Array } | null;
    }
  | { type: 'make'; why: BackupReason; now: string; isForced: boolean; spared?: string }
  | { type: 'check'; name: string }
  | { type: 'checkLast' }
  | { type: 'setSecond'; folder: string | null; now: string }
  | { type: 'setReminder'; days: number }
  | { type: 'mirror'; now: string }
  | { type: 'leave' };

/** A command with its number, by which it is answered. */
export type Asked = { id: number; command: Command };

/** What the thread says: how much of the copy under way is done, or the answer to a command. */
export type Said =
  | { type: 'step'; done: number }
  | {
      type: 'answer';
      id: number;
      /** Null once the portfolio is left. */
      state: KeeperState | null;
      answer: { ok: true; value: CopyState | string | null } | { ok: false; code: ErrorCode };
    };
