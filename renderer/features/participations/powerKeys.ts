import type { PhasePart } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, type Phase, type Power } from '../../../shared/domain/vocabulary.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';

/** The key that says a power in a cell of the matrix. */
export const POWER_KEYS: Readonly<Record<Power, string>> = {
  informed: 'I',
  consulted: 'C',
  co_deciding: 'D',
  co_governing: 'G',
};

/** The sign of a power: four different things, not one thing filling up. */
export const POWER_SIGNS: Readonly<Record<Power, GlyphName>> = {
  informed: 'powerInformed',
  consulted: 'powerConsulted',
  co_deciding: 'powerCoDeciding',
  co_governing: 'powerCoGoverning',
};

/** The power that a key says; undefined for any other key. */
export function powerOfKey(key: string): Power | undefined {
  const found = Object.entries(POWER_KEYS).find(([, letter]) => letter === key.toUpperCase());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of that record are the powers
  return found?.[0] as Power | undefined;
}

/** The phases with one of them taken (`power`, perhaps null) or left (`undefined`), in their order. */
export function withPhase(
  parts: readonly PhasePart[],
  phase: Phase,
  power: Power | null | undefined,
): PhasePart[] {
  return PHASES.flatMap((one) => {
    if (one !== phase) return parts.filter((part) => part.phase === one);
    return power === undefined ? [] : [{ phase, power }];
  });
}
