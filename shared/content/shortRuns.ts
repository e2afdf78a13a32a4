import type { WordRun } from '../domain/schemas/difference.ts';

/** Characters of what did not change that stay on each side of a change. */
const AROUND = 90;

/** Stands for what is left out: at the beginning of a text, after words. */
const MARK = ['… ', ' … '] as const;

/** Shows what changed with some words around it; what is the same further away gives way to « … ». */
export function shortRuns(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) => {
    if (run.how !== 'same') return run;
    const head = index === 0 ? '' : upToWord(run.text, AROUND);
    const tail = index === runs.length - 1 ? '' : fromWord(run.text, AROUND);
    const isShort = head.length + tail.length + AROUND >= run.text.length;
    return isShort ? run : { how: 'same', text: `${head}${MARK[Number(head !== '')]}${tail}` };
  });
}

function upToWord(text: string, most: number): string {
  const cut = text.indexOf(' ', most);
  return cut === -1 ? text : text.slice(0, cut);
}

function fromWord(text: string, most: number): string {
  const cut = text.lastIndexOf(' ', text.length - most);
  return cut === -1 ? text : text.slice(cut + 1);
}
