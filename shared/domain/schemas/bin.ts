import { z } from 'zod';
import { Id, Instant } from './primitives.ts';

const Count = z.number().int();

/** How many parts of each kind an initiative holds; all of them go with it when it is deleted, but what was sent. */
export const InitiativeParts = z.strictObject({
  stages: Count,
  participations: Count,
  absences: Count,
  /** Applications of the grid that are concluded, and those that are not. */
  sealedReadings: Count,
  openReadings: Count,
  effects: Count,
  indicators: Count,
  diffusions: Count,
  statusChecks: Count,
  followUps: Count,
  /** Evidence that is not a testimony, and testimonies. */
  evidence: Count,
  testimonies: Count,
  /** Where it comes from and what it goes on in, as it says it. */
  descents: Count,
  /** Fundings that only this initiative has a share in: the others stay with those that share them. */
  fundings: Count,
  budgets: Count,
  milestones: Count,
  dossiers: Count,
  /** Dossiers that were sent: they stay in the file whatever happens. */
  frozenDossiers: Count,
});
export type InitiativeParts = z.infer<typeof InitiativeParts>;

/** An initiative that lies in the bin, whole. */
export const BinnedInitiative = z.strictObject({
  id: Id,
  title: z.string(),
  removedAt: Instant,
  /** It was in the archives, and goes back there when it is restored. */
  isArchived: z.boolean(),
  parts: InitiativeParts,
});
export type BinnedInitiative = z.infer<typeof BinnedInitiative>;
