import type { Minute } from './deadline.ts';
import {
  checkProgram,
  type RuleCheck,
  type RuledBudget,
  type RuledFunding,
  type RuledProgram,
  ruledBudget,
} from './programRules.ts';
import type { Budget, InadmissibleCost, Program } from './schemas/funding.ts';

/** A budget as the template of a dossier reads it. */
export interface TemplatedBudget {
  readonly budget: Pick<Budget, 'lines' | 'start' | 'end'>;
  /** The funder of the dossier, and its programme where one is said. */
  readonly funderId: string | null;
  readonly program: Program | undefined;
  /** The budget has no other programme of that funder. */
  readonly isOnly: boolean;
  readonly fundings: readonly RuledFunding[];
  readonly inadmissible: readonly InadmissibleCost[];
}

/** What a template asks (`rulesOfTemplate`) set against a budget, but for what the programme says itself: it is nearer to the funder. */
export function checkTemplate(
  rules: RuledProgram,
  { budget, funderId, program, isOnly, fundings, inadmissible }: TemplatedBudget,
  now: Minute,
): RuleCheck[] {
  if (program === undefined) return checkProgram(rules, budgetOfFunder(budget, funderId), now);
  const ruled = ruledBudget(budget, program, fundings, isOnly, inadmissible);
  return checkProgram(rules, ruled, now).filter((check) => isOfTemplate(check, program));
}

/** A budget of which nobody has said under which programme it asks: all that this funder would pay is asked. */
export function budgetOfFunder(
  { lines, start, end }: Pick<Budget, 'lines' | 'start' | 'end'>,
  funderId: string | null,
): RuledBudget {
  const loose = lines.map((line) => Object.assign({}, line, { fundingId: null }));
  const nobody = { id: '', funderId: funderId ?? '' };
  return ruledBudget({ lines: loose, start, end }, nobody, [], true, []);
}

/** Whether the programme says nothing of what a rule is about, so that the template does. */
export function isOfTemplate({ rule }: Pick<RuleCheck, 'rule'>, program: RuledProgram): boolean {
  if (rule === 'deadline') return program.deadlineOn === null;
  return (
    (rule === 'mostAmount' || rule === 'leastAmount' || rule === 'mostPercent') &&
    program[rule] === null
  );
}
