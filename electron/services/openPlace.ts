import { rmSync } from 'node:fs';
import type { Underneath } from '../../shared/domain/underneath.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { KeepBefore } from '../database/backup.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { dropJournal } from '../database/create.ts';
import type { FileKey } from '../database/fileKey.ts';
import type { Migration } from '../database/migrations/index.ts';
import { type OpenFile, openPortfolio } from '../database/open.ts';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { isSamePlace } from '../files/fileMark.ts';
import { requireFitName } from '../files/fitName.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import type { PortfolioFollower } from './portfolioFollower.ts';

export type OpenPlaceOptions = {
  follower?: PortfolioFollower;
  /** Where a portfolio goes before its form changes; beside it when left out. */
  keepBefore?: KeepBefore;
  /** For the tests of migrations. */
  migrations?: readonly Migration[];
  /** What is open could not be opened again, or may only be read now. */
  onChange: () => void;
};

/** How a file takes the place of the open portfolio: see `OpenPlace.takePlace`. */
export type PlaceSteps = {
  before?: (temporary: string) => Promise<void>;
  held?: () => Promise<void>;
  make: (temporary: string) => Promise<FileKey | null>;
  taken?: () => void;
};

/** How often the open portfolio is copied elsewhere while something changes in it. */
const MOST_COPYINGS = 3;

/** The file that is open, if any, and everything by which another takes its place. */
export class OpenPlace {
  readonly #options: OpenPlaceOptions;
  #file: OpenFile | null = null;

  constructor(options: OpenPlaceOptions) {
    this.#options = options;
  }

  /** The file that is open, or null. */
  get file(): OpenFile | null {
    return this.#file;
  }

  /** The file that is open; refuses when none is. */
  required(): OpenFile {
    if (this.#file === null) throw new Refusal('no_portfolio');
    return this.#file;
  }

  /** Refuses when a file is not the one that is open any more. */
  requireStill(file: OpenFile): void {
    if (this.#file !== file) throw new Refusal('no_portfolio');
  }

  /** The open portfolio, to ask; refuses when none is. */
  readable(): ReadableDb {
    if (this.#file === null) throw new Refusal('no_portfolio');
    // What a long change has written so far may never be.
    return this.#file.writable?.isHeld === true ? this.#file.committed() : this.#file.readable;
  }

  /** The open portfolio, to change; refuses when none is, or when it may only be read. Throws `WritesWait` during a long change. */
  writable(): WritableDb {
    if (this.#file === null) throw new Refusal('no_portfolio');
    if (this.#file.writable === null) throw new Refusal('read_only');
    this.#file.writable.requireTurn();
    return this.#file.writable;
  }

  /** What another program did to the file of the open portfolio. */
  underneath(): Underneath {
    if (this.#file === null) return 'same';
    try {
      return this.#file.underneath();
    } catch {
      // The disk is away, with the file.
      return 'gone';
    }
  }

  /** Opens the portfolio at a path, beside the one that is open. */
  openAt(path: string, key: FileKey | null): OpenFile {
    const { keepBefore, migrations } = this.#options;
    return openPortfolio(path, {
      key,
      lock: { onLost: () => this.lostLock() },
      ...(keepBefore === undefined ? {} : { keepBefore }),
      ...(migrations === undefined ? {} : { migrations }),
    });
  }

  /** What was opened beside it takes the place of what is open. */
  put(next: OpenFile): void {
    this.leave();
    this.#file = next;
    this.#options.follower?.opened(next);
  }

  /** Closes what is open; its key opens nothing any more. Who follows lets go of the file after it is closed, for that gives up the locks of all. */
  leave(): void {
    if (this.#file !== null) void this.#options.follower?.leaving('closed');
    this.#file?.close();
    this.#file?.key?.forget();
    this.#file = null;
  }

  /** Writes what is open at another path and goes on there; what it was opened from stays as it is. */
  async moveTo(file: OpenFile, path: string): Promise<void> {
    requireFitName(path);
    // What is open elsewhere is not replaced under whoever writes in it; of our own place the lock is ours.
    const attempt = isSamePlace(path, file.path) ? null : takeLock(path);
    if (attempt?.ok === false) throw new Refusal('cannot_write');
    const temporary = temporaryBeside(path);
    const forget = rememberUnfinished(temporary);
    try {
      await this.#copyTo(file, temporary);
      dropJournal(path);
      replace(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error instanceof Refusal ? error : asWriteRefusal(error);
    } finally {
      forget();
      attempt?.lock.release();
    }
    void this.#options.follower?.leaving('replaced');
    file.close();
    this.#file = null;
    this.#reopenSame({ path, key: file.key });
  }

  /**
   * Makes a file beside the open portfolio and puts it in its place, while nobody writes or copies. `steps.before`
   * is given where that file is to be made, while others may still write; `steps.held` first knows that nobody does;
   * `steps.make` gives the key of the file, which is there then; `steps.taken` is called in the turn in which it takes
   * the place, before whoever waited writes. When one fails, what is open is as it was, and nothing is left beside it.
   */
  async takePlace(file: OpenFile, writable: WritableDb, steps: PlaceSteps): Promise<void> {
    // Another may have been opened while a key was made: its followers are not to be sent away.
    this.requireStill(file);
    const temporary = temporaryBeside(file.path);
    const forget = rememberUnfinished(temporary);
    let keepsNote = false;
    let isLeft = false;
    try {
      await steps.before?.(temporary);
      // A long change that began meanwhile ends first.
      await writable.whenFree();
      this.requireStill(file);
      await writable.whileNobodyWrites(async () => {
        await steps.held?.();
        this.requireStill(file);
        isLeft = true;
        await this.#options.follower?.leaving('replaced');
        this.#exchange(file, temporary, await steps.make(temporary));
        steps.taken?.();
      });
    } catch (error) {
      // Whoever still holds it, as a thread that was given up may, lets go of it before the next start.
      if (!takenAway(temporary)) keepsNote = true;
      if (isLeft && this.#file === file) this.#options.follower?.opened(file);
      throw error;
    } finally {
      if (!keepsNote) forget();
    }
  }

  /** A copy under another key takes the place of the open portfolio, which is open again in the same turn. */
  #exchange(file: OpenFile, copy: string, key: FileKey | null): void {
    this.requireStill(file);
    file.close();
    this.#file = null;
    try {
      replace(copy, file.path);
    } catch (error) {
      this.#reopenSame(file);
      throw error;
    }
    try {
      this.#reopen(file.path, key);
    } finally {
      // It opens nothing any more, whether the new one can be opened now or not.
      file.key?.forget();
    }
  }

  /** Goes on with the same key; one that then opens nothing is forgotten. */
  #reopenSame({ path, key }: Pick<OpenFile, 'path' | 'key'>): void {
    try {
      this.#reopen(path, key);
    } catch (error) {
      key?.forget();
      throw error;
    }
  }

  #reopen(path: string, key: FileKey | null): void {
    try {
      this.#file = this.openAt(path, key);
      this.#options.follower?.opened(this.#file);
    } catch (error) {
      this.#options.onChange();
      throw error;
    }
  }

  /** Writes what the open portfolio holds in this very turn to a new file, flushed; the copying itself is done in the thread of the copies. */
  async #copyTo(file: OpenFile, temporary: string): Promise<void> {
    for (let tried = 0; tried < MOST_COPYINGS; tried += 1) {
      await file.writable?.whenFree();
      const moment = file.readable.moment();
      if ((await this.#options.follower?.copyTo(temporary)) !== true) break;
      this.requireStill(file);
      if (file.writable?.isHeld === false && file.readable.moment() === moment) return;
      rmSync(temporary, { force: true });
    }
    // Somebody writes without a pause, or no copies are made of this one.
    this.requireStill(file);
    file.copyInto(temporary);
    flushFile(temporary);
  }

  /** Another took the lock, believing us gone: from now on this portfolio is only read. */
  lostLock(): void {
    if (this.#file === null) return;
    const { path, key } = this.#file;
    // The lock went with the file: what is open here is all that is left of it.
    if (this.underneath() === 'gone') return;
    void this.#options.follower?.leaving('replaced');
    this.#file.close();
    this.#file = null;
    try {
      this.#file = this.openAt(path, key);
      this.#options.follower?.opened(this.#file);
    } catch {
      // The disk is away: the window is told that no portfolio is open any more.
      key?.forget();
    }
    this.#options.onChange();
  }
}

function takenAway(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
