import type { BackupReason } from '../../shared/domain/vocabulary.ts';
import type { ErrorCode } from '../../shared/ipc/errors.ts';
import type { KeyBytes } from '../database/fileKey.ts';
import type { FileSum } from '../database/fileSum.ts';
import type { Compared, CopyState, KeeperState } from './copyKeeper.ts';

/** What the thread is started with: the application's own folder of copies, and the gate. */
export type KeeperSetup = { root: string; gate: SharedArrayBuffer };

/** What a command gives: the copy that was made, the SHA-256 of one, what differs from it, or what is known of the bytes of the portfolio. */
export type Given = CopyState | string | Compared | FileSum | boolean | null;

/** A copy, by its name; or a file beside the portfolio, by a path that the main process found. */
export type Which = { name: string } | { beside: string };

/** What the thread is asked for. Instants are ISO 8601. */
export type Command =
  | {
      type: 'follow';
      path: string;
      identity: string;
      /** Both sides overwrite it once it was given; null when it has no password. */
      key: KeyBytes | null;
    }
  | { type: 'make'; why: BackupReason; now: string; isForced: boolean; spared: readonly string[] }
  | ({ type: 'check'; key: KeyBytes | null } & Which)
  | ({ type: 'compare'; key: KeyBytes | null } & Which)
  | { type: 'checkLast' }
  | { type: 'sum' }
  | { type: 'checkSum'; sum: FileSum }
  | { type: 'copyTo'; path: string }
  | { type: 'setSecond'; folder: string | null; now: string }
  | { type: 'setReminder'; days: number }
  | { type: 'mirror'; now: string }
  | { type: 'leave' };

/** Overwrites the key that a command gives, once it was given. */
export function wipeKey(command: Command): void {
  if ('key' in command) command.key?.bytes.fill(0);
}

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
      answer: { ok: true; value: Given } | { ok: false; code: ErrorCode };
    };
