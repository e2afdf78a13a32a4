import { existsSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BackupReason, CopyPassword } from '../../shared/domain/vocabulary.ts';
import type { BackupList, SecondPlace } from '../../shared/ipc/contract/backups.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Compared, KeeperState, SecondState } from '../backups/copyKeeper.ts';
import type { FileHealth } from '../backups/fileHealth.ts';
import type { Harm } from '../backups/sumFile.ts';
import { type Command, type Given, type Which, wipeKey } from '../backups/workerMessages.ts';
import type { FileKey } from '../database/fileKey.ts';
import type { FileSum } from '../database/fileSum.ts';
import { inspect } from '../database/inspect.ts';
import type { OpenFile } from '../database/open.ts';
import { readIdentity } from '../database/repositories/portfolios.ts';
import { keyOpens } from '../database/sqlcipher.ts';
import type { BackupThread } from './backupThread.ts';
import { conflictAt, passwordOf } from './conflictCopies.ts';
import { type Context, instant } from './context.ts';
import { typedKey } from './passwords.ts';
import type { Leaving, PortfolioFollower } from './portfolioFollower.ts';

/** How soon after the opening the first copy is made, in milliseconds: the window is drawn by then. */
const OPENING_MS = 3_000;
/** How often it is asked whether a copy is due, in milliseconds; also how soon a key that is plugged in is seen. */
const ROUND_MS = 60_000;
/** While somebody works, at most one copy in so many milliseconds. */
export const WORK_MS = 15 * 60_000;

/** Larger, a portfolio is not copied as it is left: the next opening sees to it. */
const AT_LEAVING_UP_TO = 64 * 1024 * 1024;
/** How long what a person leaves may wait for its copy, in milliseconds. */
const LEAVING_MS: Readonly<Record<Leaving, number>> = { window: 5_000, other: 2_000, lock: 700 };

/** From when on the copy that something waits for is told. */
const SLOW_MS = 1_000;

const DAY_MS = 86_400_000;

export type BackupsOptions = {
  thread: BackupThread;
  context: Context;
  /** What is known of the bytes of the portfolio from one opening to the next. */
  health: FileHealth;
  /** The application's own folder of copies: what is opened from there is a copy, of which none is made. */
  root: string;
  /** Asks for a folder; null: the person gave up. */
  chooseFolder: () => Promise<string | null>;
  showInFolder: (path: string) => void;
  /** Hears how much of the copy under way is done, from 0 to 1; null once something has ended. */
  onProgress: (done: number | null) => void;
  /** Runs something later; returns how to give it up. */
  wait: (run: () => void, milliseconds: number) => () => void;
};

/** The copies of the open portfolio: made by themselves, at the opening, during work, before what changes much. */
export type Backups = {
  follower: PortfolioFollower;
  list(): BackupList;
  /** Makes one now; refuses with what stopped it. */
  make(): Promise<BackupList>;
  /** What follows waits for a copy of what there is now; one that cannot be made stops nothing, and is told. Refuses (`cancelled`) once given up. */
  before(why: BackupReason, say: (done: number | null) => void): Promise<void>;
  /** What waits for a copy goes on no more. */
  stop(): void;
  /** Looks at all of a copy again, before it takes the place of what there is now. Refuses when it is not what was proved. */
  forRestoring(name: string): Promise<RestoredCopy>;
  /** Takes the password of a copy, or the key of its sheet: it is asked for no more. Refuses (`password_wrong`) another. */
  unlock(name: string, typed: string): Promise<void>;
  /** What differs today from a copy; refuses (`password_needed`) one under another password until it is unlocked, and (`cancelled`) once given up. */
  compare(name: string): Promise<Compared & { password: CopyPassword }>;
  /** A copy to read from, which is the one that was compared. */
  looked(name: string): LookedCopy;
  show(name: string | null): void;
  chooseSecondPlace(): Promise<BackupList | null>;
  leaveSecondPlace(): Promise<BackupList>;
  remindAfter(days: number): Promise<BackupList>;
  /** What was found of the bytes of the portfolio has been looked at. */
  settleHarm(): BackupList;
};

/** Where a copy is, and what opens it; null: nothing. */
export type LookedCopy = { path: string; key: FileKey | null };

/**
 * A copy that is to take the place of the portfolio. `sha256`: of all of it when it was looked at, in hexadecimal;
 * `copyOpen`: copies what there is now, and refuses when that fails.
 */
export type RestoredCopy = LookedCopy & { sha256: string; copyOpen: () => Promise<void> };

/** A copy, or a file beside the portfolio that a conflict made. */
type Found = { which: Which; path: string; password: CopyPassword };

/** See `Backups`. */
export function createBackups(options: BackupsOptions): Backups {
  const { thread, context } = options;
  let open: OpenFile | null = null;
  let known: KeeperState | null = null;
  let busy = 0;
  let lastRound = Number.NEGATIVE_INFINITY;
  let giveUp: (() => void) | null = null;
  let refuse: ((why: Refusal) => void) | null = null;
  /** The keys of copies under another password, by their names. */
  const others = new Map<string, FileKey>();
  /** The copy that was compared last; `stamp`: of its file, when it is one beside the portfolio. */
  let compared: { name: string; stamp: string | null } | null = null;
  let hear: ((done: number) => void) | null = null;
  const { health } = options;
  /** How often something had been written at the last round. */
  let roundWrites = 0;
  /** How often something had been written when the last copy was begun, or the portfolio opened. */
  let copiedWrites = 0;
  /** Whether the copy of the open portfolio takes longer than whoever leaves it should wait. Kept: a share that answers no more would hold whoever asked its size. */
  let isLarge = false;

  thread.onStep((done) => {
    hear?.(done);
    options.onProgress(done);
  });

  async function ask(command: Command): Promise<Given> {
    const asked = open;
    busy += 1;
    try {
      const given = thread.ask(command);
      // The thread has bytes of its own.
      wipeKey(command);
      const { state, answer } = await given;
      // An answer about a portfolio that is no longer open says nothing of the one that is.
      if (open === asked) known = state;
      if (!answer.ok) throw new Refusal(answer.code);
      return answer.value;
    } finally {
      busy -= 1;
      if (open !== null) options.onProgress(null);
    }
  }

  /** What is done by itself has nobody to be refused to: its state says it. */
  async function quietly(command: Command): Promise<void> {
    try {
      await ask(command);
    } catch {
      // Told in « Sécurité du fichier » and in the status of the window.
    }
  }

  const now = () => instant(context);

  async function makeOne(why: BackupReason, isForced: boolean): Promise<void> {
    const asked = open;
    const { writes } = thread.gate;
    lastRound = context.now().getTime();
    await ask({ type: 'make', why, now: now(), isForced, spared: spared() });
    if (open === asked && asked !== null) {
      copiedWrites = Math.max(copiedWrites, writes);
      void noteSize(asked);
    }
    await quietly({ type: 'mirror', now: now() });
  }

  async function noteSize(file: OpenFile): Promise<void> {
    const stats = await stat(file.path).catch(() => null);
    if (open === file) isLarge = isTooLarge(stats);
  }

  /** What is to be compared with a portfolio whose bytes changed stays. */
  const spared = () => {
    const before = copyBefore(health.harm, known);
    return before === null ? [] : [before.name];
  };

  /** Once nobody has written for a round, what the file is then is kept, in case nobody closes it. */
  async function sumIfQuiet(): Promise<void> {
    const { writes } = thread.gate;
    const isQuiet = writes === roundWrites;
    roundWrites = writes;
    if (isQuiet) await sumNow();
  }

  /** Keeps what the file is now, unless somebody writes in it meanwhile. */
  async function sumNow(): Promise<void> {
    try {
      const asked = open;
      const { writes } = thread.gate;
      if (asked?.writable?.isHeld !== false || health.sum !== null || asked.key !== null) return;
      const sum = await ask({ type: 'sum' });
      const isStill = open === asked && thread.gate.writes === writes;
      if (isStill && isFileSum(sum)) health.keep(asked.path, sum);
    } catch {
      // A full disk, or a thread that is lost: it is taken again at the closing.
    }
  }

  /** Whether the bytes of the portfolio that was opened are those that were left. */
  async function checkSum(file: OpenFile): Promise<void> {
    try {
      const { sum } = health;
      if (sum === null) return;
      const { path: _path, at, ...kept } = sum;
      const isHarmed = await ask({ type: 'checkSum', sum: kept });
      if (open !== file || isHarmed === false) return;
      if (isHarmed === true) health.found(at);
      // Somebody wrote in it since, elsewhere or just now.
      else health.written();
    } catch {
      // It could not be looked at, or what was found not be written: the next opening looks again.
    }
  }

  /** One copy when it is due, then the second place, then again. */
  async function round(why: 'opening' | 'work'): Promise<void> {
    const since = context.now().getTime() - lastRound;
    const isDue = why === 'opening' || since >= WORK_MS || since < 0;
    // What a long change has written so far may never be.
    if (isDue && open?.writable?.isHeld === false) await makeOne(why, false).catch(() => undefined);
    else if (known?.second?.isThere === false) await quietly({ type: 'mirror', now: now() });
    else if (known?.second?.code !== undefined && known?.second?.code !== null) {
      await quietly({ type: 'mirror', now: now() });
    } else if ((known?.second?.stuck ?? 0) > 0) {
      await quietly({ type: 'mirror', now: now() });
    }
    await sumIfQuiet();
  }

  /** When what was written since the last copy is in one; null: nothing was. */
  function nextCopy(): BackupList['next'] {
    if (open === null || thread.gate.writes === copiedWrites) return null;
    return isLarge ? 'work' : 'closing';
  }

  /** What the last moments of a portfolio are for: its copy, or, when that would take too long, its sum. */
  async function lastCare(how: Leaving): Promise<void> {
    if (nextCopy() === 'closing') await makeOne('closing', false).catch(() => undefined);
    else if (how === 'window' && isLarge) await sumNow();
  }

  function again(after: number, why: 'opening' | 'work'): void {
    giveUp = options.wait(() => {
      void round(why).finally(() => {
        if (giveUp !== null) again(ROUND_MS, 'work');
      });
    }, after);
  }

  const follower: PortfolioFollower = {
    async beforeLeaving(how) {
      // What a long change has written so far may never be.
      if (open?.writable?.isHeld !== false) return;
      const care = lastCare(how);
      await new Promise<void>((resolve) => {
        const forget = options.wait(resolve, LEAVING_MS[how]);
        const done = () => {
          forget();
          resolve();
        };
        // Nobody is kept by what fails of it: the next opening sees to it.
        care.then(done, done);
      });
    },
    leaving(how) {
      giveUp?.();
      giveUp = null;
      if (open !== null) health.leave(how === 'closed' ? open : null);
      open = null;
      known = null;
      for (const key of others.values()) key.forget();
      others.clear();
      compared = null;
      thread.gate.setEnded(true);
      refuse?.(new Refusal('cancelled'));
      return thread.ask({ type: 'leave' }).then(
        () => undefined,
        () => undefined,
      );
    },
    async copyTo(path) {
      if (open === null) return false;
      await ask({ type: 'copyTo', path });
      return true;
    },
    opened(file) {
      if (file.writable === null || file.path.startsWith(options.root + sep)) return;
      open = file;
      lastRound = Number.NEGATIVE_INFINITY;
      isLarge = isTooLarge(statsOf(file.path));
      health.open(file);
      roundWrites = thread.gate.writes;
      copiedWrites = thread.gate.writes;
      file.writable.sayWriting(() => {
        const isFirst = thread.gate.writes === copiedWrites;
        // Before, so that a change that is cut finds none.
        health.written();
        thread.gate.writing();
        if (isFirst) options.onProgress(null);
      });
      void quietly(followOf(file))
        .then(() => checkSum(file))
        .then(() => quietly({ type: 'checkLast' }));
      again(OPENING_MS, 'opening');
    },
  };

  function found(name: string): Found {
    const beside = open === null ? null : conflictAt(open.path, name);
    if (beside !== null) {
      const password = passwordOf(beside, open?.key ?? null);
      return { which: { beside }, path: beside, password };
    }
    const copy = known?.copies.find((one) => one.name === name);
    if (copy === undefined || known === null) throw new Refusal('not_found');
    return { which: { name }, path: join(known.folder, name), password: copy.password };
  }

  function lookedAt(name: string): Found & LookedCopy {
    const copy = found(name);
    if (copy.password === 'none') return { ...copy, key: null };
    const key = copy.password === 'own' ? open?.key : others.get(name);
    if (key === undefined || key === null) throw new Refusal('password_needed');
    return { ...copy, key };
  }

  const list = (): BackupList => ({
    ...listOf(known, { isBusy: busy > 0, now: context.now() }),
    next: nextCopy(),
    harm:
      health.harm === null
        ? null
        : { since: health.harm.since, copy: copyBefore(health.harm, known) },
  });

  return {
    follower,
    list,
    async make() {
      await makeOne('asked', true);
      return list();
    },
    async before(why, say) {
      if (open === null) return;
      const begun = performance.now();
      let isTold = false;
      await new Promise<void>((resolve, reject) => {
        refuse = reject;
        hear = (done) => {
          if (done === 1) resolve();
          // Sooner, it is over before a person wonders.
          else if (performance.now() - begun > SLOW_MS) {
            isTold = true;
            say(done);
          }
        };
        makeOne(why, false).then(resolve, () => resolve());
      }).finally(() => {
        refuse = null;
        hear = null;
        if (isTold) say(null);
      });
    },
    async forRestoring(name) {
      const { which, path, key } = lookedAt(name);
      const sha256 = await ask({ type: 'check', ...which, key: key?.forThread() ?? null });
      if (typeof sha256 !== 'string') throw new Refusal('unexpected');
      return {
        path,
        // Of its own: whoever lets go of the portfolio forgets the keys.
        key: key?.copy() ?? null,
        sha256,
        copyOpen: async () => {
          const spares = [name, ...spared()];
          await ask({ type: 'make', why: 'restoring', now: now(), isForced: true, spared: spares });
        },
      };
    },
    async unlock(name, typed) {
      const { path } = found(name);
      const asked = open;
      const inspected = inspect(path, Number.POSITIVE_INFINITY);
      if (!inspected.isProtected) return;
      const key = await typedKey(typed, inspected.salt);
      const isLeft = open !== asked;
      if (isLeft || !keyOpens(path, key)) {
        key.forget();
        throw new Refusal(isLeft ? 'no_portfolio' : 'password_wrong');
      }
      others.get(name)?.forget();
      others.set(name, key);
    },
    async compare(name) {
      const { which, path, key, password } = lookedAt(name);
      thread.gate.setStopped(false);
      const stamp = 'beside' in which ? stampOf(path) : null;
      const given = await ask({ type: 'compare', ...which, key: key?.forThread() ?? null });
      if (given === null || typeof given !== 'object' || !('differences' in given)) {
        throw new Refusal('unexpected');
      }
      compared = { name, stamp };
      return { ...given, password };
    },
    looked(name) {
      if (compared?.name !== name) throw new Refusal('not_found');
      const looked = lookedAt(name);
      // Whoever copies the folder may have written another one over it.
      if (compared.stamp !== null && stampOf(looked.path) !== compared.stamp) {
        throw new Refusal('copy_altered');
      }
      return looked;
    },
    stop() {
      thread.gate.setStopped(true);
      refuse?.(new Refusal('cancelled'));
    },
    show(name) {
      const { folder, copies } = known ?? { folder: '', copies: [] };
      const path = join(folder, name ?? copies.at(-1)?.name ?? '');
      if (!copies.some((copy) => copy.name === name) && name !== null)
        throw new Refusal('not_found');
      if (!existsSync(path)) throw new Refusal('file_missing');
      options.showInFolder(path);
    },
    async chooseSecondPlace() {
      const folder = await options.chooseFolder();
      if (folder === null) return null;
      await ask({ type: 'setSecond', folder, now: now() });
      const mayGo = known?.copies.some(
        ({ password, isAltered }) => !isAltered && (password !== 'none' || open?.key === null),
      );
      if (mayGo === false) await makeOne('asked', false);
      else await quietly({ type: 'mirror', now: now() });
      return list();
    },
    async leaveSecondPlace() {
      await ask({ type: 'setSecond', folder: null, now: now() });
      return list();
    },
    async remindAfter(days) {
      await ask({ type: 'setReminder', days });
      return list();
    },
    settleHarm() {
      health.settle();
      return list();
    },
  };
}

/** What changes when somebody writes in a file; empty when it is not there. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino}:${stats.mtimeMs}:${stats.size}`;
}

/** Null: its disk is away. */
function statsOf(path: string): { size: number } | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Of one whose disk is away, nobody knows how long its copy would take. */
function isTooLarge(stats: { size: number } | null): boolean {
  return stats === null || stats.size > AT_LEAVING_UP_TO;
}

/** The last proved copy of before the bytes of the portfolio changed, in clear as the portfolio is. */
function copyBefore(
  harm: Harm | null,
  known: KeeperState | null,
): { name: string; at: string } | null {
  if (harm === null) return null;
  const before = known?.copies.findLast(
    ({ at, isAltered, password }) => !isAltered && password === 'none' && at <= harm.since,
  );
  return before === undefined ? null : { name: before.name, at: before.at };
}

function isFileSum(given: Given): given is FileSum {
  return given !== null && typeof given === 'object' && 'counter' in given;
}

function followOf({ path, readable, key }: OpenFile): Command {
  return {
    type: 'follow',
    path,
    identity: readIdentity(readable),
    key: key?.forThread() ?? null,
  };
}

function listOf(
  known: KeeperState | null,
  { isBusy, now }: { isBusy: boolean; now: Date },
): Omit<BackupList, 'harm' | 'next'> {
  if (known === null) {
    return { copies: [], gone: 0, isBusy, failed: null, folder: '', second: null };
  }
  const { copies, gone, failed, folder, second } = known;
  return {
    copies: copies.toReversed(),
    gone,
    isBusy,
    failed,
    folder,
    second: second === null ? null : placeOf(second, copies.at(-1)?.name ?? null, now),
  };
}

function placeOf(
  { last, ...second }: SecondState,
  lastCopy: string | null,
  now: Date,
): SecondPlace {
  const away = now.getTime() - Date.parse(second.seenAt);
  return {
    ...second,
    isLate: !second.isThere && away > second.remindDays * DAY_MS,
    hasLast: lastCopy !== null && last === lastCopy,
  };
}
