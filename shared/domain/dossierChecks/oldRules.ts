import { isOldRule, isOldTemplate } from '../programRules.ts';
import type { Program } from '../schemas/funding.ts';
import type { Template } from '../schemas/template.ts';
import type { Check } from './check.ts';

/** What this check reads of a dossier's source. */
export interface OldSource {
  readonly today: string;
  readonly template: Pick<Template, 'recipient' | 'verifiedOn'>;
  readonly dossier: { readonly programId: string | null };
  readonly funder: {
    readonly programs: readonly Pick<Program, 'id' | 'name' | 'verifiedOn'>[];
  } | null;
}

/** Rules that nobody read at their source for a year. A template that follows nobody's rules never gets old. */
export function oldChecks({ template, dossier, funder, today }: OldSource): Check[] {
  const program = funder?.programs.find(({ id }) => id === dossier.programId);
  return [
    ...(isOldTemplate(template, today) ? old('oldTemplate', template, []) : []),
    ...(program !== undefined && isOldRule(program, today)
      ? old('oldProgram', program, [program.name])
      : []),
  ];
}

function old(
  id: 'oldTemplate' | 'oldProgram',
  { verifiedOn }: Pick<Program, 'verifiedOn'>,
  names: string[],
): Check[] {
  const isNever = verifiedOn === null;
  return [{ id, isBlocking: false, place: 'away', effects: [], names, isNever }];
}
