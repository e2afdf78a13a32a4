import type { BlockKind, Draw } from './blockKinds.ts';
import type { SaidAspect, SaidKind } from './schemas/said.ts';

/** The blocks that print the effects of an initiative and what spread, with the evidence of each. */
export const CITING_EFFECTS = [
  'results',
  'argument',
  'figure2',
] as const satisfies readonly BlockKind[];

/** The blocks that print all the effects of an initiative, whole; their path cites no evidence. */
export const WHOLE_EFFECTS = [
  ...CITING_EFFECTS,
  'effect_path',
] as const satisfies readonly BlockKind[];

/**
 * The blocks in which each kind of record of an initiative is told: the one list of what a dossier prints, for
 * the checks, the clues and what changed since the last copy.
 */
export const TOLD_IN = {
  asked: ['cover', 'budget', 'account'],
  costs: ['cover', 'budget', 'account'],
  revenue: ['budget', 'account'],
  expense: ['budget', 'account'],
  /** `tellsOfPortfolio` has those of the records of a portrait that its pages have. */
  yearSum: ['money_years', 'portfolio_money', 'portfolio_numbers'],
  yearKind: ['money_years', 'portfolio_money'],
  moneyEnd: ['money_ahead'],
  initiatives: [
    'portfolio_list',
    'portfolio_cards',
    'portfolio_lives',
    'portfolio_counts',
    'portfolio_numbers',
  ],
  initiative: ['portfolio_list', 'portfolio_cards', 'portfolio_lives'],
  byStage: ['portfolio_counts', 'portfolio_numbers'],
  byForm: ['portfolio_counts'],
  byScope: ['portfolio_counts'],
  byTerritory: ['portfolio_counts'],
  bySector: ['portfolio_counts'],
  portraitReading: ['portfolio_grid'],
  effectCount: ['portfolio_effects', 'portfolio_numbers'],
  lastingEffect: ['portfolio_effects', 'portfolio_cards'],
  indicator: ['indicators', 'argument'],
  measure: ['indicators', 'argument'],
  target: ['indicators', 'argument'],
  /** `toldEffects` has those that the line of time and the money ahead print. */
  effect: [...WHOLE_EFFECTS, 'timeline', 'money_ahead'],
  recheck: ['results', 'argument', 'effect_path'],
  diffusion: CITING_EFFECTS,
  application: ['grid'],
  reading: ['grid'],
  stage: ['cover', 'summary', 'timeline'],
  partners: ['partners'],
  partner: ['partners'],
  evidence: ['references'],
  testimonies: ['testimonies'],
  testimony: ['testimonies'],
  milestone: ['calendar', 'argument'],
  followUp: ['timeline'],
} as const satisfies Readonly<Record<SaidKind, readonly Draw[]>>;

/** What fewer blocks say of a record than tell it: what a line came to is in an account alone, its state in a budget alone, while no account has its place (`printsBudget`). */
export const ASPECT_TOLD_IN: Readonly<Partial<Record<SaidAspect, readonly BlockKind[]>>> = {
  actual: ['account'],
  state: ['budget'],
};

/** The blocks of a portrait in which the effects of every initiative are told, or counted. */
export const PORTFOLIO_EFFECT_BLOCKS = [
  'portfolio_effects',
  'portfolio_cards',
] as const satisfies readonly BlockKind[];
