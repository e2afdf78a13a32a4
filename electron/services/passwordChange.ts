import { randomBytes } from 'node:crypto';
import type { RekeyProgress } from '../../shared/ipc/events.ts';
import { FileKey, SALT_BYTES } from '../database/fileKey.ts';
import type { CopyUnderKey } from '../database/rekeyThread.ts';
import type { OpenPlace } from './openPlace.ts';
import { requireKey } from './passwords.ts';

export type PasswordChangeOptions = {
  /** Copies a portfolio under another key, without keeping the process from others. */
  copyUnderKey: CopyUnderKey;
  /** Hears how far a change of password is; null once it has ended. */
  onRekeying?: (progress: RekeyProgress | null) => void;
};

/** The change of password that is under way, if any. */
export class PasswordChange {
  readonly #place: OpenPlace;
  readonly #options: PasswordChangeOptions;
  #underWay: AbortController | null = null;

  constructor(place: OpenPlace, options: PasswordChangeOptions) {
    this.#place = place;
    this.#options = options;
  }

  /**
   * Copies the open portfolio under the key of a password, or without any (null), and puts the copy in its
   * place; gives that key. `former` is the password that it has. Refuses (`cancelled`) once given up.
   */
  async change({
    former,
    password,
  }: {
    former: string | null;
    password: string | null;
  }): Promise<FileKey | null> {
    const file = this.#place.required();
    const writable = this.#place.writable();
    if (file.key !== null) await requireKey(file.key, former);
    this.#place.requireStill(file);
    const to =
      password === null ? null : await FileKey.fromPassword(password, randomBytes(SALT_BYTES));
    const mine = new AbortController();
    const onProgress = (progress: RekeyProgress | null) => this.#options.onRekeying?.(progress);
    this.#underWay = mine;
    try {
      await this.#place.takePlace(file, writable, {
        make: async (copy) => {
          const rekeying = { path: file.path, copy, from: file.key, to };
          await this.#options.copyUnderKey(rekeying, { signal: mine.signal, onProgress });
          return to;
        },
      });
    } catch (error) {
      // It opens nothing, unless the copy took the place and what came after failed.
      if (this.#place.file?.key !== to) to?.forget();
      throw error;
    } finally {
      if (this.#underWay === mine) this.#underWay = null;
      onProgress(null);
    }
    return to;
  }

  /** Gives it up. */
  stop(): void {
    this.#underWay?.abort();
  }
}
