import type { WordRun } from '../schemas/difference.ts';

/** Words, spaces, and each sign of punctuation, so that « rangs » and « rangs. » share their word. */
const PIECES = /\s+|[\p{L}\p{N}\p{M}]+(?:['’\-‑][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** From so many changed pieces on, two texts are told as two: their words in turns would not be read. */
const MOST_CHANGED = 400;

/**
 * What became of a text, word by word: the stretches in both, those taken away and those put in, in the
 * order in which they are read. Two texts that share little are told one after the other. Joined without
 * what was put in, the runs give the former text; without what was taken away, the present one.
 */
export function wordDifference(former: string, present: string): WordRun[] {
  const [a, b] = [former.match(PIECES) ?? [], present.match(PIECES) ?? []];
  const start = sharedLength(a, b, (list, index) => list[index]);
  const most = Math.min(a.length, b.length) - start;
  const end = Math.min(
    most,
    sharedLength(a, b, (list, index) => list[list.length - 1 - index]),
  );
  const middle = shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return legible([
    ...run('same', a.slice(0, start)),
    ...middle,
    ...run('same', end === 0 ? [] : a.slice(-end)),
  ]);
}

function run(how: WordRun['how'], pieces: readonly string[]): WordRun[] {
  return pieces.length === 0 ? [] : [{ how, text: pieces.join('') }];
}

type Pieces = readonly string[];

function sharedLength(
  a: Pieces,
  b: Pieces,
  at: (list: Pieces, index: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && at(a, shared) === at(b, shared)) shared += 1;
  return shared;
}

/** How far along the former text each line of the search is; a line counts from `-most` to `most`. */
type Furthest = Int32Array;

/** Myers' greedy search of the shortest edit (« An O(ND) Difference Algorithm », 1986), given up once too much changed. */
function shortestEdit(a: Pieces, b: Pieces): WordRun[] {
  const most = Math.min(a.length + b.length, MOST_CHANGED);
  const furthest: Furthest = new Int32Array(2 * most + 3);
  const trace: Furthest[] = [];
  for (let changed = 0; changed <= most; changed += 1) {
    trace.push(furthest.slice());
    for (let line = -changed; line <= changed; line += 2) {
      const from = cameFrom(furthest, { line, changed, most });
      let x = from.isDown ? from.x : from.x + 1;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x += 1;
      furthest[line + most + 1] = x;
      if (x >= a.length && x - line >= b.length) return walkedBack(a, b, { trace, most });
    }
  }
  return [...run('removed', a), ...run('added', b)];
}

type Step = { readonly line: number; readonly changed: number; readonly most: number };

/** How a line of the search is reached: down, by a piece of the present text, or by one of the former; and from where. */
function cameFrom(
  furthest: Furthest,
  { line, changed, most }: Step,
): { isDown: boolean; x: number } {
  const left = furthest[line + most] ?? 0;
  const above = furthest[line + most + 2] ?? 0;
  const isDown = line === -changed || (line !== changed && left < above);
  return { isDown, x: isDown ? above : left };
}

function walkedBack(
  a: Pieces,
  b: Pieces,
  { trace, most }: { readonly trace: readonly Furthest[]; readonly most: number },
): WordRun[] {
  const runs: WordRun[] = [];
  let [x, y] = [a.length, b.length];
  for (const [changed, furthest] of [...trace.entries()].toReversed()) {
    const line = x - y;
    const from = cameFrom(furthest, { line, changed, most });
    const start = changed === 0 ? 0 : from.isDown ? from.x : from.x + 1;
    for (; x > start; x -= 1, y -= 1) runs.push({ how: 'same', text: a[x - 1] ?? '' });
    if (changed === 0) break;
    if (from.isDown) {
      y -= 1;
      runs.push({ how: 'added', text: b[y] ?? '' });
    } else {
      x -= 1;
      runs.push({ how: 'removed', text: a[x] ?? '' });
    }
  }
  return runs.toReversed();
}

/** Joins what follows itself; a space alone between two changes is part of both, and what goes is told before what comes. */
function legible(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    joined.push(...run('removed', [removed].filter(Boolean)));
    joined.push(...run('added', [added].filter(Boolean)));
    [removed, added] = ['', ''];
  };
  for (const [index, { how, text }] of runs.entries()) {
    const isBetween =
      (removed !== '' || added !== '') &&
      /^[^\S\n]+$/u.test(text) &&
      runs[index + 1] !== undefined &&
      runs[index + 1]?.how !== 'same';
    if (how === 'removed' || (how === 'same' && isBetween)) removed += text;
    if (how === 'added' || (how === 'same' && isBetween)) added += text;
    if (how === 'same' && !isBetween) {
      settle();
      const last = joined.at(-1);
      if (last?.how === 'same') last.text += text;
      else joined.push({ how, text });
    }
  }
  settle();
  return joined;
}
