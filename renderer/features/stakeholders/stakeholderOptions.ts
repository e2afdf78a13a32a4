import {
  POWERS,
  type Power,
  PROXIMITIES,
  type Proximity,
  STAKEHOLDER_KINDS,
  type StakeholderKind,
} from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';

/** The kinds to choose from. */
export function kindOptions(t: Translate): Option[] {
  return STAKEHOLDER_KINDS.map((id) => ({ id, label: t(`vocabulary:stakeholderKind.${id}`) }));
}

/** The powers to choose from, each with what it means. */
export function powerOptions(t: Translate): Option[] {
  return POWERS.map((id) => ({
    id,
    label: t(`vocabulary:power.${id}`),
    hint: t(`stakeholder:powerHint.${id}`),
  }));
}

/** The three proximities, each with what it means. */
export function proximityOptions(t: Translate): Option[] {
  return PROXIMITIES.map((id) => ({
    id,
    label: t(`vocabulary:proximity.${id}`),
    hint: t(`stakeholder:proximityHint.${id}`),
  }));
}

/** The kind that an option names. */
export function kindOf(id: string | null): StakeholderKind | null {
  return STAKEHOLDER_KINDS.find((kind) => kind === id) ?? null;
}

/** The power that an option names. */
export function powerOf(id: string | null): Power | null {
  return POWERS.find((power) => power === id) ?? null;
}

/** The proximities that options name, in their usual order. */
export function proximitiesOf(ids: readonly string[]): Proximity[] {
  return PROXIMITIES.filter((proximity) => ids.includes(proximity));
}
