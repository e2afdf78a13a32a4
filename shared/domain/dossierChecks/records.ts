import type { BlockKind } from '../blockKinds.ts';
import { shownKinds } from '../templateBlocks.ts';
import { type ToldEffectsSource, toldEffects } from '../toldEffects.ts';
import { TOLD_IN } from '../toldIn.ts';
import { type BudgetSource, budgetChecks } from './budget.ts';
import type { Check, CheckedEffect } from './check.ts';
import { effectChecks, type StaleSource, staleEffectChecks } from './effects.ts';
import { type GridSource, gridChecks } from './grid.ts';
import { type IndicatorSource, indicatorChecks } from './indicators.ts';
import { groupChecks, type LivesSource } from './lives.ts';
import { phaseChecks } from './partners.ts';
import { type PortraitSource, portraitChecks } from './portrait.ts';

/** What the checks of the records read of a dossier's source. */
export type CheckedSource = BudgetSource &
  GridSource &
  IndicatorSource &
  LivesSource &
  PortraitSource &
  StaleSource &
  Pick<ToldEffectsSource<CheckedEffect>, 'money'> & {
    readonly initiative: {
      readonly participations: Parameters<typeof phaseChecks>[0];
      readonly effects: readonly CheckedEffect[];
    };
  };

/** What is worth a look in the records that a dossier shows; only of the blocks that are in it. */
export function recordChecks(source: CheckedSource): Check[] {
  const { initiative } = source;
  const shown = shownKinds(source);
  const effects = toldEffects(source);
  const shows = (...kinds: readonly BlockKind[]) => kinds.some((kind) => shown.has(kind));
  return [
    ...(shows('budget') ? budgetChecks(source) : []),
    ...(shows(...TOLD_IN.partner) ? phaseChecks(initiative.participations) : []),
    ...(shows(...TOLD_IN.reading) ? gridChecks(source) : []),
    ...effectChecks(effects),
    ...staleEffectChecks(effects, source),
    ...indicatorChecks(source),
    ...portraitChecks(source),
    ...groupChecks(source),
  ];
}
