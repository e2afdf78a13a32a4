import { z } from 'zod';
import { Id, Instant, LocalDate, PartialDate } from '../../domain/schemas/primitives.ts';
import { STAGES } from '../../domain/vocabulary.ts';
import { call, Nothing } from './call.ts';

const OfInitiative = z.strictObject({ initiativeId: Id, initiativeTitle: z.string() });

const Count = z.number().int().min(0);

const Step = OfInitiative.extend({
  id: Id,
  label: z.string(),
  start: PartialDate,
  end: PartialDate.nullable(),
});

/** What « Accueil » shows: what waits for a gesture, the first fifty of each kind, then the years of the portfolio. */
export const HomeView = z.strictObject({
  /** How many wait of each kind, in all. */
  waiting: z.strictObject({
    lateFollowUps: Count,
    lateSteps: Count,
    milestones: Count,
    openGrids: Count,
    drafts: Count,
    unread: Count,
    reports: Count,
    endingMoney: Count,
    staleEffects: Count,
  }),
  /** Initiatives to look at again, whose date has passed (`followUpDue`), the longest late first. */
  lateFollowUps: z.array(OfInitiative.extend({ date: PartialDate })),
  /** Steps of calendars that are not done and whose end has passed, the first one first. */
  lateSteps: z.array(Step),
  /** Steps of calendars under way or starting within 120 days, the first one first. */
  milestones: z.array(Step),
  /** Applications of the grid that are not concluded. */
  openGrids: z.array(OfInitiative.extend({ id: Id, date: LocalDate, read: z.number().int() })),
  /** Dossiers that were never printed. */
  drafts: z.array(OfInitiative.extend({ id: Id, title: z.string(), updatedAt: Instant })),
  /** Initiatives, not closed, to which the grid was never applied. */
  unread: z.array(OfInitiative),
  /** Reports to funders that are late, or due within 120 days, the first one first. */
  reports: z.array(
    z.strictObject({
      id: Id,
      label: z.string(),
      dueOn: LocalDate,
      dueTime: z.string().nullable(),
      fundingId: Id,
      fundingTitle: z.string(),
    }),
  ),
  /** Initiatives whose confirmed and received money ends within `months`, the soonest first, and how many effects would lose their only payer. */
  endingMoney: z.array(
    OfInitiative.extend({
      until: PartialDate,
      months: z.union([z.literal(3), z.literal(6), z.literal(12)]),
      lostEffects: Count,
    }),
  ),
  /** Initiatives with effects that nobody looked at for longer than their rhythm: how many, and the one seen longest ago. */
  staleEffects: z.array(OfInitiative.extend({ count: Count, effectId: Id })),
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

/** What « Accueil » shows. */
export const homeCalls = {
  'home.get': call(Nothing, HomeView),
};
