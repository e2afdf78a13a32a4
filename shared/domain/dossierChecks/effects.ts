import { staleEffectsOf } from '../rechecks.ts';
import type { Check, CheckedEffect } from './check.ts';

/** Effects without evidence, or of which nobody said what one did for them. */
export function effectChecks(effects: readonly CheckedEffect[]): Check[] {
  const unproved = effects.filter(({ evidenceIds }) => evidenceIds.length === 0);
  const unexplained = effects.filter((effect) => effect.ownContribution.trim() === '');
  const checks: Check[] = [
    { id: 'noEvidence', isBlocking: false, place: 'away', effects: unproved, names: [] },
    { id: 'noContribution', isBlocking: false, place: 'away', effects: unexplained, names: [] },
  ];
  return checks.filter((check) => check.effects.length > 0);
}

/** What this check reads of a dossier's source. */
export interface StaleSource {
  readonly today: string;
  readonly effectSettings: { readonly recheckMonths: number };
  readonly initiative: { readonly effects: readonly CheckedEffect[] };
}

/** Effects that nobody looked at for longer than their rhythm. */
export function staleEffectChecks({ initiative, today, effectSettings }: StaleSource): Check[] {
  const effects = staleEffectsOf(initiative.effects, effectSettings.recheckMonths, today);
  if (effects.length === 0) return [];
  return [{ id: 'stale', isBlocking: false, place: 'away', effects, names: [] }];
}
