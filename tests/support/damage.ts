import { seeded } from './chance.ts';

/** What may become of the bytes of a file, on a bad disk or in a copy that was cut. */
export const DAMAGES = [
  'cut',
  'zeroed page',
  'random page',
  'swapped pages',
  'flipped byte',
] as const;
export type Damage = (typeof DAMAGES)[number];

const PAGE = 4096;

/** A copy of the bytes of a portfolio, damaged; `page` is counted from 0. The first page keeps its header, which says what the file is. */
export function damaged(
  bytes: Buffer,
  damage: Damage,
  { page, seed }: { page: number; seed: number },
): Buffer {
  const random = seeded(seed);
  const copy = Buffer.from(bytes);
  const from = page === 0 ? 100 : page * PAGE;
  const to = (page + 1) * PAGE;
  switch (damage) {
    case 'cut':
      return copy.subarray(0, Math.max(600, from + Math.floor(random() * PAGE)));
    case 'zeroed page':
      return copy.fill(0, from, to);
    case 'random page':
      for (let at = from; at < to; at += 1) copy[at] = Math.floor(random() * 256);
      return copy;
    case 'swapped pages': {
      const other = 1 + Math.floor(random() * (bytes.length / PAGE - 1));
      const first = page === 0 ? 1 : page;
      bytes.copy(copy, first * PAGE, other * PAGE, (other + 1) * PAGE);
      bytes.copy(copy, other * PAGE, first * PAGE, (first + 1) * PAGE);
      return copy;
    }
    case 'flipped byte': {
      const at = from + Math.floor(random() * (to - from));
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return copy;
    }
    default:
      return damage satisfies never;
  }
}

/** Every page of a file, by its number from 0, in an order of chance: as many tries as it has damage each of them once. */
export function everyPage(bytes: Buffer, seed: number): number[] {
  const random = seeded(seed);
  return Array.from({ length: pagesOf(bytes) }, (_, page) => ({ page, turn: random() }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ page }) => page);
}

/** How many pages a file has. */
export function pagesOf(bytes: Buffer): number {
  return bytes.length / PAGE;
}
