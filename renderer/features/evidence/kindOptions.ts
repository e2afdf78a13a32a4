import type { EvidenceKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';

/** The kinds that a new piece of evidence may be. */
const NEW = ['file', 'testimony', 'reference', 'link'] as const satisfies readonly EvidenceKind[];

/** The kinds that a piece may become: what was told stays so, and a file that is kept stays a file. */
const CHANGED = ['reference', 'link', 'file'] as const satisfies readonly EvidenceKind[];

/** The kinds of a new piece, each with what it is. */
export function newKinds(t: Translate): Option[] {
  return NEW.map((id) => optionOf(id, t));
}

/** The kinds that a piece that was added may become. */
export function changedKinds(t: Translate): Option[] {
  return CHANGED.map((id) => optionOf(id, t));
}

function optionOf(id: EvidenceKind, t: Translate): Option {
  return { id, label: t(`vocabulary:evidenceKind.${id}`), hint: t(`evidence:kindHint.${id}`) };
}

/** The kind that an option names. */
export function kindOf(id: string | null): EvidenceKind | null {
  return NEW.find((kind) => kind === id) ?? null;
}

/** The kind that a piece may become by this option. */
export function changedKindOf(id: string | null): (typeof CHANGED)[number] | null {
  return CHANGED.find((kind) => kind === id) ?? null;
}
