import type { Minute } from '../deadline.ts';
import { askedPrograms, checkProgram, ruledBudget } from '../programRules.ts';
import type { DossierSource } from '../schemas/detail.ts';
import type { Funding, InadmissibleCost } from '../schemas/funding.ts';
import type { Check } from './check.ts';

/** What the rules read besides the source of a dossier. */
export interface RuleFacts {
  readonly fundings: readonly Pick<Funding, 'id' | 'programId' | 'kind'>[];
  readonly dossiers: readonly {
    readonly budgetId: string | null;
    readonly programId: string | null;
  }[];
  readonly inadmissible: readonly InadmissibleCost[];
  readonly now: Minute;
}

/**
 * The rules of the programme that a dossier goes to and that its budget breaks: caps, percentages, own part,
 * in kind, duration, and the deadline that is passed. A programme may make an exception: none blocks.
 */
export function ruleChecks(
  { dossier, funder, budget }: Pick<DossierSource, 'dossier' | 'funder' | 'budget'>,
  { fundings, dossiers, inadmissible, now }: RuleFacts,
): Check[] {
  const program = funder?.programs.find(({ id }) => id === dossier.programId);
  if (program === undefined) return [];
  const asked = budget === null ? new Set() : askedPrograms(budget, fundings, dossiers);
  const others = funder?.programs.filter(({ id }) => id !== program.id && asked.has(id)) ?? [];
  const ruled = ruledBudget(
    budget ?? { lines: [], start: null, end: null },
    program,
    fundings,
    others.length === 0,
    inadmissible,
  );
  return checkProgram(program, ruled, now)
    .filter(({ state }) => state === 'broken' || state === 'passed')
    .filter(({ rule }) => rule === 'deadline' || budget !== null)
    .map((rule) => ({
      id: 'rule',
      isBlocking: false,
      place: rule.rule === 'deadline' ? 'about' : 'away',
      recordId: budget?.id,
      effects: [],
      names: [program.name],
      rule: { check: rule, program },
    }));
}
