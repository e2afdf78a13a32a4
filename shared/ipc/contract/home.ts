import { z } from 'zod';
import { Cents, Id, LocalDate, PartialDate, TimeOfDay } from '../../domain/schemas/primitives.ts';
import { STAGES } from '../../domain/vocabulary.ts';
import { WAITING_GROUPS, WAITING_KINDS } from '../../domain/waiting.ts';
import { call, Done, Nothing } from './call.ts';

const OfInitiative = z.strictObject({ initiativeId: Id, initiativeTitle: z.string() });

const Count = z.number().int().min(0);

/** One thing that waits for a gesture. */
export const WaitingLine = z.strictObject({
  kind: z.enum(WAITING_KINDS),
  /** What it is about: a report, an effect, an initiative. */
  id: Id,
  /** What that is called; empty where the kind says it all, or where several are told in one line. */
  about: z.string(),
  /** Null for what belongs to a funding. */
  initiativeId: Id.nullable(),
  /** Of the initiative, or of the funding. */
  initiativeTitle: z.string(),
  /** What the gesture opens, where it is not the subject itself. */
  placeId: Id.nullable(),
  /** Until when, or since when; null where nobody knows. */
  date: PartialDate.nullable(),
  time: TimeOfDay.nullable(),
  amount: Cents.nullable(),
  /** How many: components read, effects that lack something, effects that would lose their only payer, things that a copy said wrong. */
  count: Count,
  /** Which warning of money it is. */
  months: z.union([z.literal(3), z.literal(6), z.literal(12)]).nullable(),
});
export type WaitingLine = z.infer<typeof WaitingLine>;

const PutOffLine = WaitingLine.extend({ until: LocalDate });
export type PutOffLine = z.infer<typeof PutOffLine>;

const Lines = z.strictObject({ total: Count, lines: z.array(WaitingLine) });

/** Of the first things that one does with a portfolio, which it has. */
export const FirstSteps = z.strictObject({
  /** The organisation has a name. */
  organisation: z.boolean(),
  /** The first initiative, to which the other steps lead; null when there is none. */
  initiativeId: Id.nullable(),
  grid: z.boolean(),
  effect: z.boolean(),
  /** A funding, or a date of the calendar. */
  money: z.boolean(),
  dossier: z.boolean(),
});
export type FirstSteps = z.infer<typeof FirstSteps>;

/** What « Accueil » shows: what waits for a gesture, then the years of the portfolio. */
export const HomeView = z.strictObject({
  /** The groups that hold something, with their first lines, the most urgent first; copies to correct are in `home.list` only. */
  groups: z.array(Lines.extend({ group: z.enum(WAITING_GROUPS) })),
  steps: FirstSteps,
  /** How many lines are put off. */
  putOff: Count,
  /** When nothing waits: what comes first; null when nothing is foreseen. */
  next: z.strictObject({ line: WaitingLine, isPutOff: z.boolean() }).nullable(),
  /** Every initiative with its stages, the oldest first; none for those without a date. Empty when there are more than eighty. */
  strips: z.array(
    OfInitiative.extend({
      stages: z.array(z.strictObject({ stage: z.enum(STAGES), date: PartialDate })),
    }),
  ),
  /** Of more than eighty initiatives: how many stood in each stage at the end of each year, and today for the last. */
  stageYears: z.array(
    z.strictObject({ year: z.number().int(), counts: z.record(z.enum(STAGES), Count) }),
  ),
});
export type HomeView = z.infer<typeof HomeView>;

const Subject = z.strictObject({ kind: z.enum(WAITING_KINDS), id: Id });

/** What « Accueil » shows, and what is put off there. */
export const homeCalls = {
  'home.get': call(Nothing, HomeView),
  /** The lines of one group, from a place among them, 0 where none is said. */
  'home.list': call(
    z.strictObject({
      group: z.enum(WAITING_GROUPS),
      from: z.number().int().min(0).max(1_000_000).optional(),
      most: z.number().int().min(1).max(2_000),
    }),
    Lines,
  ),
  /** What is put off, the first that comes back first. */
  'home.listPutOff': call(Nothing, z.array(PutOffLine)),
  /** Puts a line off until a day after today. */
  'home.putOff': call(Subject.extend({ until: LocalDate }), Done),
  /** Lets a line wait again. */
  'home.takeUp': call(Subject, Done),
};
