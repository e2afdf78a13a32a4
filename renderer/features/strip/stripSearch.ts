import type { InitiativeFilter } from '../../../shared/domain/schemas/initiativeQuery.ts';
import { STRIP_ORDERS, type StripOrder } from '../../../shared/domain/stripTerms.ts';

/** The strip of the portfolio as its address says it. */
export interface StripSearch {
  /** The filter that the list had. */
  readonly filtre?: InitiativeFilter;
  readonly ordre?: StripOrder;
}

/** Keeps of an address what the strip understands; main refuses a filter that is none. */
export function stripSearch(search: Record<string, unknown>): StripSearch {
  const { filtre, ordre } = search;
  const order = STRIP_ORDERS.find((known) => known === ordre);
  return {
    ...(isFilter(filtre) ? { filtre } : {}),
    ...(order === undefined ? {} : { ordre: order }),
  };
}

function isFilter(value: unknown): value is InitiativeFilter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
