import type { Minute } from '../deadline.ts';
import {
  askedPrograms,
  checkProgram,
  isOnlyOfFunder,
  programOver,
  type RuleCheck,
  type RuledBudget,
  type RuledProgram,
  ruledBudget,
  rulesOfTemplate,
} from '../programRules.ts';
import type { DossierSource } from '../schemas/detail.ts';
import type { Funding, InadmissibleCost, Program } from '../schemas/funding.ts';
import { budgetOfFunder, isOfTemplate } from '../templateRules.ts';
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

/** What the rules read of the source of a dossier. */
export type RuledSource = Pick<DossierSource, 'dossier' | 'funder' | 'budget'> & {
  readonly template: Pick<DossierSource['template'], 'name' | 'rules' | 'deadline'>;
};

/**
 * The rules of the programme that a dossier goes to and that its budget breaks: caps, percentages, own part,
 * in kind, duration, and the deadline that is passed; those of its template where the programme says nothing.
 * A funder may make an exception: none blocks.
 */
export function ruleChecks(
  { dossier, funder, budget, template }: RuledSource,
  { fundings, dossiers, inadmissible, now }: RuleFacts,
): Check[] {
  const program = funder?.programs.find(({ id }) => id === dossier.programId);
  if (program === undefined) return templateChecks({ dossier, budget, template }, now);
  const rules = programOver(program, template);
  const asked = budget === null ? new Set() : askedPrograms(budget, fundings, dossiers);
  const programs = funder?.programs.filter(({ id }) => id === program.id || asked.has(id)) ?? [];
  const ruled = ruledBudget(
    budget ?? { lines: [], start: null, end: null },
    program,
    fundings,
    isOnlyOfFunder(programs, program.funderId),
    inadmissible,
  );
  return brokenRules(rules, ruled, budget, now).map((rule) =>
    checkOf(rule, budget, rules, isOfTemplate(rule, program) ? template : program),
  );
}

/** Without a programme: what the template asks, of the money that is asked of the dossier's funder. */
function templateChecks(
  { dossier, budget, template }: Omit<RuledSource, 'funder'>,
  now: Minute,
): Check[] {
  const rules = rulesOfTemplate(template);
  const ruled = budgetOfFunder(budget ?? { lines: [], start: null, end: null }, dossier.funderId);
  return brokenRules(rules, ruled, budget, now).map((rule) =>
    checkOf(rule, budget, rules, template),
  );
}

/** Without a budget, the deadline alone can be passed. */
function brokenRules(
  rules: RuledProgram,
  ruled: RuledBudget,
  budget: RuledSource['budget'],
  now: Minute,
): RuleCheck[] {
  return checkProgram(rules, ruled, now).filter(
    ({ rule, state }) =>
      (state === 'broken' || state === 'passed') && (rule === 'deadline' || budget !== null),
  );
}

function checkOf(
  check: RuleCheck,
  budget: RuledSource['budget'],
  rules: RuledProgram,
  by: Program | RuledSource['template'],
): Check {
  return {
    id: 'rule',
    isBlocking: false,
    place: check.rule === 'deadline' ? 'about' : 'away',
    recordId: budget?.id,
    effects: [],
    names: [by.name],
    rule: { check, program: rules },
  };
}
