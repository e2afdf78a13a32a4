import type { RuleCheck, RuledProgram } from '../programRules.ts';
import type { LookedEffect } from '../rechecks.ts';
import type { Effect } from '../schemas/initiative.ts';

/** What the checks read of an effect. */
export type CheckedEffect = LookedEffect &
  Pick<Effect, 'id' | 'statement' | 'evidenceIds' | 'ownContribution'>;

/** How much too long a text is, in words or in characters. */
export interface TooMuch {
  readonly unit: 'words' | 'characters';
  readonly over: number;
}

/** A funding whose amount a budget could ask for, in cents. */
export interface AskedFunding {
  readonly id: string;
  readonly title: string;
  readonly amount: number;
  readonly inKind: boolean;
  /** The line of the budget that has this amount and comes from no funding; null: one is to be added. */
  readonly lineId: string | null;
}

/** Something to look at before exporting, and where it is mended; `about` is the dossier itself. */
export interface Check {
  readonly id:
    | 'unbalanced'
    | 'noPayer'
    | 'noAsked'
    | 'noBudget'
    | 'neverRead'
    | 'noReading'
    | 'notSealed'
    | 'noEvidence'
    | 'noContribution'
    | 'stale'
    | 'amongEffects'
    | 'staleIndicators'
    | 'noPhases'
    | 'noReason'
    | 'timeUnproved'
    | 'letters'
    | 'changedUnder'
    | 'rule'
    | 'unsourced'
    | 'smallGroup'
    | 'tooLong'
    | 'noAnswer'
    | 'noApplicant'
    | 'nothingToSay'
    | 'unwritten'
    | 'noActuals'
    | 'noPiece'
    | 'casePiece'
    | 'noAnnex'
    | 'photoUntold'
    | 'photoUnlooked'
    | 'oldTemplate'
    | 'oldProgram';
  /** Of rules: nobody ever verified them. */
  readonly isNever?: boolean | undefined;
  /** The export waits for it. */
  readonly isBlocking: boolean;
  /** `about`: the dossier itself; `away`: another screen. The window knows which, and its field. */
  readonly place: 'about' | 'block' | 'away';
  /** The block of the dossier that it is about, when its place is one. */
  readonly block?: { readonly key: string; readonly title: string } | undefined;
  /** The first of what it is about, with the words around. */
  readonly excerpt?: string | undefined;
  /** How much too long a text is. */
  readonly measure?: TooMuch | undefined;
  /** The effects that it is about. */
  readonly effects: readonly CheckedEffect[];
  /** The other things that it is about, by their names: lines of the budget, stakeholders, indicators. */
  readonly names: readonly string[];
  /** The record that its place opens, when it is none of the effects. */
  readonly recordId?: string | undefined;
  /** What of it is mended: a line, a measure, a stakeholder, a piece, a file, a photo. */
  readonly fieldId?: string | undefined;
  /** What is asked of the funder elsewhere in the portfolio, and is not in the budget. */
  readonly funding?: AskedFunding | undefined;
  /** Of the effects of an initiative among others, how many lack evidence, contribution, or a look. */
  readonly among?: Readonly<Record<'noEvidence' | 'noContribution' | 'stale', number>> | undefined;
  /** The rule that is broken, of a programme or of the template where that one says nothing. */
  readonly rule?: { readonly check: RuleCheck; readonly program: RuledProgram } | undefined;
}

/** Tells a check from the others of its dossier. */
export function checkKey({ id, block, measure, rule, among, recordId }: Check): string {
  // One line for each initiative of a portrait.
  const of = among === undefined ? [] : [recordId];
  return [id, block?.key, measure?.unit, rule?.check.rule, ...of].join('/');
}
