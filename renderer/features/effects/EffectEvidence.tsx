import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { EvidencePicker } from '../../components/evidence/EvidencePicker.tsx';
import { useEvidencePicking } from '../../evidencePicking.ts';
import { useT } from '../../strings.ts';
import type { EffectFieldsProps } from './EffectEditor.tsx';

/** The evidence behind an effect. */
export function EffectEvidence({
  initiative,
  effect,
  onPatch,
}: EffectFieldsProps & { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const chosen = useDraft<string[]>({
    value: effect.evidenceIds,
    onSave: (evidenceIds) => onPatch({ evidenceIds }),
    owner: effect.id,
    name: 'evidenceIds',
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <EvidencePicker
      {...useEvidencePicking(initiative)}
      label={t('effect:field.evidence')}
      selectedIds={chosen.value}
      onChange={chosen.set}
      error={chosen.field.error}
    />
  );
}
