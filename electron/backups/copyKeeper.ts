import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BackupReason, CopyPassword } from '../../shared/domain/vocabulary.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import { compareFiles, type TableDifference } from '../database/compareFiles.ts';
import { connect, type Raw } from '../database/connect.ts';
import { copyLive } from '../database/copyLive.ts';
import { markOf } from '../database/countRows.ts';
import { asRefusal } from '../database/errors.ts';
import type { FileKey } from '../database/fileKey.ts';
import { type FileSum, isHarmed, type Summed, sumLive } from '../database/fileSum.ts';
import { lastVersion, versionOf } from '../database/migrate.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { hashed, type Proof, proveCopy } from '../database/proveCopy.ts';
import { asWriteRefusal, replace, temporaryBeside } from '../files/atomicWrite.ts';
import type { CopyGate } from '../files/copyGate.ts';
import { proveBeside } from './besideCopy.ts';
import { copyPath } from './copyName.ts';
import {
  type CopyEntry,
  type CopyRegister,
  emptyRegister,
  openedAt,
  readRegister,
  type SecondPlace,
  stateOf,
  thinnedNames,
  writeRegister,
} from './copyRegister.ts';
import { identityOf } from './identity.ts';
import { ownFolder } from './ownFolder.ts';
import { mirrorTo, prepareSecond } from './secondPlace.ts';

/** The portfolio whose copies are kept. */
export type Kept = { path: string; identity: string; key: FileKey | null };

/** What is known of a copy now. */
export type CopyState = Omit<CopyEntry, 'sha256' | 'mark' | 'salt'> & {
  /** It is no longer the file that was proved: it counts for nothing. */
  isAltered: boolean;
  /** By what it opens: nothing, the password of the portfolio, or another one, of before. */
  password: CopyPassword;
};

/** What is known of the copies of a portfolio. */
export type KeeperState = {
  folder: string;
  /** In the order in which they were made; those whose file is gone are not among them. */
  copies: CopyState[];
  /** How many were taken away by somebody else since the portfolio was opened. */
  gone: number;
  /** The last attempt, when it failed. */
  failed: { at: string; code: ErrorCode } | null;
  second: SecondState | null;
};

/** What differs today from a copy, of when it is, and how many initiatives it has. */
export type Compared = { at: string; initiatives: number; differences: TableDifference[] };

/** What is known of the second place. */
export type SecondState = SecondPlace & {
  isThere: boolean;
  /** What was refused when it was last written to; null when all went well. */
  code: ErrorCode | null;
  /** On the same disk as the portfolio: what destroys one destroys the other. */
  isSameDisk: boolean;
  /** How many copies there are to go, and cannot be removed. */
  stuck: number;
  /** The name here of the last copy there, if any. */
  last: string | null;
};

export type MakeOptions = {
  why: BackupReason;
  now: Date;
  /** Also when nothing changed since the last one. */
  isForced: boolean;
  /** Copies that are about to serve, and are not thinned meanwhile. */
  spared?: readonly string[];
  say: (done: number) => void;
};

/**
 * Keeps the copies of one open portfolio, all in the turn that asks: for a thread. Every refusal leaves the
 * copies that there were.
 */
export class CopyKeeper {
  readonly #kept: Kept;
  readonly #gate: CopyGate;
  readonly #folder: string;
  readonly #live: Raw;
  readonly #liveFile: number;
  #register: CopyRegister;
  #altered = new Set<string>();
  /** When the copies that were held against their hash since the opening were last written, by their names. */
  readonly #looked = new Map<string, number>();
  /** The copy that was compared last: a person may be looking at it, and it is not thinned meanwhile. */
  #compared: string | null = null;
  #gone = 0;
  #failed: KeeperState['failed'] = null;
  #secondCode: ErrorCode | null = null;
  /** How many copies of the second place are to go, and cannot be removed. */
  #stuck = 0;

  /** `root` is the application's own folder of copies. */
  constructor(root: string, kept: Kept, gate: CopyGate) {
    this.#kept = kept;
    this.#gate = gate;
    this.#folder = ownFolder(root, kept);
    this.#register = readRegister(this.#folder) ?? emptyRegister(kept.identity, kept.path);
    if (this.#register.file !== kept.path) this.#keep(openedAt(this.#register, kept.path));
    sweep(this.#folder);
    this.#live = connect(kept.path, 'readonly', kept.key);
    this.#liveFile = openSync(kept.path, 'r');
    this.#look();
  }

  /** Looks at what the folder holds: what went, what changed, what nobody wrote down. */
  #look(): void {
    const states = this.#register.copies.map(
      (entry) => [entry, stateOf(this.#folder, entry)] as const,
    );
    // One that was found altered by its hash stays so, whatever its size.
    this.#altered = new Set(
      states
        .filter(([{ name }, state]) => state === 'altered' || this.#altered.has(name))
        .map(([{ name }]) => name),
    );
    const there = states.filter(([, state]) => state !== 'gone').map(([entry]) => entry);
    this.#gone += states.length - there.length;
    const known = new Set(there.map(({ name }) => name));
    const found = readdirSync(this.#folder)
      .filter((name) => name.endsWith('.essaim') && !known.has(name))
      .flatMap((name) => this.#adopt(name));
    if (there.length === states.length && found.length === 0) return;
    const copies = [...there, ...found];
    if (found.length > 0) copies.sort((a, b) => (a.at < b.at ? -1 : 1));
    this.#keep({ copies });
  }

  /** A copy that the register does not name, once it is proved, and of this portfolio. */
  #adopt(name: string): CopyEntry[] {
    try {
      const path = join(this.#folder, name);
      const at = statSync(path).mtime.toISOString();
      const { identity, key } = this.#kept;
      const proof = proveCopy(path, { expected: null, key });
      if (identityOf(path, proof.salt === '' ? null : key) !== identity) return [];
      return [{ name, at, why: 'found', ...proven(proof) }];
    } catch {
      // Not a portfolio, or not sound: it counts for nothing, and stays for whoever put it there.
      return [];
    }
  }

  /** The copy that is kept for a reason; null when nothing changed since the last one. */
  make({ why, now, isForced, spared = [], say }: MakeOptions): CopyState | null {
    try {
      this.#look();
      const last = this.#proved().at(-1);
      const isSame = last?.salt === this.#salt && last.mark === markOf(this.#live);
      if (!isForced && isSame) {
        this.#failed = null;
        return null;
      }
      const entry = this.#copy(why, now, say);
      this.#failed = null;
      this.#removeClear();
      this.#thin(now, spared);
      return this.#stateOf(entry);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code !== 'cancelled') {
        this.#failed = { at: now.toISOString(), code: refusal.code };
      }
      throw refusal;
    }
  }

  #copy(why: BackupReason, now: Date, say: (done: number) => void): CopyEntry {
    const temporary = temporaryBeside(join(this.#folder, 'copie'));
    try {
      const expected = copyLive({
        live: this.#live,
        liveFile: this.#liveFile,
        to: temporary,
        gate: this.#gate,
        say,
      });
      say(1);
      const proof = proveCopy(temporary, { expected, key: this.#kept.key });
      const path = copyPath(this.#folder, this.#kept.path, now);
      replace(temporary, path);
      // Opened by a double click, it is read and nothing more.
      chmodSync(path, 0o400);
      const name = path.slice(this.#folder.length + 1);
      const entry: CopyEntry = { name, at: now.toISOString(), why, ...proven(proof) };
      this.#keep({ copies: [...this.#register.copies, entry] });
      return entry;
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  #thin(now: Date, spared: readonly string[]): void {
    const gone = thinnedNames(this.#proved(), now);
    for (const name of [...spared, this.#compared]) if (name !== null) gone.delete(name);
    this.#remove(gone);
  }

  /** Takes copies away; one that somebody holds stays, and in the register, until the next time. */
  #remove(names: Iterable<string>): void {
    const gone = new Set<string>();
    for (const name of names) {
      try {
        rmSync(join(this.#folder, name), { force: true });
        gone.add(name);
      } catch {
        // The copy that was just made is good: it is not told as a failure.
      }
    }
    if (gone.size === 0) return;
    this.#keep({ copies: this.#register.copies.filter(({ name }) => !gone.has(name)) });
  }

  /** Once there is a copy with the password, none stays without one. */
  #removeClear(): void {
    if (this.#kept.key === null) return;
    const clear = this.#register.copies.filter(({ salt }) => salt === '');
    this.#remove(clear.map(({ name }) => name));
  }

  /** The salt of the portfolio, as the register has it. */
  get #salt(): string {
    return this.#kept.key?.use((_, salt) => salt.toString('hex')) ?? '';
  }

  /** Looks at all of a copy again, before it serves; its SHA-256 in hexadecimal. Refuses when it is not what was proved. `key`: its own. */
  check(name: string, key: FileKey | null): string {
    const path = this.#sameAsProved(name, () => undefined);
    return proveCopy(path, { expected: null, key }).sha256;
  }

  /** The same, of a file beside the portfolio that nobody proved before; refuses as `compareBeside` does. */
  checkBeside(path: string, key: FileKey | null): string {
    const { mtimeMs } = statSync(path);
    const { sha256 } = proveBeside(path, { identity: this.#kept.identity, key });
    if (statSync(path).mtimeMs !== mtimeMs) throw new Refusal('copy_altered');
    return sha256;
  }

  /**
   * What differs today from a copy, which is first held against its hash; `key`: its own. Refuses
   * (`copy_older`) one of an older form, and (`cancelled`) once nobody waits for it.
   */
  compare(name: string, key: FileKey | null, say: (done: number) => void): Compared {
    const heard = this.#unlessStopped(say);
    const path = this.#isLookedAt(name)
      ? join(this.#folder, name)
      : this.#sameAsProved(name, (part) => heard(part / 2));
    this.#compared = name;
    const { at, initiatives } = this.#entry(name);
    return { at, initiatives, differences: this.#differences(path, key, heard) };
  }

  /**
   * What differs from a file beside the portfolio, which is first looked at whole. Refuses as `proveBeside` and
   * `compare` do, and (`copy_altered`) when somebody wrote in it meanwhile.
   */
  compareBeside(path: string, key: FileKey | null, say: (done: number) => void): Compared {
    const heard = this.#unlessStopped(say);
    const { mtime, mtimeMs } = statSync(path);
    const { identity } = this.#kept;
    const { counted } = proveBeside(path, { identity, key, say: (part) => heard(part / 2) });
    const differences = this.#differences(path, key, heard);
    if (statSync(path).mtimeMs !== mtimeMs) throw new Refusal('copy_altered');
    return { at: mtime.toISOString(), initiatives: counted.initiatives, differences };
  }

  /** Hears how far it is, and ends what nobody waits for any more. */
  #unlessStopped(say: (done: number) => void): (done: number) => void {
    return (done) => {
      if (this.#gate.isStopped) throw new Refusal('cancelled');
      say(done);
    };
  }

  /** What differs from a sound file of this portfolio; the second half of a comparison. */
  #differences(
    path: string,
    key: FileKey | null,
    heard: (done: number) => void,
  ): TableDifference[] {
    const was = connect(path, 'readonly', key);
    try {
      if (versionOf(was) < lastVersion(MIGRATIONS)) throw new Refusal('copy_older');
      return compareFiles({ now: this.#live, was, say: (part) => heard((1 + part) / 2) });
    } finally {
      was.close();
    }
  }

  #entry(name: string): CopyEntry {
    const entry = this.#register.copies.find((one) => one.name === name);
    if (entry === undefined) throw new Refusal('not_found');
    return entry;
  }

  /** Where a copy is that is, bit for bit, what was proved. `say` hears how much of it is read, from 0 to 1. */
  #sameAsProved(name: string, say: (done: number) => void): string {
    this.#look();
    const entry = this.#entry(name);
    const path = join(this.#folder, name);
    if (hashed(path, (bytes) => say(bytes / entry.bytes)).sha256 !== entry.sha256) {
      this.#altered.add(name);
      throw new Refusal('copy_altered');
    }
    this.#looked.set(name, statSync(path).mtimeMs);
    return path;
  }

  /** It was compared before, and nobody wrote in it since: what is only looked at is not read whole each time. */
  #isLookedAt(name: string): boolean {
    const written = statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs;
    return written !== undefined && this.#looked.get(name) === written;
  }

  /** Looks again at the last copy: that it is still, bit for bit, what was proved. */
  checkLast(): void {
    const last = this.#proved().at(-1);
    if (last === undefined) return;
    if (hashed(join(this.#folder, last.name)).sha256 !== last.sha256) this.#altered.add(last.name);
  }

  /** The sum of the portfolio as it is now; null of one with a password, or when somebody is about to write. */
  sum(): FileSum | null {
    return this.#kept.key === null ? sumLive(this.#summed()) : null;
  }

  /** Whether its bytes are others than when a sum was kept, though nothing was written; null: nobody can tell. */
  checkSum(sum: FileSum): boolean | null {
    return this.#kept.key === null ? isHarmed(this.#summed(), sum) : null;
  }

  #summed(): Summed {
    const { writes } = this.#gate;
    const isFree = () => this.#gate.writes === writes && !this.#gate.isEnded;
    return { live: this.#live, liveFile: this.#liveFile, isFree };
  }

  /** Keeps copies in a second place from now on, or in none. */
  setSecond(chosen: { folder: string; now: Date } | null): void {
    this.#secondCode = null;
    this.#stuck = 0;
    if (chosen === null) {
      this.#keep({ second: null });
      return;
    }
    const folder = prepareSecond(chosen.folder, this.#register);
    const remindDays = this.#register.second?.remindDays ?? USUAL_REMIND_DAYS;
    const hasClear = clearIn(folder, registerAt(folder)) > 0;
    this.#keep({ second: { folder, seenAt: chosen.now.toISOString(), remindDays, hasClear } });
  }

  /** After how many days without the second place a person is reminded. */
  setReminder(remindDays: number): void {
    const { second } = this.#register;
    if (second === null) throw new Refusal('not_found');
    this.#keep({ second: { ...second, remindDays } });
  }

  /**
   * Brings the last copy to the second place, when that is there and does not have it; one that is found altered
   * gives way to the one before it, and with a password none goes that has none. Never refuses: its state says
   * what happened.
   */
  mirror(now: Date): void {
    const { second } = this.#register;
    if (second === null) return;
    const mayGo = ({ salt }: CopyEntry) => this.#kept.key === null || salt !== '';
    for (const entry of this.#proved().filter(mayGo).toReversed()) {
      try {
        const mirrored = mirrorTo(second.folder, {
          from: this.#folder,
          entry,
          register: this.#register,
          now,
          gate: this.#gate,
        });
        if (mirrored === null) return;
        this.#secondCode = null;
        this.#stuck = mirrored.stuck.length;
        const { hasClear } = mirrored;
        this.#keep({ second: { ...second, seenAt: now.toISOString(), hasClear } });
        return;
      } catch (error) {
        const { code } = refusalOf(error);
        if (code !== 'cancelled') this.#secondCode = code;
        // What was read there is not what was proved: the fault is of this file, or of the place.
        if (code !== 'copy_altered' || !this.#isAltered(entry)) return;
      }
    }
  }

  /** Whether a copy here is not what was proved, bit for bit; it then counts for nothing any more. */
  #isAltered({ name, sha256 }: CopyEntry): boolean {
    try {
      if (hashed(join(this.#folder, name)).sha256 === sha256) return false;
    } catch {
      // It cannot even be read.
    }
    this.#altered.add(name);
    return true;
  }

  /** Copies the portfolio to a new file, also when its own is gone from its folder. */
  copyTo(path: string): void {
    const [live, liveFile, gate] = [this.#live, this.#liveFile, this.#gate];
    copyLive({ live, liveFile, to: path, gate, say: () => undefined });
  }

  /** Lets go of the portfolio. */
  close(): void {
    this.#live.close();
    closeSync(this.#liveFile);
    this.#kept.key?.forget();
  }

  state(): KeeperState {
    const { second } = this.#register;
    return {
      folder: this.#folder,
      copies: this.#register.copies.map((entry) => this.#stateOf(entry)),
      gone: this.#gone,
      failed: this.#failed,
      second: second === null ? null : this.#secondState(second),
    };
  }

  #secondState(second: SecondPlace): SecondState {
    const register = registerAt(second.folder);
    const isThere = register?.identity === this.#kept.identity;
    const hasClear = isThere ? clearIn(second.folder, register) > 0 : second.hasClear;
    return {
      ...second,
      hasClear: hasClear && this.#kept.key !== null,
      isThere,
      code: this.#secondCode,
      isSameDisk: isThere && statSync(second.folder).dev === statSync(this.#kept.path).dev,
      stuck: isThere ? this.#stuck : 0,
      last: isThere ? this.#nameHere(register.copies.at(-1)) : null,
    };
  }

  /** How a copy of the second place is called here, the last of the same bytes: there, something may have had its name. */
  #nameHere(there: CopyEntry | undefined): string | null {
    const same = this.#register.copies.findLast(({ sha256 }) => sha256 === there?.sha256);
    return (same ?? there)?.name ?? null;
  }

  #stateOf({ name, at, why, bytes, initiatives, salt }: CopyEntry): CopyState {
    const isAltered = this.#altered.has(name);
    return { name, at, why, bytes, initiatives, isAltered, password: this.#passwordOf(salt) };
  }

  #passwordOf(salt: string): CopyPassword {
    if (salt === '') return 'none';
    return salt === this.#salt ? 'own' : 'other';
  }

  #proved(): readonly CopyEntry[] {
    return this.#register.copies.filter(({ name }) => !this.#altered.has(name));
  }

  #keep(patch: Partial<CopyRegister>): void {
    this.#register = { ...this.#register, ...patch };
    mkdirSync(this.#folder, { recursive: true });
    writeRegister(this.#folder, this.#register);
  }
}

/** A key is brought to the office about once a fortnight. */
const USUAL_REMIND_DAYS = 14;

function proven({ sha256, bytes, counted, salt }: Proof) {
  return { sha256, bytes, initiatives: counted.initiatives, mark: counted.mark, salt };
}

/** The register of a second place; null also while it cannot be read. */
function registerAt(folder: string): CopyRegister | null {
  try {
    return readRegister(folder);
  } catch {
    return null;
  }
}

/** How many copies without a password are in a second place, as its register and the disk say now. */
function clearIn(folder: string, register: CopyRegister | null): number {
  const clear = register?.copies.filter(({ salt }) => salt === '') ?? [];
  return clear.filter(({ name }) => existsSync(join(folder, name))).length;
}

/** What a killed process left half written. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^\.[0-9a-f-]{36}\.tmp/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

function refusalOf(error: unknown): Refusal {
  const refusal = asRefusal(error);
  return refusal instanceof Refusal ? refusal : asWriteRefusal(error);
}
