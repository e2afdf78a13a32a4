/** What a process did, in its order: see `shim.c`. */
export type Act =
  | { kind: 'write'; path: string; at: number; data: Buffer }
  | { kind: 'truncate'; path: string; length: number }
  | { kind: 'sync' | 'unlink'; path: string }
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
    case 'u':
      return { kind: 'unlink', path };
    case 's':
      return { kind: 'sync', path };
    default:
      return { kind: 'said', text: data.toString('utf8') };
  }
}

/** The disk after a power cut: what was synced, and any of what was not. */
export class Disk {
  readonly #synced = new Map<string, Buffer>();
  readonly #since = new Map<string, Act[]>();

  /** Begins with these files, which are on the disk. */
  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [path, bytes] of files) this.#synced.set(path, bytes);
  }

  /** Follows the process. */
  follow(act: Act): void {
    if (act.kind === 'said') return;
    const waiting = this.#since.get(act.path) ?? [];
    if (act.kind !== 'sync') {
      this.#since.set(act.path, [...waiting, act]);
      return;
    }
    let bytes = this.#synced.get(act.path) ?? Buffer.alloc(0);
    for (const one of waiting) bytes = applied(bytes, one);
    this.#synced.set(act.path, bytes);
    this.#since.delete(act.path);
  }

  /** The files as a cut at this moment may leave them: each thing not synced is there, or not, or half of it. */
  cut(random: () => number): Map<string, Buffer> {
    const left = new Map(this.#synced);
    for (const [path, waiting] of this.#since) {
      let bytes = left.get(path) ?? Buffer.alloc(0);
      let isThere = left.has(path);
      for (const act of waiting) {
        if (random() < 0.5) continue;
        if (act.kind === 'unlink') isThere = false;
        else isThere = true;
        bytes = applied(bytes, torn(act, random));
      }
      if (isThere) left.set(path, bytes);
      else left.delete(path);
    }
    return left;
  }
}

/** A write of several sectors may stop between two. */
function torn(act: Act, random: () => number): Act {
  if (act.kind !== 'write' || act.data.length <= 512 || random() < 0.8) return act;
  const sectors = 1 + Math.floor(random() * (act.data.length / 512 - 1));
  return { ...act, data: act.data.subarray(0, sectors * 512) };
}

function applied(bytes: Buffer, act: Act): Buffer {
  if (act.kind === 'truncate') {
    const cut = Buffer.alloc(act.length);
    bytes.copy(cut, 0, 0, act.length);
    return cut;
  }
  if (act.kind === 'unlink') return Buffer.alloc(0);
  if (act.kind !== 'write') return bytes;
  const grown = Buffer.alloc(Math.max(bytes.length, act.at + act.data.length));
  bytes.copy(grown);
  act.data.copy(grown, act.at);
  return grown;
}
