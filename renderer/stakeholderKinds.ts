import { STAKEHOLDER_KINDS, type StakeholderKind } from '../shared/domain/vocabulary.ts';
import type { Translate } from '../shared/strings/index.ts';
import type { Option } from './components/fields/options.tsx';

/** The kinds of stakeholder to choose from. */
export function kindOptions(t: Translate): Option[] {
  return STAKEHOLDER_KINDS.map((id) => ({ id, label: t(`vocabulary:stakeholderKind.${id}`) }));
}

/** The kind that an option names. */
export function kindOf(id: string | null): StakeholderKind | null {
  return STAKEHOLDER_KINDS.find((kind) => kind === id) ?? null;
}

/** Stakeholders of the register as things to choose, found by their aliases too. */
export function stakeholderOptionsOf(
  register: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: StakeholderKind;
    readonly aliases: readonly string[];
  }[],
  t: Translate,
): Option[] {
  return register.map(({ id, name, kind, aliases }) => ({
    id,
    label: name,
    also: aliases.join(' '),
    hint: [t(`vocabulary:stakeholderKind.${kind}`), ...aliases].join(' · '),
  }));
}
