import { MONTHS } from '../dates.ts';
import type { WordRun } from '../schemas/difference.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
/** What parts the figures of a number and holds a sign to it: a space that a person typed, or one that does not break. */
const SPACE = '[ \u00a0\u202f]';
const ALONE = String.raw`(?<![\p{L}\p{N}\p{M}])`;
const ENDED = String.raw`(?![\p{L}\p{N}\p{M}]|['’\-‑][\p{L}\p{N}\p{M}])`;

/**
 * Dates with their month, numbers with the spaces and signs that belong to them (« 4 500,80 $ », « −8,1 % »),
 * words, spaces, and each sign of punctuation, so that « rangs » and « rangs. » share their word.
 */
const PIECES = new RegExp(
  [
    `${ALONE}(?:\\d{1,2}(?:er)?${SPACE})?${MONTH}${SPACE}\\d{4}${ENDED}`,
    `${ALONE}\\d{1,2}(?:er)?${SPACE}${MONTH}${ENDED}`,
    `${ALONE}[+−-]?(?:\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:[,.]\\d+)?(?:${SPACE}?(?:[kM]?\\$|%)|${ENDED})`,
    String.raw`\s+`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’\-‑][\p{L}\p{N}\p{M}]+)*`,
    String.raw`[^\s\p{L}\p{N}\p{M}]`,
  ].join('|'),
  'giu',
);

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

/** What goes and what comes between two stretches that stay, and the one that follows. */
type Change = { removed: string; added: string; same: string };

/**
 * What goes is told before what comes. A stretch that stays within one line, no longer than what changed on
 * both of its sides, is told with the change: words here and there in common would only cut it up. A sign
 * that could stand at either end of what was put in stands at its end, as it is read.
 */
function legible(runs: readonly WordRun[]): WordRun[] {
  const changes: Change[] = [{ removed: '', added: '', same: '' }];
  for (const { how, text } of runs) {
    const last = changes.at(-1);
    if (last === undefined) break;
    if (how === 'same') last.same += text;
    else if (last.same === '') last[how] += text;
    else changes.push({ removed: '', added: '', same: '', [how]: text });
  }
  return signsAtEnd(folded(changes))
    .flatMap(({ removed, added, same }): WordRun[] => [
      { how: 'removed', text: removed },
      { how: 'added', text: added },
      { how: 'same', text: same },
    ])
    .filter(({ text }) => text !== '');
}

const sizeOf = ({ removed, added }: Change): number => Math.max(removed.length, added.length);

function folded(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const whole = { ...change };
    for (let last = kept.at(-1); last !== undefined && isCut(last, whole); last = kept.at(-1)) {
      kept.pop();
      whole.removed = last.removed + last.same + whole.removed;
      whole.added = last.added + last.same + whole.added;
    }
    kept.push(whole);
  }
  return kept;
}

/** Whether what stays between two changes only cuts them up. */
function isCut(before: Change, after: Change): boolean {
  const { length } = before.same;
  return !before.same.includes('\n') && length <= Math.min(sizeOf(before), sizeOf(after));
}

function signsAtEnd(changes: readonly Change[]): Change[] {
  const moved = changes.map((change) => Object.assign({}, change));
  for (const [index, change] of moved.entries()) {
    const before = moved[index - 1];
    const how = change.removed === '' ? 'added' : 'removed';
    const isAlone = change.removed === '' || change.added === '';
    const [sign = ''] = /^[^\s\p{L}\p{N}\p{M}]+/u.exec(change[how]) ?? [];
    if (before === undefined || !isAlone || sign === '' || !change.same.startsWith(sign)) continue;
    before.same += sign;
    change[how] = change[how].slice(sign.length) + sign;
    change.same = change.same.slice(sign.length);
  }
  return moved;
}
