import { comparePartialDates, type PartialDate } from './dates.ts';
import { MOST_SECTORS, MOST_TERRITORIES } from './limits.ts';
import { remembering } from './remembering.ts';
import type { BulkChange } from './schemas/bulkChange.ts';
import type { Initiative } from './schemas/initiative.ts';
import type { Territory } from './schemas/territory.ts';
import { sortKey } from './sortKey.ts';
import { territoryKey } from './territories.ts';
import type { Stage } from './vocabulary.ts';

/** What a change of several initiatives looks at, or touches, in each. */
export type BulkFacts = Pick<
  Initiative,
  'carrier' | 'cdcRole' | 'sectors' | 'territories' | 'archivedAt'
> & {
  /** Present stage and since when. */
  stage: Stage | null;
  stageSince: PartialDate | null;
};

/** A sector that takes another name wherever it stands; where both stand, one is left. */
export type SectorRenaming = { kind: 'renameSector'; from: string; to: string };

/** Any change of several initiatives. */
export type AnyChange = BulkChange | SectorRenaming;

/** `same`: already so. `full`: no room for one more sector or territory, it stays as it is. */
export type BulkEffect = 'changed' | 'same' | 'full';

/** What a change does to one initiative. */
export function bulkEffect(facts: BulkFacts, change: AnyChange): BulkEffect {
  switch (change.kind) {
    case 'stage':
      return facts.stage === change.stage ? 'same' : 'changed';
    case 'addSectors':
    case 'removeSectors':
    case 'renameSector': {
      const sectors = sectorsAfter(facts.sectors, change);
      if (sectors.length > MOST_SECTORS) return 'full';
      return sectors.join('\n') === facts.sectors.join('\n') ? 'same' : 'changed';
    }
    case 'addTerritories':
    case 'removeTerritories': {
      const territories = territoriesAfter(facts.territories, change);
      if (territories.length > MOST_TERRITORIES) return 'full';
      return territories.length === facts.territories.length ? 'same' : 'changed';
    }
    case 'carrier':
      return facts.carrier === change.carrier ? 'same' : 'changed';
    case 'cdcRole':
      return facts.cdcRole === change.cdcRole ? 'same' : 'changed';
    case 'archive':
      return facts.archivedAt === null ? 'changed' : 'same';
    case 'unarchive':
      return facts.archivedAt === null ? 'same' : 'changed';
    case 'remove':
    default:
      return 'changed';
  }
}

/** True when a stage of that date is added behind the present one, which stays the present one. */
export function isBehind(facts: Pick<BulkFacts, 'stageSince'>, date: PartialDate): boolean {
  return facts.stageSince !== null && comparePartialDates(facts.stageSince, date) > 0;
}

const sectorKey = remembering(sortKey);

type SectorChange = Extract<AnyChange, { kind: 'addSectors' | 'removeSectors' | 'renameSector' }>;

/** The sectors of an initiative once changed. One that differs by case or accents only is there already. */
export function sectorsAfter(sectors: readonly string[], change: SectorChange): string[] {
  if (change.kind === 'removeSectors') {
    return sectors.filter((sector) => !change.sectors.includes(sector));
  }
  if (change.kind === 'renameSector') {
    return [...new Set(sectors.map((sector) => (sector === change.from ? change.to : sector)))];
  }
  return withMissing(sectors, change.sectors, sectorKey);
}

type TerritoryChange = Extract<AnyChange, { kind: 'addTerritories' | 'removeTerritories' }>;

/** The territories of an initiative once changed. */
export function territoriesAfter(
  territories: readonly Territory[],
  change: TerritoryChange,
): Territory[] {
  if (change.kind === 'addTerritories') {
    return withMissing(territories, change.territories, territoryKey);
  }
  const gone = new Set(change.territories.map(territoryKey));
  return territories.filter((territory) => !gone.has(territoryKey(territory)));
}

function withMissing<T>(known: readonly T[], more: readonly T[], key: (one: T) => string): T[] {
  const keys = new Set(known.map(key));
  const missing = more.filter((one) => {
    if (keys.has(key(one))) return false;
    keys.add(key(one));
    return true;
  });
  return [...known, ...missing];
}
