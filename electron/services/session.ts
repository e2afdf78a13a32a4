import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type SeenRecord, seenBefore } from '../../shared/domain/search/seen.ts';
import type { Underneath } from '../../shared/domain/underneath.ts';
import type { PortfolioKind } from '../../shared/domain/vocabulary.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import type { AskedPortfolio, RecoverySheet } from '../../shared/ipc/contract/protection.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { createPortfolio } from '../database/create.ts';
import { type FileKey, sheetNumber } from '../database/fileKey.ts';
import type { OpenFile } from '../database/open.ts';
import { getPortfolio, hasLogo } from '../database/repositories/portfolios.ts';
import { asWriteRefusal, flushFile } from '../files/atomicWrite.ts';
import { isSamePlace } from '../files/fileMark.ts';
import { hashOf } from '../files/hashOf.ts';
import type { RecentFiles } from '../files/recentFiles.ts';
import type { RestoredCopy } from './backups.ts';
import type { Context } from './context.ts';
import { type Dialogs, heldToOpen } from './dialogs.ts';
import { FormChange, type FormChangeOptions } from './formChange.ts';
import { OpenPlace, type OpenPlaceOptions } from './openPlace.ts';
import { PasswordChange, type PasswordChangeOptions } from './passwordChange.ts';
import { requireKey } from './passwords.ts';
import type { Leaving } from './portfolioFollower.ts';
import {
  heardOfCopies,
  isReplacedByCopy,
  keyOf,
  type OfferedCopy,
  type RefusedFile,
  saltAsked,
} from './refusedFile.ts';
import { tidy } from './tidying.ts';

/** The examples that ship. */
export type Example = Exclude<PortfolioKind, 'own' | 'collection'>;

/** What a session is made of, with what its place is made of. `onChange`: another portfolio, or none, is open now, or it became read-only. */
export type SessionOptions = OpenPlaceOptions &
  PasswordChangeOptions &
  FormChangeOptions & {
    context: Context;
    dialogs: Dialogs;
    recent: RecentFiles;
    /** Where the examples are kept once made. */
    examplesFolder: string;
    /** The proved copies of the portfolio at a path, links resolved, the last made first. */
    copiesOf: (path: string) => readonly OfferedCopy[];
    /** Where the portfolio that was at a path is now, as one that was renamed; null when nobody knows. */
    wentOnAt?: (path: string) => string | null;
    /** The open portfolio has a password now, or none any more. */
    onProtection: () => void;
    /** Stores what is typed in the window; false when something could not be. */
    storeTyped?: () => Promise<boolean>;
  };

/** A portfolio that opens once its password is given. */
type Asked = AskedPortfolio & { open: (key: FileKey | null) => OpenPortfolio; path: string };

/** How often what is open is copied again before another file takes its place, as long as somebody types. */
const MOST_LAST_COPIES = 3;

/** What a file is refused for that no second try would open. */
const UNREADABLE: ReadonlySet<ErrorCode> = new Set(['file_damaged', 'file_foreign', 'file_newer']);

/** Which portfolio is open. There is at most one. */
export class Session {
  readonly #options: SessionOptions;
  readonly #place: OpenPlace;
  readonly #password: PasswordChange;
  readonly #form: FormChange;
  /** What is asked of the open portfolio is refused once it was left or locked. */
  readonly dialogs: Dialogs;
  #openings = 0;
  #asked: Asked | null = null;
  /** How the list of one with a password was left: it may hold words that were looked for, which stay off the disk. */
  #listLeft: string | null = null;
  #refused: RefusedFile | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#place = new OpenPlace(options);
    this.#password = new PasswordChange(this.#place, options);
    this.#form = new FormChange(options);
    this.dialogs = heldToOpen(
      options.dialogs,
      () => (this.#place.file === null ? null : this.stillOpen()),
      (path) => this.#place.file !== null && isSamePlace(real(path), this.#place.file.path),
    );
  }

  get recent(): RecentFiles {
    return this.#options.recent;
  }

  /** The open portfolio as the window shows it, or null. */
  state(): OpenPortfolio | null {
    if (this.#place.file === null) return null;
    const { path, readOnly } = this.#place.file;
    const readable = this.readable();
    const portfolio = getPortfolio(readable);
    return {
      session: this.#openings,
      portfolio: { ...portfolio, hasLogo: hasLogo(readable) },
      fileName: basename(path),
      readOnly: readOnly ?? (portfolio.kind === 'collection' ? 'collection' : null),
      isProtected: this.#place.file.key !== null,
    };
  }

  /** Which opening it is: another number for each portfolio that is opened. */
  get opening(): number {
    return this.#openings;
  }

  /** What refuses (`no_portfolio`) once the portfolio that is open now was left or locked. */
  stillOpen(): () => void {
    const opening = this.#openings;
    return () => {
      if (this.#place.file === null || this.#openings !== opening)
        throw new Refusal('no_portfolio');
    };
  }

  /** The portfolio that asks for its password, or null. */
  asking(): AskedPortfolio | null {
    if (this.#asked === null) return null;
    const { fileName, folder, why, sheetNumber: number } = this.#asked;
    return { fileName, folder, why, sheetNumber: number };
  }

  /** The open portfolio, to ask; refuses when none is. */
  readable(): ReadableDb {
    return this.#place.readable();
  }

  /** The open portfolio, to change; refuses when none is, or when it may only be read, as a collection always. Throws `WritesWait` during a long change. */
  writable(): WritableDb {
    const db = this.#place.writable();
    if (getPortfolio(db).kind === 'collection') throw new Refusal('read_only');
    return db;
  }

  /** The open collection, to receive in; refuses (`not_a_collection`) a portfolio, where one writes. */
  collection(): WritableDb {
    const db = this.#place.writable();
    if (getPortfolio(db).kind !== 'collection') throw new Refusal('not_a_collection');
    return db;
  }

  /**
   * Reads the open portfolio while nobody writes in it, a collection as well: once a long change has ended, and
   * until `work` has. Refuses (`no_portfolio`) when another was opened meanwhile.
   */
  async whileNobodyWrites<T>(work: (db: ReadableDb) => Promise<T>): Promise<T> {
    const file = this.#place.required();
    while (file.writable?.isHeld === true) await file.writable.whenFree();
    this.#place.requireStill(file);
    const db = this.#place.readable();
    return file.writable === null ? work(db) : file.writable.whileNobodyWrites(() => work(db));
  }

  /** What another program did to the file of the open portfolio. */
  underneath(): Underneath {
    return this.#place.underneath();
  }

  /** Another took the lock, believing us gone: from now on this portfolio is only read. */
  lostLock(): void {
    this.#place.lostLock();
  }

  /** Where the open portfolio is; refuses when none is. */
  path(): string {
    return this.#place.required().path;
  }

  /**
   * Writes the open portfolio where the person says and goes on there, whatever became of its own file. It
   * is the same portfolio to the window, so that what waits to be stored is stored there. False: given up.
   */
  async saveElsewhere(): Promise<boolean> {
    const file = this.#place.required();
    if (file.writable === null) throw new Refusal('read_only');
    const path = await this.dialogs.chooseElsewhere(file.path);
    if (path === null) return false;
    this.#place.requireStill(file);
    // What took its place is another's version: it is not written over.
    if (path === file.path && this.underneath() !== 'gone') throw new Refusal('cannot_write');
    await this.#place.moveTo(file, path);
    this.recent.add(path, this.#options.context.now(), this.#options.context.newId);
    return true;
  }

  /** The file that was refused last, until another is opened, where a copy may be opened in its place; else the one that is open, should damage show in it. */
  refused(): RefusedFile | null {
    const refused = this.#refused;
    if (this.#place.file === null || refused?.code === 'file_damaged') return refused;
    // Beside an open portfolio, what is said to be gone later may be anything else.
    return { path: this.#place.file.path, key: this.#place.file.key, code: 'file_damaged' };
  }

  /** The proved copies of a portfolio that need not be readable, the last made first. */
  copiesOf(path: string): readonly OfferedCopy[] {
    return this.#options.copiesOf(real(path));
  }

  /** Where a portfolio that is not where it was went on; null when nobody knows. */
  wentOnAt(path: string): string | null {
    return this.#options.wentOnAt?.(real(path)) ?? null;
  }

  /** Whether a file is one of the examples, which is made again when it is lost. */
  isExample(path: string): boolean {
    return dirname(path) === this.#options.examplesFolder;
  }

  /** Stops the long change that is under way, if any: nothing of it stays. */
  stopLongChange(): void {
    this.#place.file?.writable?.stopSlices();
  }

  /** How the list of the open portfolio was left on this computer, as the window said it, or null. */
  listLeft(opening: number): string | null {
    if (this.#place.file === null || opening !== this.#openings) return null;
    return this.#place.file.key === null
      ? this.recent.listLeft(this.#place.file.path)
      : this.#listLeft;
  }

  /** Keeps how its list is left; what was meant for the portfolio of another opening is nothing. */
  leaveList(opening: number, left: string): void {
    if (this.#place.file === null || opening !== this.#openings) return;
    if (this.#place.file.key === null) this.recent.leaveList(this.#place.file.path, left);
    else this.#listLeft = left;
  }

  /** The records of the open portfolio that were seen last on this computer, the newest first. */
  seen(opening: number): readonly SeenRecord[] {
    if (this.#place.file === null || opening !== this.#openings) return [];
    return this.recent.seen(this.#place.file.path);
  }

  /** Keeps that records of it were seen just now. */
  leaveSeen(opening: number, records: readonly SeenRecord[]): void {
    const { path } = this.#place.required();
    if (opening !== this.#openings) return;
    this.recent.leaveSeen(path, seenBefore(records, this.recent.seen(path)));
  }

  /** Makes a portfolio where the person says, and opens it. */
  async create(fill: (db: WritableDb) => void): Promise<OpenPortfolio | null> {
    const path = await this.dialogs.chooseNewPortfolio();
    if (path === null) return null;
    await this.#leavingForOther();
    createPortfolio(path, fill);
    return this.openPath(path);
  }

  /** Opens the portfolio that the person says. */
  async open(): Promise<OpenPortfolio | null> {
    const path = await this.dialogs.choosePortfolio();
    return path === null ? null : this.openInTime(path);
  }

  /** Opens a portfolio of the recent ones. */
  async openRecent(id: string): Promise<OpenPortfolio> {
    const path = this.#options.recent.path(id);
    if (path === null) {
      this.#rememberRefused(null);
      throw new Refusal('file_missing');
    }
    return this.openInTime(path);
  }

  /** Whether a file is of an older form, so that opening it takes time. */
  takesTime(path: string): boolean {
    return this.#form.isNeeded(path, null);
  }

  /**
   * Opens a portfolio as `openPath` does, one of an older form once it was taken to today's without keeping the
   * window from answering. Refuses (`cancelled`) once that is given up, or another was opened meanwhile.
   */
  async openInTime(path: string, key: FileKey | null = null): Promise<OpenPortfolio> {
    await this.#inTime(path, key, (given) => this.openPath(path, given));
    return this.openPath(path, key);
  }

  /** Gives up the change of form that is under way, if any: the file stays as it was. */
  stopOpening(): void {
    this.#form.stop();
  }

  async #inTime(path: string, key: FileKey | null, again: Asked['open']): Promise<void> {
    const opening = this.#openings;
    try {
      await this.#form.before(path, key);
    } catch (error) {
      throw this.#refusalOf(error, { path, key, again });
    }
    await this.#leavingForOther(opening);
  }

  /** Opens the example that a file of this name holds, as it was left; makes it the first time, and again, the old one set aside, when it cannot be read. */
  async openExample(name: string, fill: (db: WritableDb) => void): Promise<OpenPortfolio> {
    await this.#leavingForOther();
    const { examplesFolder } = this.#options;
    mkdirSync(examplesFolder, { recursive: true });
    const path = join(examplesFolder, name);
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
      if (this.#place.file !== null)
        recent.add(this.#place.file.path, context.now(), context.newId);
    } catch {
      // The list of recent files cannot be kept (a full disk): the portfolio is open all the same.
    }
    return state;
  }

  /**
   * Lets what changed in the open portfolio since its last copy be copied, since it is about to be left. Takes a few
   * seconds at most and refuses nothing: a copy that could not be made is made at the next opening.
   */
  async beforeLeaving(how: Leaving): Promise<void> {
    await this.#options.follower?.beforeLeaving(how);
  }

  /** Closes the portfolio that a person leaves, once it was copied; refuses (`cancelled`) when another was opened meanwhile, which stays. */
  async closeInTime(): Promise<void> {
    await this.#leavingForOther();
    this.close();
  }

  /** Locks the portfolio as `lock` does, once it was copied, for which a lock hardly waits; what could not be stored keeps no lock waiting. */
  async lockInTime(isStored = true): Promise<void> {
    const opening = this.#openings;
    await this.beforeLeaving('lock');
    const isAllStored = isStored && (await this.#storeTyped());
    if (this.#openings === opening) this.lock(isAllStored);
  }

  /**
   * Before another portfolio opens, or this one is closed: it is copied, then what was typed meanwhile is stored.
   * Refuses (`cancelled`) when another was opened since `opening`, and when something typed during the copy cannot be
   * stored: it stays on the screen. What could not be before was left by whoever insisted.
   */
  async #leavingForOther(opening = this.#openings): Promise<void> {
    const wasStored = await this.#storeTyped();
    await this.beforeLeaving('other');
    const isStored = await this.#storeTyped();
    if ((wasStored && !isStored) || this.#openings !== opening) throw new Refusal('cancelled');
  }

  async #storeTyped(): Promise<boolean> {
    if (this.#place.file === null) return true;
    return (await this.#options.storeTyped?.()) ?? true;
  }

  /** Closes the open portfolio, if any. */
  close(): void {
    this.#form.stop();
    if (this.#place.file === null && this.#asked === null) return;
    this.#leave();
    this.#asked = null;
    this.#options.onChange();
  }

  /** Opens the portfolio that asks, by its password or by the key of its sheet. */
  async unlock(typed: string): Promise<OpenPortfolio> {
    const asked = this.#asked;
    if (asked === null) throw new Refusal('no_portfolio');
    const key = await keyOf(asked.path, typed, this.copiesOf(asked.path));
    try {
      if (this.#asked !== asked) throw new Refusal('cancelled');
      await this.#inTime(asked.path, key, asked.open);
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
    this.#form.stop();
    this.#asked = null;
    this.#options.onChange();
  }

  /** What opens the open portfolio: for a copy made of it, or one to verify. Null: in clear. */
  get key(): FileKey | null {
    return this.#place.file?.key ?? null;
  }

  /** Once the long change of the open portfolio has ended; null when none is under way. */
  held(): Promise<void> | null {
    const db = this.#place.file?.writable;
    return db?.isHeld === true ? db.whenFree() : null;
  }

  /** Whether the open portfolio has a password, and nothing lasting is under way. */
  get canLock(): boolean {
    return this.key !== null && this.held() === null;
  }

  /** Closes the open portfolio, if it has a password, and asks for it again. `isStored`: whether all that was typed is. */
  lock(isStored = true): void {
    if (this.#place.file === null || !this.canLock) return;
    const { path } = this.#place.file;
    const open = (key: FileKey | null) => this.#show(path, key, open);
    this.#leave();
    this.#ask(path, isStored ? 'locked' : 'locked_unsaved', open);
  }

  /**
   * Gives the open portfolio a password, another one, or none (null). `former` is the one that it has. The
   * file is copied under the new key, and the copy takes its place in one step: it opens by the one or by
   * the other, whatever happens. Who writes meanwhile waits. Refuses (`cancelled`) once given up.
   */
  async changePassword(typed: { former: string | null; password: string | null }): Promise<void> {
    const { path } = this.#place.required();
    const to = await this.#password.change(typed);
    if (to !== null) this.recent.dropList(path);
    this.#options.onProtection();
  }

  /** Gives up the change of password that is under way, if any. */
  stopPasswordChange(): void {
    this.#password.stop();
  }

  /**
   * A proved copy takes the place of the open portfolio, under its password; what is open then is it. What was written,
   * or read to be written under another key, is read again, and refused (`copy_altered`) when it is not that copy. What
   * there is now is copied first, with what is typed meanwhile; refuses (`cancelled`) when that cannot be stored: it
   * stays on the screen. `opening`: of which opening it was asked; refuses (`no_portfolio`) another.
   */
  async restoreFrom(copy: RestoredCopy, opening: number): Promise<OpenPortfolio> {
    // It was asked of the portfolio that was open then.
    if (opening !== this.#openings) {
      copy.key?.forget();
      throw new Refusal('no_portfolio');
    }
    const file = this.#place.required();
    const writable = this.#place.writable();
    // The former key is forgotten with the file that it opened.
    const to = file.key?.copy() ?? null;
    const kept = this.#keptWhole(file, copy.copyOpen);
    try {
      await this.#place.takePlace(file, writable, {
        before: async (temporary) => {
          await this.#writeCopy(copy, temporary, to);
          await kept.whileTyping();
        },
        held: kept.atLast,
        make: () => Promise.resolve(to),
        taken: () => {
          this.#openings += 1;
          this.#options.onChange();
        },
      });
    } catch (error) {
      // It opens nothing, unless the copy took the place and what came after failed.
      if (this.#place.file?.key !== to) to?.forget();
      throw asWriteRefusal(error);
    } finally {
      copy.key?.forget();
    }
    const state = this.state();
    if (state === null) throw new Refusal('no_portfolio');
    return state;
  }

  /** Writes a copy that was looked at to a new file, under the key of the open portfolio. */
  async #writeCopy(copy: RestoredCopy, temporary: string, to: FileKey | null): Promise<void> {
    const isUnderSame = copy.key === null ? to === null : to?.isSame(copy.key) === true;
    if (isUnderSame) {
      await copyFile(copy.path, temporary);
      await chmod(temporary, 0o600);
      flushFile(temporary);
      await requireSame(temporary, copy.sha256);
      return;
    }
    const { path, key: from } = copy;
    await requireSame(path, copy.sha256);
    await this.#options.copyUnderKey({ path, copy: temporary, from, to });
    // Under another key its bytes are others: what was read must be the copy still.
    await requireSame(path, copy.sha256);
  }

  /**
   * Copies what is open before another file takes its place, with what is typed meanwhile: the window answers, and
   * stores it, during the copy. Once nobody writes any more (`atLast`), what is in none yet is copied as well.
   */
  #keptWhole(file: OpenFile, copyOpen: () => Promise<void>) {
    let copied: string | null = null;
    const isWhole = () => file.readable.moment() === copied;
    const copyNow = async () => {
      copied = file.readable.moment();
      await copyOpen();
    };
    return {
      whileTyping: async () => {
        // Another may have been opened while the copy was written, or while this one stored.
        this.#place.requireStill(file);
        const wasStored = await this.#storeTyped();
        this.#place.requireStill(file);
        for (let tried = 0; tried < MOST_LAST_COPIES && !isWhole(); tried += 1) {
          // oxlint-disable-next-line no-await-in-loop -- each copy holds what was typed during the one before
          await copyNow();
          // oxlint-disable-next-line no-await-in-loop -- as above
          const isStored = await this.#storeTyped();
          // What could not be before was left by whoever insisted.
          if (wasStored && !isStored) throw new Refusal('cancelled');
          this.#place.requireStill(file);
        }
      },
      atLast: async () => {
        if (!isWhole()) await copyNow();
      },
    };
  }

  /** What the recovery sheet of the open portfolio says; its password is asked again. */
  async sheet(typed: string): Promise<RecoverySheet> {
    const file = this.#place.required();
    const { key, path } = file;
    if (key === null) throw new Refusal('invalid_input');
    await requireKey(key, typed);
    this.#place.requireStill(file);
    return { code: key.recoveryCode(), number: key.sheetNumber, fileName: basename(path) };
  }

  #leave(): void {
    this.#place.leave();
    this.#listLeft = null;
  }

  #ask(path: string, why: Asked['why'], open: Asked['open']): void {
    const salt = saltAsked(path, this.copiesOf(path));
    this.#asked = {
      fileName: basename(path),
      folder: dirname(path),
      why,
      sheetNumber: salt === null ? null : sheetNumber(salt),
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
      this.#place.file !== null &&
      existsSync(path) &&
      isSamePlace(realpathSync(path), this.#place.file.path);
    // It is open already, by a key of its own.
    if (isOpen && key !== this.#place.file?.key) key?.forget();
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
      this.#place.put(next);
      this.#listLeft = null;
      this.#asked = null;
      this.#rememberRefused(null);
      this.#openings += 1;
      this.#options.onChange();
    }
    const state = this.state();
    if (state === null) throw new Refusal('no_portfolio');
    return state;
  }

  /** A copy of the key, since whoever gave it forgets it; the former one opens nothing any more. */
  #rememberRefused(refused: RefusedFile | null): void {
    this.#refused?.key?.forget();
    const key = refused?.key?.copy() ?? null;
    this.#refused = refused === null ? null : { ...refused, key };
  }

  /** Refuses (`password_needed`) a portfolio without its key, which is asked for from then on. */
  #opened(path: string, key: FileKey | null, again: Asked['open']): OpenFile {
    try {
      return this.#place.openAt(path, key);
    } catch (error) {
      throw this.#refusalOf(error, { path, key, again });
    }
  }

  /** What a file is refused with, remembered where a copy may be opened in its place. */
  #refusalOf(
    error: unknown,
    { path, key, again }: { path: string; key: FileKey | null; again: Asked['open'] },
  ): unknown {
    if (!(error instanceof Refusal)) return error;
    const code = heardOfCopies(error.code, { path, key, copies: this.copiesOf(path) });
    if (code === 'password_needed') this.#ask(path, 'opening', again);
    this.#rememberRefused(isReplacedByCopy(code) ? { path, key, code } : null);
    return code === error.code ? error : new Refusal(code, { cause: error });
  }
}

/** Links resolved, as a portfolio is known while it is open; one that is gone, as it was. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Refuses (`copy_altered`) a file whose SHA-256, in hexadecimal, is another. */
async function requireSame(path: string, sha256: string): Promise<void> {
  if ((await hashOf(path)) !== sha256) throw new Refusal('copy_altered');
}
