import { z } from 'zod';

/** Rooms of the vocabulary whose words a dossier says of a record. */
export const SAID_TERMS = [
  'reading',
  'stage',
  'recheckAnswer',
  'confidence',
  'followUpOutcome',
  'revenueState',
  'fundingKind',
  'ruptureForm',
  'ruptureScope',
  /** A reading of the portrait, where nobody reads is one too. */
  'portraitState',
  /** What the last look at an effect said; that it was seen, or that nobody looked again. */
  'effectCount',
  /** Where money has no date to end on. */
  'moneyEnd',
  /** Those of which a word of this kind is not noted. */
  'unsaid',
] as const;

/** What is counted of effects in a portrait, in the order in which it is told. */
export const EFFECT_COUNTS = ['seen', 'holds', 'changed', 'gone', 'unknown', 'never'] as const;

/** How money ends without a date: there is none, none goes farther, or no end is known. */
export const MONEY_ENDS = ['none', 'noFarther', 'open'] as const;

/** A word of the vocabulary. */
export const SaidTerm = z.strictObject({
  type: z.literal('term'),
  of: z.enum(SAID_TERMS),
  term: z.string(),
});
export type SaidTerm = z.infer<typeof SaidTerm>;

/** A figure, a date or a word that a dossier says; `shared/content/saidWords.ts` writes it. */
export const SaidValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('money'), cents: z.number().int() }),
  /** Cents rounded to the dollar, as what is spread over years is printed. */
  z.strictObject({ type: z.literal('dollars'), cents: z.number().int() }),
  z.strictObject({ type: z.literal('number'), value: z.string(), unit: z.string() }),
  z.strictObject({ type: z.literal('count'), count: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('date'), date: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  SaidTerm,
]);
export type SaidValue = z.infer<typeof SaidValue>;

/** What of a dossier is compared, in the order in which it is shown. */
export const SAID_SECTIONS = [
  'money',
  'moneyYears',
  'moneyAhead',
  'initiatives',
  'counts',
  'portrait',
  'lasting',
  'indicators',
  'effects',
  'spread',
  'grid',
  'stages',
  'partners',
  'evidence',
  'calendar',
  'followUps',
] as const;
export type SaidSection = (typeof SAID_SECTIONS)[number];

/** What a dossier speaks of, in the section where it is compared. */
export const KINDS_IN = {
  money: ['asked', 'costs', 'revenue', 'expense'],
  moneyYears: ['yearSum', 'yearKind'],
  moneyAhead: ['moneyEnd'],
  initiatives: ['initiatives', 'initiative'],
  counts: ['byStage', 'byForm', 'byScope', 'byTerritory', 'bySector'],
  portrait: ['portraitReading'],
  lasting: ['effectCount', 'lastingEffect'],
  indicators: ['indicator', 'measure', 'target'],
  effects: ['effect', 'recheck'],
  spread: ['diffusion'],
  grid: ['application', 'reading'],
  stages: ['stage'],
  partners: ['partners', 'partner'],
  evidence: ['evidence', 'testimonies', 'testimony'],
  calendar: ['milestone'],
  followUps: ['followUp'],
} as const satisfies Readonly<Record<SaidSection, readonly string[]>>;
export type SaidKind = (typeof KINDS_IN)[SaidSection][number];
export const SAID_KINDS: readonly SaidKind[] = SAID_SECTIONS.flatMap(
  (section): readonly SaidKind[] => KINDS_IN[section],
);

/** What of it is said. */
export const SAID_ASPECTS = [
  'amount',
  'state',
  'actual',
  'name',
  'unit',
  'baseline',
  'value',
  'statement',
  'date',
  'confidence',
  'answer',
  'level',
  'stage',
  'count',
  'proofs',
  'start',
  'end',
  'done',
  'outcome',
  'sure',
  'probable',
  'asked',
  'secured',
  'resumes',
  'withProbable',
  'withAsked',
  'since',
  'seenOn',
  'years',
  'correction',
] as const;
export type SaidAspect = (typeof SAID_ASPECTS)[number];

/**
 * What a budget, its account and the cover print that is worked out of their lines, in the order of a page:
 * money, and what is in kind; by state; what this funder gives; what it came to, less what was planned.
 */
export const BUDGET_SUMS = [
  'askedInAll',
  'costs',
  'costsInKind',
  'revenues',
  'revenuesInKind',
  'stateAsked',
  'stateAskedInKind',
  'stateProbable',
  'stateProbableInKind',
  'stateConfirmed',
  'stateConfirmedInKind',
  'stateReceived',
  'stateReceivedInKind',
  'balance',
  'balanceInKind',
  'givenConfirmed',
  'givenReceived',
  'actualCosts',
  'gapCosts',
  'percentCosts',
  'actualCostsInKind',
  'gapCostsInKind',
  'percentCostsInKind',
  'actualRevenues',
  'gapRevenues',
  'percentRevenues',
  'actualRevenuesInKind',
  'gapRevenuesInKind',
  'percentRevenuesInKind',
] as const;
export type BudgetSum = (typeof BUDGET_SUMS)[number];
