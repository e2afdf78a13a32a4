import type { InitiativeFilter } from '../../../shared/domain/schemas/initiativeQuery.ts';
import type { PortraitCell } from '../../../shared/domain/schemas/portrait.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';

/**
 * Where the table of initiatives shows those of a cell; null when no filter of the table says the same:
 * as of another day, or without a sector.
 */
export function listAddress(cell: PortraitCell, today: string): string | null {
  const { asOf, by, key, componentId, state } = cell;
  if (asOf !== today || by === 'year') return null;
  const components = [{ id: componentId, levels: [state] }];
  const filter = withGroup({ components }, by, key);
  return filter === null
    ? null
    : `#/initiatives?filtre=${encodeURIComponent(JSON.stringify(filter))}`;
}

function withGroup(
  filter: InitiativeFilter,
  by: 'none' | 'stage' | 'sector',
  key: string | null,
): InitiativeFilter | null {
  if (by === 'none') return filter;
  if (by === 'stage') {
    const stage = STAGES.find((known) => known === key) ?? 'unknown';
    return { ...filter, stages: { values: [stage], isExcept: false } };
  }
  return key === null ? null : { ...filter, sectors: { values: [key], isExcept: false } };
}
