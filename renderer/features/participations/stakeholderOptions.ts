import { PHASES, PROXIMITIES, type Proximity } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';

/** The three proximities, each with what it means. */
export function proximityOptions(t: Translate): Option[] {
  return PROXIMITIES.map((id) => ({
    id,
    label: t(`vocabulary:proximity.${id}`),
    hint: t(`stakeholder:proximityHint.${id}`),
  }));
}

/** The proximities that options name, in their usual order. */
export function proximitiesOf(ids: readonly string[]): Proximity[] {
  return PROXIMITIES.filter((proximity) => ids.includes(proximity));
}

/** The four phases to choose from. */
export function phaseOptions(t: Translate): Option[] {
  return PHASES.map((id) => ({ id, label: t(`vocabulary:phase.${id}`) }));
}
