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
