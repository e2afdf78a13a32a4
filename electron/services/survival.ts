import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { Survival } from '../../shared/domain/schemas/survival.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atOnce, type Steps } from '../database/steps.ts';
import { type Context, today } from './context.ts';
import { lives } from './lives.ts';

/** How the initiatives live beyond their pilot, as it is known today; by steps. */
export function* survival(db: ReadableDb, context: Context): Steps<Survival> {
  return { today: today(context), lives: yield* lives(db, context) };
}

/** What « Survie » on paper is drawn from. */
export function survivalPaperSource(
  db: ReadableDb,
  context: Context,
  { group }: { group: string | null },
): SurvivalPaperSource {
  const { kind, organisation } = getPortfolio(db);
  const { today: day, lives: all } = atOnce(survival(db, context));
  return { today: day, kind, organisationName: organisation.name, lives: all, group };
}
