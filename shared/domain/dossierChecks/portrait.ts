import { lastingEffects, MOST_HELD } from '../lastingEffects.ts';
import { staleEffectsOf } from '../rechecks.ts';
import type { DossierBlock } from '../schemas/dossier.ts';
import type { PicturedEffect } from '../schemas/portfolioPicture.ts';
import type { Template } from '../schemas/template.ts';
import { shownKinds } from '../templateBlocks.ts';
import { PORTFOLIO_EFFECT_BLOCKS } from '../toldIn.ts';
import { isClaimed } from '../waiting.ts';
import type { Check } from './check.ts';

/** What this check reads of a dossier's source. */
export interface PortraitSource {
  readonly today: string;
  readonly effectSettings: { readonly recheckMonths: number };
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
  readonly portfolio: {
    readonly initiatives: readonly {
      readonly id: string;
      readonly title: string;
      readonly effects: readonly PicturedEffect[];
    }[];
  } | null;
}

/**
 * Effects of a portrait that are claimed without evidence or contribution, or that nobody looked at for longer
 * than their rhythm: one line for each initiative that has some, so that the list of thirty stays readable.
 * `portfolio_effects` tells or counts all of them; the cards, only the oldest that held.
 */
export function portraitChecks(source: PortraitSource): Check[] {
  const shown = shownKinds(source);
  if (source.portfolio === null || !PORTFOLIO_EFFECT_BLOCKS.some((kind) => shown.has(kind))) {
    return [];
  }
  return source.portfolio.initiatives.flatMap(({ id, title, effects }): Check[] => {
    const told = shown.has('portfolio_effects')
      ? effects
      : lastingEffects(effects).slice(0, MOST_HELD);
    const claimed = told.filter(isClaimed);
    const stale = staleEffectsOf(
      told.map(asLooked),
      source.effectSettings.recheckMonths,
      source.today,
    );
    const unproved = claimed.filter(({ proofs }) => proofs === 0);
    const unexplained = claimed.filter(({ isContributed }) => !isContributed);
    const [first] = [...unproved, ...unexplained, ...stale];
    if (first === undefined) return [];
    const among = {
      noEvidence: unproved.length,
      noContribution: unexplained.length,
      stale: stale.length,
    };
    const common = { isBlocking: false, place: 'away', effects: [], names: [title] } as const;
    return [{ ...common, id: 'amongEffects', recordId: id, fieldId: first.id, among }];
  });
}

function asLooked(effect: PicturedEffect) {
  return { ...effect, rechecks: effect.last === null ? [] : [effect.last] };
}
