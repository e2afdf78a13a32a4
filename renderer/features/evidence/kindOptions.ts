import type { EvidenceKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';

/** The kinds offered today; files and testimonies have their own rules to come. */
const OFFERED = ['reference', 'link'] as const satisfies readonly EvidenceKind[];

/** The kinds to choose from, with the present one whatever it is. */
export function kindOptions(t: Translate, present: EvidenceKind | null): Option[] {
  const kinds: EvidenceKind[] =
    present === null || present === 'reference' || present === 'link'
      ? [...OFFERED]
      : [...OFFERED, present];
  return kinds.map((id) => ({
    id,
    label: t(`vocabulary:evidenceKind.${id}`),
    hint: id === 'reference' || id === 'link' ? t(`evidence:kindHint.${id}`) : undefined,
  }));
}

/** The kind that an option names, among those offered. */
export function kindOf(id: string | null): (typeof OFFERED)[number] | null {
  return OFFERED.find((kind) => kind === id) ?? null;
}
