import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Underneath } from '../../shared/domain/underneath.ts';
import type { PortfolioKind } from '../../shared/domain/vocabulary.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import type { AskedPortfolio, RecoverySheet } from '../../shared/ipc/contract/protection.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { RekeyProgress } from '../../shared/ipc/events.ts';
import type { KeepBefore } from '../database/backup.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { sweepContents } from '../database/contentSweep.ts';
import { createPortfolio } from '../database/create.ts';
import { FileKey, SALT_BYTES, sheetNumber } from '../database/fileKey.ts';
import { inspect } from '../database/inspect.ts';
import { type OpenFile, openPortfolio } from '../database/open.ts';
import type { CopyUnderKey } from '../database/rekeyThread.ts';
import { keepLog, thinLog } from '../database/repositories/changes.ts';
import { getPortfolio, hasLogo } from '../database/repositories/portfolios.ts';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import type { RecentFiles } from '../files/recentFiles.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import type { Context } from './context.ts';
import { requireKey, typedKey } from './passwords.ts';

/** The questions that need a path; the window never sends one. Null: the person gave up. */
export type Dialogs = {
  chooseNewPortfolio: () => Promise<string | null>;
  choosePortfolio: () => Promise<string | null>;
  /** Where the open portfolio goes on, whose file at a path is not what it was. */
  chooseElsewhere: (path: string) => Promise<string | null>;
  /** Where what is saved of the damaged portfolio at a path is put. */
  chooseRecovered: (damaged: string) => Promise<string | null>;
  chooseImage: () => Promise<string | null>;
  choosePdf: (suggestedName: string) => Promise<string | null>;
  /** Any file, to keep as evidence. */
  chooseFile: () => Promise<string | null>;
  /** Any files, to give with a dossier. */
  chooseFiles: () => Promise<readonly string[]>;
  /** Where a file that the portfolio keeps is written again. */
  chooseCopy: (suggestedName: string) => Promise<string | null>;
  chooseCalendar: (suggestedName: string) => Promise<string | null>;
  /** Where a table is written for a spreadsheet. */
  chooseTable: (suggestedName: string) => Promise<string | null>;
  /** Where a template is written, for another portfolio. */
  chooseNewTemplate: (suggestedName: string) => Promise<string | null>;
  chooseTemplate: () => Promise<string | null>;
  /** A second place for copies of the portfolio. */
  chooseFolder: () => Promise<string | null>;
};

/** The examples that ship. */
export type Example = Exclude<PortfolioKind, 'own'>;

/** Who follows the open portfolio beside the window: its copies are made from it. */
export type PortfolioFollower = {
  /** It is about to be closed; fulfilled once whoever follows has let go of its file. */
  leaving(): Promise<void>;
  opened(file: OpenFile): void;
  /** Copies the open portfolio to a new file without keeping the process from others; false when it does not follow it. */
  copyTo(path: string): Promise<boolean>;
};

export type SessionOptions = {
  context: Context;
  dialogs: Dialogs;
  recent: RecentFiles;
  /** Where the examples are kept once made. */
  examplesFolder: string;
  follower?: PortfolioFollower;
  /** Where a portfolio goes before its form changes; beside it when left out. */
  keepBefore?: KeepBefore;
  /** Another portfolio, or none, is open now; or it became read-only. */
  onChange: () => void;
  /** Copies a portfolio under another key, without keeping the process from others. */
  copyUnderKey: CopyUnderKey;
  /** Hears how far a change of password is; null once it has ended. */
  onRekeying?: (progress: RekeyProgress | null) => void;
  /** The open portfolio has a password now, or none any more. */
  onProtection: () => void;
};

/** A portfolio that opens once its password is given. */
type Asked = AskedPortfolio & { open: (key: FileKey | null) => OpenPortfolio; path: string };

const EXAMPLE_FILES: Readonly<Record<Example, string>> = {
  public_example: 'Exemple – faits publics.essaim',
  fictional_example: 'Exemple – portefeuille inventé.essaim',
};

/** How often the open portfolio is copied elsewhere while something changes in it. */
const MOST_COPYINGS = 3;

/** What a file is refused for that no second try would open. */
const UNREADABLE: ReadonlySet<ErrorCode> = new Set(['file_damaged', 'file_foreign', 'file_newer']);

/** A portfolio that was refused as damaged. */
export type DamagedFile = { path: string; key: FileKey | null };

/** Which portfolio is open. There is at most one. */
export class Session {
  readonly #options: SessionOptions;
  #file: OpenFile | null = null;
  #openings = 0;
  #asked: Asked | null = null;
  /** How the list of one with a password was left: it may hold words that were looked for, which stay off the disk. */
  #listLeft: string | null = null;
  #damaged: DamagedFile | null = null;
  #rekeying: AbortController | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get dialogs(): Dialogs {
    return this.#options.dialogs;
  }

  get recent(): RecentFiles {
    return this.#options.recent;
  }

  /** The open portfolio as the window shows it, or null. */
  state(): OpenPortfolio | null {
    if (this.#file === null) return null;
    const { path, readOnly } = this.#file;
    const readable = this.readable();
    return {
      session: this.#openings,
      portfolio: { ...getPortfolio(readable), hasLogo: hasLogo(readable) },
      fileName: basename(path),
      readOnly,
      isProtected: this.#file.key !== null,
    };
  }

  /** Which opening it is: another number for each portfolio that is opened. */
  get opening(): number {
    return this.#openings;
  }

  /** The portfolio that asks for its password, or null. */
  asking(): AskedPortfolio | null {
    if (this.#asked === null) return null;
    const { fileName, folder, why, sheetNumber: number } = this.#asked;
    return { fileName, folder, why, sheetNumber: number };
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

  /** Where the open portfolio is; refuses when none is. */
  path(): string {
    if (this.#file === null) throw new Refusal('no_portfolio');
    return this.#file.path;
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

  /**
   * Writes the open portfolio where the person says and goes on there, whatever became of its own file. It
   * is the same portfolio to the window, so that what waits to be stored is stored there. False: given up.
   */
  async saveElsewhere(): Promise<boolean> {
    const file = this.#file;
    if (file === null) throw new Refusal('no_portfolio');
    if (file.writable === null) throw new Refusal('read_only');
    const path = await this.#options.dialogs.chooseElsewhere(file.path);
    if (path === null) return false;
    if (this.#file !== file) throw new Refusal('no_portfolio');
    // What took its place is another's version: it is not written over.
    if (path === file.path && this.underneath() !== 'gone') throw new Refusal('cannot_write');
    const temporary = temporaryBeside(path);
    try {
      await this.#copyTo(file, temporary);
      replace(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error instanceof Refusal ? error : asWriteRefusal(error);
    }
    void this.#options.follower?.leaving();
    file.close();
    this.#file = null;
    this.#reopen(path, file.key);
    this.recent.add(path, this.#options.context.now(), this.#options.context.newId);
    return true;
  }

  /** Writes what the open portfolio holds in this very turn to a new file, flushed; the copying itself is done in the thread of the copies. */
  async #copyTo(file: OpenFile, temporary: string): Promise<void> {
    for (let tried = 0; tried < MOST_COPYINGS; tried += 1) {
      await file.writable?.whenFree();
      const moment = file.readable.moment();
      if ((await this.#options.follower?.copyTo(temporary)) !== true) break;
      if (this.#file !== file) throw new Refusal('no_portfolio');
      if (file.writable?.isHeld === false && file.readable.moment() === moment) return;
      rmSync(temporary, { force: true });
    }
    // Somebody writes without a pause, or no copies are made of this one.
    if (this.#file !== file) throw new Refusal('no_portfolio');
    file.copyInto(temporary);
    flushFile(temporary);
  }

  /** The file that was refused last as damaged, until another is opened; else the one that is open, should damage show in it. */
  damaged(): DamagedFile | null {
    if (this.#damaged !== null || this.#file === null) return this.#damaged;
    return { path: this.#file.path, key: this.#file.key };
  }

  /** Stops the long change that is under way, if any: nothing of it stays. */
  stopLongChange(): void {
    this.#file?.writable?.stopSlices();
  }

  /** How the list of the open portfolio was left on this computer, as the window said it, or null. */
  listLeft(opening: number): string | null {
    if (this.#file === null || opening !== this.#openings) return null;
    return this.#file.key === null ? this.recent.listLeft(this.#file.path) : this.#listLeft;
  }

  /** Keeps how its list is left; what was meant for the portfolio of another opening is nothing. */
  leaveList(opening: number, left: string): void {
    if (this.#file === null || opening !== this.#openings) return;
    if (this.#file.key === null) this.recent.leaveList(this.#file.path, left);
    else this.#listLeft = left;
  }

  /** Makes a portfolio where the person says, and opens it. */
  async create(fill: (db: WritableDb) => void): Promise<OpenPortfolio | null> {
    const path = await this.#options.dialogs.chooseNewPortfolio();
    if (path === null) return null;
    createPortfolio(path, fill);
    return this.openPath(path);
  }

  /** Opens the portfolio that the person says. */
  async open(): Promise<OpenPortfolio | null> {
    const path = await this.#options.dialogs.choosePortfolio();
    return path === null ? null : this.openPath(path);
  }

  /** Opens a portfolio of the recent ones. */
  openRecent(id: string): OpenPortfolio {
    const path = this.#options.recent.path(id);
    if (path === null) throw new Refusal('file_missing');
    return this.openPath(path);
  }

  /** Opens an example as it was left; makes it the first time, and again, the old one set aside, when it cannot be read. */
  openExample(example: Example, fill: (db: WritableDb) => void): OpenPortfolio {
    const { examplesFolder } = this.#options;
    mkdirSync(examplesFolder, { recursive: true });
    const path = join(examplesFolder, EXAMPLE_FILES[example]);
    if (!existsSync(path)) createPortfolio(path, fill);
    try {
      return this.#show(path);
    } catch (error) {
      if (!(error instanceof Refusal && UNREADABLE.has(error.code))) throw error;
    }
    renameSync(path, `${path}.ancien`);
    createPortfolio(path, fill);
    return this.#show(path);
  }

  /**
   * Opens the portfolio at a path, for a file that the system hands over. The one open stays so if this is
   * refused; one with a password is (`password_needed`), and waits for `unlock`.
   */
  openPath(path: string, key: FileKey | null = null): OpenPortfolio {
    const state = this.#show(path, key, (given) => this.openPath(path, given));
    const { context, recent } = this.#options;
    try {
      if (this.#file !== null) recent.add(this.#file.path, context.now(), context.newId);
    } catch {
      // The list of recent files cannot be kept (a full disk): the portfolio is open all the same.
    }
    return state;
  }

  /** Closes the open portfolio, if any. */
  close(): void {
    if (this.#file === null && this.#asked === null) return;
    this.#leave();
    this.#asked = null;
    this.#options.onChange();
  }

  /** Opens the portfolio that asks, by its password or by the key of its sheet. */
  async unlock(typed: string): Promise<OpenPortfolio> {
    const asked = this.#asked;
    if (asked === null) throw new Refusal('no_portfolio');
    const inspected = inspect(asked.path, Number.POSITIVE_INFINITY);
    const key = inspected.isProtected ? await typedKey(typed, inspected.salt) : null;
    try {
      if (this.#asked !== asked) throw new Refusal('cancelled');
      return asked.open(key);
    } catch (error) {
      key?.forget();
      throw error;
    }
  }

  /** Asks for no password any more; the portfolio that was open meanwhile, if any, is so still. */
  giveUp(): void {
    if (this.#asked === null) return;
    this.#asked = null;
    this.#options.onChange();
  }

  /** What opens the open portfolio: for a copy made of it, or one to verify. Null: in clear. */
  get key(): FileKey | null {
    return this.#file?.key ?? null;
  }

  /** Whether the open portfolio has a password, and nothing lasting is under way. */
  get canLock(): boolean {
    return this.#file !== null && this.#file.key !== null && this.#file.writable?.isHeld !== true;
  }

  /** Closes the open portfolio, if it has a password, and asks for it again. `isStored`: whether all that was typed is. */
  lock(isStored = true): void {
    if (this.#file === null || !this.canLock) return;
    const { path } = this.#file;
    const open = (key: FileKey | null) => this.#show(path, key, open);
    this.#leave();
    this.#ask(path, isStored ? 'locked' : 'locked_unsaved', open);
  }

  /**
   * Gives the open portfolio a password, another one, or none (null). `former` is the one that it has. The
   * file is copied under the new key, and the copy takes its place in one step: it opens by the one or by
   * the other, whatever happens. Who writes meanwhile waits. Refuses (`cancelled`) once given up.
   */
  async changePassword({
    former,
    password,
  }: {
    former: string | null;
    password: string | null;
  }): Promise<void> {
    const file = this.#file;
    const writable = this.writable();
    if (file === null) throw new Refusal('no_portfolio');
    if (file.key !== null) await requireKey(file.key, former);
    const to =
      password === null ? null : await FileKey.fromPassword(password, randomBytes(SALT_BYTES));
    const mine = new AbortController();
    const onProgress = (progress: RekeyProgress | null) => this.#options.onRekeying?.(progress);
    this.#rekeying = mine;
    try {
      await this.#takePlace(file, writable, async (copy) => {
        const rekeying = { path: file.path, copy, from: file.key, to };
        await this.#options.copyUnderKey(rekeying, { signal: mine.signal, onProgress });
        return to;
      });
    } finally {
      if (this.#rekeying === mine) this.#rekeying = null;
      onProgress(null);
    }
    if (to !== null) this.recent.dropList(file.path);
    this.#options.onProtection();
  }

  /** Gives up the change of password that is under way, if any. */
  stopPasswordChange(): void {
    this.#rekeying?.abort();
  }

  /** A proved copy takes the place of the open portfolio, of which a copy was made, under its password; what is open then is it. */
  async restoreFrom(copy: { path: string; key: FileKey | null }): Promise<OpenPortfolio> {
    const file = this.#file;
    const writable = this.writable();
    if (file === null) throw new Refusal('no_portfolio');
    // The former key is forgotten with the file that it opened.
    const to = file.key?.copy() ?? null;
    const isUnderSame = copy.key === null ? to === null : to?.isSame(copy.key) === true;
    try {
      await this.#takePlace(file, writable, async (temporary) => {
        if (isUnderSame) {
          await copyFile(copy.path, temporary);
          await chmod(temporary, 0o600);
          flushFile(temporary);
        } else {
          await this.#options.copyUnderKey({
            path: copy.path,
            copy: temporary,
            from: copy.key,
            to,
          });
        }
        return to;
      });
    } catch (error) {
      throw asWriteRefusal(error);
    } finally {
      copy.key?.forget();
    }
    this.#openings += 1;
    this.#options.onChange();
    const state = this.state();
    if (state === null) throw new Refusal('no_portfolio');
    return state;
  }

  /** What the recovery sheet of the open portfolio says; its password is asked again. */
  async sheet(typed: string): Promise<RecoverySheet> {
    const file = this.#file;
    if (file === null) throw new Refusal('no_portfolio');
    const { key, path } = file;
    if (key === null) throw new Refusal('invalid_input');
    await requireKey(key, typed);
    if (this.#file !== file) throw new Refusal('no_portfolio');
    return { code: key.recoveryCode(), number: key.sheetNumber, fileName: basename(path) };
  }

  /**
   * Makes a file beside the open portfolio and puts it in its place, while nobody writes or copies; `make`
   * writes it and gives its key. When that fails, what is open is as it was, and nothing is left beside it.
   */
  async #takePlace(
    file: OpenFile,
    writable: WritableDb,
    make: (temporary: string) => Promise<FileKey | null>,
  ): Promise<void> {
    const temporary = temporaryBeside(file.path);
    const forget = rememberUnfinished(temporary);
    let keepsNote = false;
    try {
      await this.#options.follower?.leaving();
      await writable.whileNobodyWrites(async () => {
        this.#exchange(file, temporary, await make(temporary));
      });
    } catch (error) {
      // Whoever still holds it, as a thread that was given up may, lets go of it before the next start.
      if (!takenAway(temporary)) keepsNote = true;
      if (this.#file === file) this.#options.follower?.opened(file);
      throw error;
    } finally {
      if (!keepsNote) forget();
    }
  }

  /** A copy under another key takes the place of the open portfolio, which is open again in the same turn. */
  #exchange(file: OpenFile, copy: string, key: FileKey | null): void {
    if (this.#file !== file) {
      throw new Refusal('no_portfolio');
    }
    file.close();
    this.#file = null;
    try {
      replace(copy, file.path);
    } catch (error) {
      this.#reopen(file.path, file.key);
      throw error;
    }
    this.#reopen(file.path, key);
    file.key?.forget();
  }

  #openAt(path: string, key: FileKey | null): OpenFile {
    const { keepBefore } = this.#options;
    return openPortfolio(path, {
      key,
      lock: { onLost: () => this.lostLock() },
      ...(keepBefore === undefined ? {} : { keepBefore }),
    });
  }

  #reopen(path: string, key: FileKey | null): void {
    try {
      this.#file = this.#openAt(path, key);
      this.#options.follower?.opened(this.#file);
    } catch (error) {
      this.#options.onChange();
      throw error;
    }
  }

  /** Closes what is open; its key opens nothing any more. Who follows lets go of the file after it is closed, for that gives up the locks of all. */
  #leave(): void {
    if (this.#file !== null) void this.#options.follower?.leaving();
    this.#file?.close();
    this.#file?.key?.forget();
    this.#file = null;
    this.#listLeft = null;
  }

  #ask(path: string, why: Asked['why'], open: Asked['open']): void {
    const inspected = inspect(path, Number.POSITIVE_INFINITY);
    this.#asked = {
      fileName: basename(path),
      folder: dirname(path),
      why,
      sheetNumber: inspected.isProtected ? sheetNumber(inspected.salt) : null,
      open,
      path,
    };
    this.#options.onChange();
  }

  #show(
    path: string,
    key: FileKey | null = null,
    again: Asked['open'] = (given) => this.#show(path, given),
  ): OpenPortfolio {
    const isOpen =
      this.#file !== null && existsSync(path) && realpathSync(path) === this.#file.path;
    if (!isOpen) {
      const next = this.#opened(path, key, again);
      try {
        // One that cannot even say whose it is must not take the place of the one that is open.
        getPortfolio(next.readable);
      } catch (error) {
        next.close();
        throw error;
      }
      tidy(next, this.#options.context.now());
      this.#leave();
      this.#file = next;
      this.#options.follower?.opened(next);
      this.#asked = null;
      this.#rememberDamaged(null);
      this.#openings += 1;
      this.#options.onChange();
    }
    const state = this.state();
    if (state === null) throw new Refusal('no_portfolio');
    return state;
  }

  /** A copy of the key, since whoever gave it forgets it; the former one opens nothing any more. */
  #rememberDamaged(damaged: DamagedFile | null): void {
    this.#damaged?.key?.forget();
    const key = damaged?.key?.copy() ?? null;
    this.#damaged = damaged === null ? null : { path: damaged.path, key };
  }

  /** Refuses (`password_needed`) a portfolio without its key, which is asked for from then on. */
  #opened(path: string, key: FileKey | null, again: Asked['open']): OpenFile {
    try {
      return this.#openAt(path, key);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'password_needed') {
        this.#ask(path, 'opening', again);
      }
      const isDamaged = error instanceof Refusal && error.code === 'file_damaged';
      if (isDamaged) this.#rememberDamaged({ path, key });
      throw error;
    }
  }

  /** Another took the lock, believing us gone: from now on this portfolio is only read. */
  lostLock(): void {
    if (this.#file === null) return;
    const { path, key } = this.#file;
    // The lock went with the file: what is open here is all that is left of it.
    if (this.underneath() === 'gone') return;
    void this.#options.follower?.leaving();
    this.#file.close();
    this.#file = null;
    try {
      this.#file = this.#openAt(path, key);
      this.#options.follower?.opened(this.#file);
    } catch {
      // The disk is away: the window is told that no portfolio is open any more.
    }
    this.#options.onChange();
  }
}

/** How long a change can be brought back, in years. */
export const YEARS_KEPT = 2;

/** The oldest of the log of changes goes; then, little by little, the contents that nothing holds any more. */
function tidy({ writable }: OpenFile, now: Date): void {
  if (writable === null) return;
  try {
    keepLog(writable);
    const before = new Date(now);
    before.setFullYear(before.getFullYear() - YEARS_KEPT);
    thinLog(writable, before.toISOString());
  } catch {
    // A full disk: it stays until the next opening, and the portfolio is open all the same.
  }
  void sweepContents(writable).catch(() => undefined);
}

function takenAway(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
