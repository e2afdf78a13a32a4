import { randomUUID } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf, temporaryBeside } from './atomicWrite.ts';

/** What a lock file says: who holds it. */
type Holder = { host: string; pid: number; token: string };

/** The right to be the only one that writes a file, as long as it is not released. */
export type FileLock = { release(): void };

export type LockAttempt =
  | { ok: true; lock: FileLock }
  | { ok: false; why: 'open_elsewhere' | 'not_writable' };

export type LockOptions = {
  /** Called once if another took the lock, believing us gone (a computer asleep, a cut network disk). */
  onLost?: () => void;
  host?: string;
  pid?: number;
  /** How often the holder says that it is there. */
  heartbeat?: number;
  /** After how long without a word it is held to be gone. */
  stale?: number;
};

/** A lock names a computer: one that is longer was not written by us. */
const MOST_BYTES = 4_096;

/** The lock of a file lies beside it, so that it is seen from every computer that sees the file. */
export function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.verrou`);
}

/** Takes the lock of a file, also from a holder that is gone; says why when it cannot. */
export function takeLock(path: string, options: LockOptions = {}): LockAttempt {
  const { host = hostname(), pid = process.pid, heartbeat = 30_000, stale = 120_000 } = options;
  const place = lockPath(path);
  const holder: Holder = { host, pid, token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(place, JSON.stringify(holder), { flag: 'wx' });
      return { ok: true, lock: hold(place, holder, heartbeat, options.onLost) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        // Made but not written (a full disk): an empty lock would keep everybody out.
        if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) rmSync(place, { force: true });
        return { ok: false, why: 'not_writable' };
      }
    }
    const found = judge(place, host, stale);
    if (found === 'held') return { ok: false, why: 'open_elsewhere' };
    if (found === 'stale') clearStale(place, host, stale);
  }
  return { ok: false, why: 'open_elsewhere' };
}

/**
 * Says at each beat that we are there. The lock is lost when another's is in its place, or none; a disk
 * that cannot be read for now (a network share away for a second) says neither, and the next beat asks again.
 */
function hold(
  place: string,
  holder: Holder,
  heartbeat: number,
  onLost: (() => void) | undefined,
): FileLock {
  const timer = setInterval(() => {
    const found = look(place);
    if (found === 'unreadable') return;
    if (found !== 'gone' && found.token === holder.token) return touch(place, holder);
    clearInterval(timer);
    onLost?.();
  }, heartbeat);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      if (read(place)?.token === holder.token) rmSync(place, { force: true });
    },
  };
}

/** Stale: its process ended on this computer, or it has not been heard of for too long. */
function judge(place: string, host: string, stale: number): 'held' | 'stale' | 'gone' {
  const holder = read(place);
  if (holder?.host === host && !isAlive(holder.pid)) return 'stale';
  try {
    return diskNow(place) - statSync(place).mtimeMs > stale ? 'stale' : 'held';
  } catch (error) {
    // Released meanwhile: the next attempt will tell. Anything else says nothing of the holder.
    return codeOf(error) === 'ENOENT' ? 'gone' : 'held';
  }
}

/** The time by the clock of the disk: a network disk's own may differ from ours by minutes. */
function diskNow(place: string): number {
  // Without the name of the file, which may be as long as the disk allows.
  const probe = temporaryBeside(place);
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    return statSync(probe).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * Takes a stale lock away, one process at a time: what was read before may since be another's new lock,
 * so it is judged again by the one that alone may remove. Whoever finds the turn taken leaves the place
 * as it is; the next attempt will tell. A turn left by a killed process is given up after {@link TURN}.
 */
function clearStale(place: string, host: string, stale: number): void {
  const turn = `${place}.tour`;
  try {
    writeFileSync(turn, '', { flag: 'wx' });
  } catch {
    if (ageOf(turn) > TURN) takeAway(turn);
    return;
  }
  try {
    if (judge(place, host, stale) === 'stale') takeAway(place);
  } finally {
    takeAway(turn);
  }
}

/** What cannot be taken away (a folder that lies there) stays: the lock is then held. */
function takeAway(place: string): void {
  try {
    rmSync(place, { force: true });
  } catch {
    // The next look at the place tells.
  }
}

/** How long the turn to remove a stale lock may be held, in milliseconds: it takes a few. */
const TURN = 10_000;

/** For how long a file has lain there, in milliseconds; 0 when it is gone or cannot be asked. */
function ageOf(path: string): number {
  try {
    return diskNow(path) - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Written again rather than dated: the disk's clock, by which others judge, may not be ours. */
function touch(place: string, holder: Holder): void {
  try {
    writeFileSync(place, JSON.stringify(holder));
  } catch {
    // The disk is away for now; if it stays so, the next write will say it.
  }
}

/** Who a lock file names, if it can be read. */
function read(place: string): Holder | undefined {
  const found = look(place);
  return typeof found === 'string' ? undefined : found;
}

/** What is at the place of a lock: its holder, nothing, or what cannot be read now or is being written. */
function look(place: string): Holder | 'gone' | 'unreadable' {
  try {
    const found = lstatSync(place);
    if (!found.isFile() || found.size > MOST_BYTES) return 'unreadable';
    const holder: unknown = JSON.parse(readFileSync(place, 'utf8'));
    return isHolder(holder) ? holder : 'unreadable';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'host' in value &&
    typeof value.host === 'string' &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'token' in value &&
    typeof value.token === 'string'
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
