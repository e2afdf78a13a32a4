import { statSync } from 'node:fs';

/** What tells a file from another that takes its name. */
export type FileMark = { device: bigint; number: bigint };

/** The file that is at a path now, links followed; null when none is, or when the disk is away. */
export function markOf(path: string): FileMark | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return { device: dev, number: ino };
  } catch {
    return null;
  }
}

/** Whether two marks are of one file. */
export function isSameFile(one: FileMark | null, other: FileMark | null): boolean {
  return one?.device === other?.device && one?.number === other?.number;
}

/**
 * Whether two paths lead to one file, also written otherwise: a disk may take an accent in two forms, or a capital
 * for a small letter. Asks the disk only of two that may be the same, since that of another may answer no more.
 */
export function isSamePlace(one: string, other: string): boolean {
  if (one === other) return true;
  if (folded(one) !== folded(other)) return false;
  const mark = markOf(one);
  return mark !== null && isSameFile(mark, markOf(other));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
