import { isLocalDate } from '../../../shared/domain/dates.ts';
import {
  PORTRAIT_GROUPINGS,
  PORTRAIT_STATES,
  type PortraitGrouping,
  type PortraitState,
} from '../../../shared/domain/portraitTerms.ts';

/** How the portrait is looked at, as its address says it. */
export interface PortraitSearch {
  /** A day; today when left out. */
  readonly au?: string;
  readonly par?: PortraitGrouping;
  /** The component whose groups are shown. */
  readonly composante?: string;
  /** The cell whose initiatives are listed. */
  readonly groupe?: string;
  readonly lecture?: PortraitState;
}

/** Keeps of an address what a portrait understands. */
export function portraitSearch(search: Record<string, unknown>): PortraitSearch {
  const { au, par, composante, groupe, lecture } = search;
  const grouping = PORTRAIT_GROUPINGS.find((known) => known === par);
  const state = PORTRAIT_STATES.find((known) => known === lecture);
  return {
    ...(typeof au === 'string' && isLocalDate(au) ? { au } : {}),
    ...(grouping === undefined ? {} : { par: grouping }),
    ...(typeof composante === 'string' ? { composante } : {}),
    ...(typeof groupe === 'string' ? { groupe } : {}),
    ...(state === undefined ? {} : { lecture: state }),
  };
}
