import type { SectorUse } from './schemas/sector.ts';
import { sortKey } from './sortKey.ts';

/** Sectors that are written in several ways, differing by accents, capitals or spaces only. */
export type SectorTwins = {
  /** The way that most initiatives write it; of as many, the first in the list. */
  readonly kept: string;
  readonly others: readonly string[];
};

/** Each set of sectors that are probably one, in the order of the list. */
export function sectorTwins(sectors: readonly SectorUse[]): SectorTwins[] {
  const byKey = new Map<string, SectorUse[]>();
  for (const sector of sectors) {
    const key = sortKey(sector.name);
    byKey.set(key, [...(byKey.get(key) ?? []), sector]);
  }
  return [...byKey.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) => {
      const most = Math.max(...twins.map(({ count }) => count));
      const kept = twins.find(({ count }) => count === most)?.name ?? '';
      return { kept, others: twins.map(({ name }) => name).filter((name) => name !== kept) };
    });
}
