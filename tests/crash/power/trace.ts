import { dirname } from 'node:path';

/** What a process did, in its order: see `shim.c`. */
export type Act =
  | { kind: 'write'; path: string; at: number; data: Buffer }
  | { kind: 'truncate'; path: string; length: number }
  | { kind: 'create' | 'sync' | 'unlink'; path: string }
  | { kind: 'rename' | 'link'; path: string; to: string }
  /** What it promised: words on its way out. */
  | { kind: 'said'; text: string };

const HEAD = 17;

/** Reads a trace. */
export function actsIn(trace: Buffer): Act[] {
  const acts: Act[] = [];
  let from = 0;
  while (from + HEAD <= trace.length) {
    const pathLength = trace.readUInt32LE(from + 1);
    const at = Number(trace.readBigInt64LE(from + 5));
    const length = trace.readUInt32LE(from + 13);
    const begins = from + HEAD + pathLength;
    const path = trace.toString('utf8', from + HEAD, begins);
    const data = trace.subarray(begins, begins + length);
    acts.push(actOf(String.fromCharCode(trace[from] ?? 0), { path, at, data }));
    from = begins + length;
  }
  return acts;
}

function actOf(kind: string, { path, at, data }: { path: string; at: number; data: Buffer }): Act {
  switch (kind) {
    case 'w':
      return { kind: 'write', path, at, data };
    case 't':
      return { kind: 'truncate', path, length: at };
    case 'c':
      return { kind: 'create', path };
    case 'r':
      return { kind: 'rename', path, to: data.toString('utf8') };
    case 'l':
      return { kind: 'link', path, to: data.toString('utf8') };
    case 'u':
      return { kind: 'unlink', path };
    case 's':
      return { kind: 'sync', path };
    default:
      return { kind: 'said', text: data.toString('utf8') };
  }
}

type Names = Map<string, Content>;
type Change = Extract<Act, { kind: 'write' | 'truncate' }>;
/** What a file holds: what was synced of it, and what was done to it since. */
type Content = { synced: Buffer; since: Change[] };

/**
 * The disk after a power cut: what was synced, and any of what was not. A file that was made, moved or removed is
 * sure to have its name, or to have none, once its folder was synced; folders themselves are taken to be there.
 */
export class Disk {
  /** As the process sees it. */
  readonly #now: Names;
  /** As the disk has it. */
  readonly #kept: Names;
  #moves: { folder: string; apply: (names: Names) => void }[] = [];

  /** Begins with these files, which are on the disk. */
  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#now = new Map([...files].map(([path, synced]) => [path, { synced, since: [] }]));
    this.#kept = new Map(this.#now);
  }

  /** Follows the process. */
  follow(act: Act): void {
    const content = act.kind === 'said' ? undefined : this.#now.get(act.path);
    switch (act.kind) {
      case 'said':
        return;
      case 'write':
      case 'truncate':
        // One without a name any more is gone with its process.
        content?.since.push(act);
        return;
      case 'sync':
        if (content === undefined) this.#syncFolder(act.path);
        else {
          content.synced = applied(content.synced, content.since);
          content.since = [];
        }
        return;
      case 'create': {
        const made: Content = { synced: Buffer.alloc(0), since: [] };
        this.#move(act.path, (names) => names.set(act.path, made));
        return;
      }
      case 'unlink':
        this.#move(act.path, (names) => names.delete(act.path));
        return;
      case 'rename':
      case 'link':
        if (content === undefined) return;
        this.#move(act.to, (names) => {
          if (act.kind === 'rename') names.delete(act.path);
          names.set(act.to, content);
        });
        return;
      default:
        act satisfies never;
    }
  }

  #move(path: string, apply: (names: Names) => void): void {
    apply(this.#now);
    this.#moves.push({ folder: dirname(path), apply });
  }

  #syncFolder(folder: string): void {
    for (const move of this.#moves) if (move.folder === folder) move.apply(this.#kept);
    this.#moves = this.#moves.filter((move) => move.folder !== folder);
  }

  /** The files as a cut at this moment may leave them: each thing not synced is there, or not, or half of it. */
  cut(random: () => number): Map<string, Buffer> {
    const names: Names = new Map(this.#kept);
    for (const { apply } of this.#moves) if (random() < 0.5) apply(names);
    return new Map([...names].map(([path, content]) => [path, left(content, random)]));
  }
}

function left({ synced, since }: Content, random: () => number): Buffer {
  return applied(
    synced,
    since.filter(() => random() < 0.5).map((change) => torn(change, random)),
  );
}

/** A write of several sectors may stop between two. */
function torn(change: Change, random: () => number): Change {
  if (change.kind !== 'write' || change.data.length <= 512 || random() < 0.8) return change;
  const sectors = 1 + Math.floor(random() * (change.data.length / 512 - 1));
  return { ...change, data: change.data.subarray(0, sectors * 512) };
}

function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((one) => (one.kind === 'write' ? one.at + one.data.length : one.length));
  const whole = Buffer.alloc(ends.reduce((most, end) => Math.max(most, end), bytes.length));
  let { length } = bytes;
  bytes.copy(whole);
  for (const change of changes) {
    if (change.kind === 'truncate') {
      whole.fill(0, Math.min(change.length, length), length);
      length = change.length;
    } else {
      change.data.copy(whole, change.at);
      length = Math.max(length, change.at + change.data.length);
    }
  }
  return whole.subarray(0, length);
}
