import { byFrenchOrder } from '../../../../shared/domain/frenchOrder.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Option } from '../../../components/fields/options.tsx';

/** The filter of a list of fundings by who gives. */
export interface FunderFilter {
  /** Who gives at least one of them, by name. */
  readonly options: readonly Option[];
  /** Whose are kept; null: everyone's. */
  readonly value: string | null;
  /** Whether there is something to choose, or to take off. */
  readonly isOffered: boolean;
}

/** What is chosen counts only while somebody of that name still gives one of them, and can always be taken off. */
export function funderFilter(fundings: readonly Funding[], chosen: string | null): FunderFilter {
  const names = new Map<string, string>();
  for (const { funderId, funderName } of fundings)
    if (funderId !== null && funderName !== null) names.set(funderId, funderName);
  const options = [...names]
    .map(([id, label]) => ({ id, label }))
    .toSorted((a, b) => byFrenchOrder(a.label, b.label));
  const value = chosen !== null && names.has(chosen) ? chosen : null;
  return { options, value, isOffered: options.length > 1 || value !== null };
}
