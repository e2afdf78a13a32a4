import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PortfolioKind } from '../../shared/domain/vocabulary.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { createPortfolio } from '../database/create.ts';
import { type OpenFile, openPortfolio } from '../database/open.ts';
import { keepLog, thinLog } from '../database/repositories/changes.ts';
import { removeUnheldContents } from '../database/repositories/fileContents.ts';
import { getPortfolio, hasLogo } from '../database/repositories/portfolios.ts';
import type { RecentFiles } from '../files/recentFiles.ts';
import type { Context } from './context.ts';

/** The questions that need a path; the window never sends one. Null: the person gave up. */
export type Dialogs = {
  chooseNewPortfolio: () => Promise<string | null>;
  choosePortfolio: () => Promise<string | null>;
  chooseImage: () => Promise<string | null>;
  choosePdf: (suggestedName: string) => Promise<string | null>;
  /** Any file, to keep as evidence. */
  chooseFile: () => Promise<string | null>;
  /** Where a file that the portfolio keeps is written again. */
  chooseCopy: (suggestedName: string) => Promise<string | null>;
  chooseCalendar: (suggestedName: string) => Promise<string | null>;
  /** Where a table is written for a spreadsheet. */
  chooseTable: (suggestedName: string) => Promise<string | null>;
  /** Where a template is written, for another portfolio. */
  chooseNewTemplate: (suggestedName: string) => Promise<string | null>;
  chooseTemplate: () => Promise<string | null>;
};

/** The examples that ship. */
export type Example = Exclude<PortfolioKind, 'own'>;

export type SessionOptions = {
  context: Context;
  dialogs: Dialogs;
  recent: RecentFiles;
  /** Where the examples are kept once made. */
  examplesFolder: string;
  /** Another portfolio, or none, is open now; or it became read-only. */
  onChange: () => void;
};

const EXAMPLE_FILES: Readonly<Record<Example, string>> = {
  public_example: 'Exemple – faits publics.essaim',
  fictional_example: 'Exemple – portefeuille inventé.essaim',
};

/** What a file is refused for that no second try would open. */
const UNREADABLE: ReadonlySet<ErrorCode> = new Set(['file_damaged', 'file_foreign', 'file_newer']);

/** Which portfolio is open. There is at most one. */
export class Session {
  readonly #options: SessionOptions;
  #file: OpenFile | null = null;
  #openings = 0;

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
    };
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

  /** Stops the long change that is under way, if any: nothing of it stays. */
  stopLongChange(): void {
    this.#file?.writable?.stopSlices();
  }

  /** How the list of the open portfolio was left on this computer, as the window said it, or null. */
  listLeft(opening: number): string | null {
    if (this.#file === null || opening !== this.#openings) return null;
    return this.recent.listLeft(this.#file.path);
  }

  /** Keeps how its list is left; what was meant for the portfolio of another opening is nothing. */
  leaveList(opening: number, left: string): void {
    if (this.#file !== null && opening === this.#openings) {
      this.recent.leaveList(this.#file.path, left);
    }
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

  /** Opens the portfolio at a path, for a file that the system hands over. The one open stays so if this is refused. */
  openPath(path: string): OpenPortfolio {
    const state = this.#show(path);
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
    if (this.#file === null) return;
    this.#file.close();
    this.#file = null;
    this.#options.onChange();
  }

  #show(path: string): OpenPortfolio {
    const isOpen =
      this.#file !== null && existsSync(path) && realpathSync(path) === this.#file.path;
    if (!isOpen) {
      const next = openPortfolio(path, { lock: { onLost: () => this.lostLock() } });
      try {
        // One that cannot even say whose it is must not take the place of the one that is open.
        getPortfolio(next.readable);
      } catch (error) {
        next.close();
        throw error;
      }
      tidy(next, this.#options.context.now());
      this.#file?.close();
      this.#file = next;
      this.#openings += 1;
      this.#options.onChange();
    }
    const state = this.state();
    if (state === null) throw new Refusal('no_portfolio');
    return state;
  }

  /** Another took the lock, believing us gone: from now on this portfolio is only read. */
  lostLock(): void {
    if (this.#file === null) return;
    const { path } = this.#file;
    this.#file.close();
    this.#file = null;
    try {
      this.#file = openPortfolio(path, { lock: { onLost: () => this.lostLock() } });
    } catch {
      // The disk is away: the window is told that no portfolio is open any more.
    }
    this.#options.onChange();
  }
}

/** How long a change can be brought back, in years. */
export const YEARS_KEPT = 2;

/** What the last process left of a file that it was keeping goes, and the oldest of the log of changes. */
function tidy({ writable }: OpenFile, now: Date): void {
  if (writable === null) return;
  try {
    removeUnheldContents(writable);
    keepLog(writable);
    const before = new Date(now);
    before.setFullYear(before.getFullYear() - YEARS_KEPT);
    thinLog(writable, before.toISOString());
  } catch {
    // A full disk: it stays until the next opening, and the portfolio is open all the same.
  }
}
