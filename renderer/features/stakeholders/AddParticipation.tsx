import { useState } from 'react';
import type { Participation } from '../../../shared/domain/schemas/initiative.ts';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { Select } from '../../components/fields/Select.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { SuggestField } from '../../components/suggest/SuggestField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { kindOf, kindOptions } from './stakeholderOptions.ts';

interface AddParticipationProps {
  readonly initiativeId: string;
  readonly present: readonly Participation[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** An actor by its name, found in the register or written into it; several may follow. */
export function AddParticipation(props: AddParticipationProps) {
  const { initiativeId, present, isOpen, onClose, onAdded } = props;
  const t = useT();
  const rules = useFieldRules();
  const register = useAnswer('stakeholder.list', undefined);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StakeholderKind | null>(null);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const same = (one: { name: string }) => nameKey(one.name) === nameKey(name);
  const known = register.find(same);
  const chosenKind = kind ?? known?.kind ?? null;
  const remedy =
    rules.title(name) ?? (present.some(same) ? t('stakeholder:field.taken') : undefined);

  async function add(goesOn: boolean) {
    setTried(true);
    if (remedy !== undefined || chosenKind === null) return false;
    const { id } = await write('participation.add', {
      initiativeId,
      fields: {
        name: name.trim(),
        kind: chosenKind,
        role: '',
        phases: [],
        power: null,
        proximities: [],
        inKind: '',
      },
    });
    if (!goesOn) onAdded(id);
    setAdded([...added, name.trim()]);
    setName('');
    setKind(null);
    setTried(false);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('stakeholder:add')}
      addLabel={t('stakeholder:addConfirm')}
      addMoreLabel={t('stakeholder:addMore')}
      cancelLabel={added.length === 0 ? t('action.cancel') : t('action.close')}
      onAdd={add}
      describe={refusalSentence}
    >
      <SuggestField
        // Another turn is another field: it takes the focus again.
        key={added.length}
        label={t('stakeholder:field.name')}
        help={t('stakeholder:field.nameHelp')}
        value={name}
        onChange={setName}
        suggestions={register
          .filter((one) => !present.some((taken) => taken.stakeholderId === one.id))
          .map((one) => ({
            id: one.id,
            label: one.name,
            hint: t(`vocabulary:stakeholderKind.${one.kind}`),
          }))}
        error={tried ? remedy : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
      <Select
        label={t('stakeholder:field.kind')}
        placeholder={t('stakeholder:field.kindHint')}
        options={kindOptions(t)}
        value={chosenKind}
        onChange={(id) => setKind(kindOf(id))}
        error={tried && chosenKind === null ? t('stakeholder:field.kindMissing') : undefined}
      />
      <output className="es-small es-muted">
        {added.length === 0 ? null : t('stakeholder:added', { names: added.join(', ') })}
      </output>
    </AddDialog>
  );
}
