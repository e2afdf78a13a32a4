import { Refusal } from '../../shared/ipc/errors.ts';
import type { FormProgress } from '../../shared/ipc/events.ts';
import type { ChangeForm } from '../backups/migrationThread.ts';
import type { FileKey } from '../database/fileKey.ts';
import type { Migration } from '../database/migrations/index.ts';
import { isOfOlderForm } from '../database/open.ts';

export type FormChangeOptions = {
  /** Takes a portfolio of an older form to today's without keeping the process from others; left out, opening does it. */
  changeForm?: ChangeForm;
  /** Hears how far that is; null once it has ended. */
  onForm?: (progress: FormProgress | null) => void;
  /** For the tests of migrations. */
  migrations?: readonly Migration[];
};

/** The portfolio of an older form that is about to open, if any: one at a time. */
export class FormChange {
  readonly #options: FormChangeOptions;
  #stopping: AbortController | null = null;
  #underWay: Promise<void> = Promise.resolve();

  constructor(options: FormChangeOptions) {
    this.#options = options;
  }

  /** Whether opening a file takes it to the form of today first. */
  isNeeded(path: string, key: FileKey | null): boolean {
    const { changeForm, migrations } = this.#options;
    return changeForm !== undefined && isOfOlderForm(path, key, migrations);
  }

  /** Takes a file to the form of today, when it is of an older one; gives up the former one. Refuses (`cancelled`) once given up, also where it was done by then. */
  async before(path: string, key: FileKey | null): Promise<void> {
    const { changeForm } = this.#options;
    if (changeForm === undefined) return;
    this.stop();
    const mine = new AbortController();
    this.#stopping = mine;
    await this.#underWay;
    if (mine.signal.aborted) throw new Refusal('cancelled');
    // Asked here: what was given up a moment ago may have been this one.
    if (!this.isNeeded(path, key)) return;
    const onProgress = (progress: FormProgress | null) => this.#options.onForm?.(progress);
    onProgress({ stage: 'keeping', done: 0 });
    const changing = changeForm(path, key, { signal: mine.signal, onProgress });
    this.#underWay = changing.then(
      () => undefined,
      () => undefined,
    );
    try {
      await changing;
      if (mine.signal.aborted) throw new Refusal('cancelled');
    } finally {
      if (this.#stopping === mine) this.#stopping = null;
      onProgress(null);
    }
  }

  /** Gives it up: the file stays as it was. */
  stop(): void {
    this.#stopping?.abort();
  }
}
