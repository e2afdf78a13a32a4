import { useMemo } from 'react';
import { askedChecks } from '../../../shared/domain/dossierChecks/asked.ts';
import type { Check } from '../../../shared/domain/dossierChecks/check.ts';
import { ruleChecks } from '../../../shared/domain/dossierChecks/rules.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useMaybeAnswer } from '../../queries.ts';
import { useClock } from '../../useClock.ts';

const NONE = [] as const;

/** The amount that a request lacks and the rules of its programme that it breaks, now: told again as the budget changes, and as the hour passes. */
export function useRuleChecks(source: DossierSource): Check[] {
  const now = useClock();
  const { initiative, budget } = source;
  const { data: fundings = NONE } = useMaybeAnswer(
    'funding.ofInitiative',
    { id: initiative.id },
    source.dossier.initiativeId !== null,
  );
  const { data: inadmissible = NONE } = useMaybeAnswer(
    'budget.inadmissibleCosts',
    { id: budget?.id ?? '' },
    budget !== null,
  );
  const { data: dossiers = NONE } = useMaybeAnswer('dossier.list', undefined);
  return useMemo(
    () => [
      ...askedChecks(source, fundings),
      ...ruleChecks(source, { fundings, dossiers, inadmissible, now }),
    ],
    [source, fundings, dossiers, inadmissible, now],
  );
}
