import type { BulkChange, BulkPreview } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** What will happen, one sentence a case: how many change, which are already so, which cannot. */
export function previewInWords(
  change: BulkChange,
  { changed, same, full, behind }: BulkPreview,
  t: Translate,
): string[] {
  return [
    t('bulk:will', { count: changed }),
    ...(same > 0 ? [t(`bulk:same.${sameWords(change)}`, { count: same })] : []),
    ...(full > 0 ? [t('bulk:full', { count: full })] : []),
    ...(behind > 0 ? [t('bulk:behind', { count: behind })] : []),
  ];
}

function sameWords(change: BulkChange) {
  switch (change.kind) {
    case 'addSectors':
      return change.sectors.length === 1 ? 'sector' : 'all';
    case 'addTerritories':
      return change.territories.length === 1 ? 'territory' : 'all';
    case 'removeSectors':
    case 'removeTerritories':
      return 'none';
    case 'stage':
    case 'carrier':
    case 'cdcRole':
    case 'archive':
    case 'unarchive':
      return change.kind;
    case 'remove':
    default:
      return 'all';
  }
}
