import { staleEffectsOf } from '../rechecks.ts';
import { isClaimed } from '../waiting.ts';
import type { Check, CheckedEffect } from './check.ts';

/** Effects that are claimed without evidence, or of which nobody said what one did for them: those that « Accueil » counts. */
export function effectChecks(effects: readonly CheckedEffect[]): Check[] {
  const claimed = effects.filter(isClaimed);
  const unproved = claimed.filter(({ evidenceIds }) => evidenceIds.length === 0);
  const unexplained = claimed.filter((effect) => effect.ownContribution.trim() === '');
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
}

/** Effects that nobody looked at for longer than their rhythm. */
export function staleEffectChecks(
  told: readonly CheckedEffect[],
  { today, effectSettings }: StaleSource,
): Check[] {
  const effects = staleEffectsOf(told, effectSettings.recheckMonths, today);
  if (effects.length === 0) return [];
  return [{ id: 'stale', isBlocking: false, place: 'away', effects, names: [] }];
}
