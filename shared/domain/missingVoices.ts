import { decides, takesPartIn } from './participation.ts';
import type { Absence, Participation } from './schemas/stakeholder.ts';
import { PHASES, type Phase, STAKEHOLDER_KINDS, type StakeholderKind } from './vocabulary.ts';

/** Something that the participations let one ask: a question, never a verdict. */
export type MissingQuestion =
  /** Nobody takes part in this phase. */
  | { readonly about: 'empty_phase'; readonly phase: Phase }
  /** No group of persons directly concerned takes part in this phase. */
  | { readonly about: 'concerned_absent'; readonly phase: Phase }
  /** Persons directly concerned take part, and decide in no phase. */
  | { readonly about: 'concerned_undeciding' }
  /** One only takes part in this phase. */
  | { readonly about: 'alone'; readonly phase: Phase; readonly name: string }
  /** Kinds that are nowhere around the table. */
  | { readonly about: 'kinds_absent'; readonly kinds: readonly StakeholderKind[] };

type Actor = Pick<Participation, 'name' | 'kind' | 'phases'>;

/** The CDC is asked about by its own role, and « autre » is not a kind that could be missed. */
const NOT_ASKED: ReadonlySet<StakeholderKind> = new Set(['cdc', 'other']);

/** Questions in the order of the phases, then over all of them; none for an empty table, of which the screen speaks otherwise. */
export function missingQuestions(actors: readonly Actor[]): MissingQuestion[] {
  if (actors.length === 0) return [];
  const concerned = actors.filter(({ kind }) => kind === 'participants');
  const kinds = STAKEHOLDER_KINDS.filter(
    (kind) => !NOT_ASKED.has(kind) && !actors.some((actor) => actor.kind === kind),
  );
  return [
    ...PHASES.flatMap((phase) => phaseQuestions(phase, actors, concerned)),
    ...(concerned.some(({ phases }) => phases.length > 0) && !concerned.some(decides)
      ? [{ about: 'concerned_undeciding' } as const]
      : []),
    ...(kinds.length > 0 ? [{ about: 'kinds_absent', kinds } as const] : []),
  ];
}

function phaseQuestions(
  phase: Phase,
  actors: readonly Actor[],
  concerned: readonly Actor[],
): MissingQuestion[] {
  const here = actors.filter((actor) => takesPartIn(actor, phase));
  const [only] = here;
  if (only === undefined) return [{ about: 'empty_phase', phase }];
  return [
    ...(concerned.some((actor) => takesPartIn(actor, phase))
      ? []
      : [{ about: 'concerned_absent', phase } as const]),
    ...(here.length === 1 ? [{ about: 'alone', phase, name: only.name } as const] : []),
  ];
}

/** Whether somebody is still looked for: the last step says neither that they came nor that nobody looks any more. */
export function isOpenAbsence({ steps }: Pick<Absence, 'steps'>): boolean {
  const outcome = steps.at(-1)?.outcome;
  return outcome !== 'joined' && outcome !== 'let_go';
}
