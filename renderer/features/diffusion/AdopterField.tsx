import type { Diffusion, DiffusionFields } from '../../../shared/domain/schemas/initiative.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { stakeholderOptionsOf } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';

type Adopter = Pick<DiffusionFields, 'adopter' | 'stakeholderId'>;

interface AdopterFieldProps {
  readonly diffusion: Diffusion;
  readonly onKeep: (patch: Adopter) => Promise<unknown>;
}

/** Stands for an adopter that has no page in the register (« onze écoles »). */
const WRITTEN = 'written';

/** By whom it was adopted: one of the register, or words alone when it has no page there. */
export function AdopterField({ diffusion, onKeep }: AdopterFieldProps) {
  const t = useT();
  const register = useAnswer('stakeholder.list', undefined);
  const draft = useDraft<Adopter>({
    owner: diffusion.id,
    name: 'adopter',
    value: { adopter: diffusion.adopter, stakeholderId: diffusion.stakeholderId },
    delay: 0,
    equals: (a, b) => a.stakeholderId === b.stakeholderId && a.adopter === b.adopter,
    onSave: onKeep,
  });
  const { adopter, stakeholderId } = draft.value;
  const isWritten = stakeholderId === null && adopter !== '';
  const options = stakeholderOptionsOf(register, t);
  return (
    <ComboBox
      label={t('diffusion:field.adopter')}
      help={t('diffusion:field.adopterHelp')}
      options={
        isWritten
          ? [{ id: WRITTEN, label: adopter, hint: t('diffusion:field.adopterWritten') }, ...options]
          : options
      }
      value={isWritten ? WRITTEN : stakeholderId}
      onChange={(id) => {
        if (id === WRITTEN) return;
        const found = register.find((one) => one.id === id);
        draft.set({ adopter: found?.name ?? '', stakeholderId: found?.id ?? null });
      }}
      onCreate={(text) => draft.set({ adopter: text.slice(0, 300), stakeholderId: null })}
      createLabel={(text) => t('diffusion:field.adopterCreate', { name: text })}
      badInput={t('diffusion:field.adopterBad')}
      error={draft.field.error}
      disabledReason={useReadOnlyReason()}
    />
  );
}
