import { z } from 'zod';

/** Rooms of the vocabulary whose words a dossier says of a record. */
export const SAID_TERMS = [
  'reading',
  'stage',
  'recheckAnswer',
  'confidence',
  'followUpOutcome',
  'revenueState',
] as const;

/** A figure, a date or a word that a dossier says; `shared/content/saidWords.ts` writes it. */
export const SaidValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('money'), cents: z.number().int() }),
  z.strictObject({ type: z.literal('number'), value: z.string(), unit: z.string() }),
  z.strictObject({ type: z.literal('count'), count: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('date'), date: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('term'), of: z.enum(SAID_TERMS), term: z.string() }),
]);
export type SaidValue = z.infer<typeof SaidValue>;

/** What of a dossier is compared, in the order in which it is shown. */
export const SAID_SECTIONS = [
  'money',
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

/** What a dossier speaks of. */
export const SAID_KINDS = [
  'asked',
  'costs',
  'revenue',
  'expense',
  'indicator',
  'measure',
  'target',
  'effect',
  'recheck',
  'diffusion',
  'application',
  'reading',
  'stage',
  'partners',
  'partner',
  'evidence',
  'testimonies',
  'testimony',
  'milestone',
  'followUp',
] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

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
] as const;
export type SaidAspect = (typeof SAID_ASPECTS)[number];
