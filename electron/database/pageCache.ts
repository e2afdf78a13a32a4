const MB = 1_000_000;

/** The pages of one screen of twenty years: with SQLite's 2 MB they are read from the file again and again. */
const LEAST = 16 * MB;
/** Read again, an encrypted page costs six times as much. */
const LEAST_PROTECTED = 64 * MB;
/** What the home of 1.2 GB goes through; beyond, nothing was quicker. */
const MOST = 256 * MB;
/** Of the file: what one goes through again and again is an eighth to a fifth of it. */
const SHARE_OF_FILE = 1 / 4;
/** Of the computer's memory: 128 MB on one of 4 GB. */
const SHARE_OF_MEMORY = 1 / 32;

/**
 * How many bytes of pages the connection of an open portfolio may keep in memory; they are taken as pages
 * are read, never at once. Sizes in bytes. Measures: README, « Page cache ».
 */
export function pageCacheBytes({
  file,
  memory,
  isProtected,
}: {
  file: number;
  memory: number;
  isProtected: boolean;
}): number {
  const least = isProtected ? LEAST_PROTECTED : LEAST;
  const most = Math.max(least, Math.min(MOST, memory * SHARE_OF_MEMORY));
  return Math.round(Math.min(most, Math.max(least, file * SHARE_OF_FILE)));
}
