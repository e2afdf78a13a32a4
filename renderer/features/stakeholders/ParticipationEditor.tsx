import { powersOf } from '../../../shared/domain/participation.ts';
import type {
  Participation,
  ParticipationPatch,
} from '../../../shared/domain/schemas/stakeholder.ts';
import type { Proximity, StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { sameName } from './names.ts';
import {
  kindOf,
  kindOptions,
  powerOf,
  powerOptions,
  proximitiesOf,
  proximityOptions,
} from './stakeholderOptions.ts';

interface ParticipationEditorProps {
  readonly participation: Participation;
  readonly others: readonly Participation[];
  readonly onDeleted: () => void;
}

/** All that is said of an actor besides its phases; each field saves itself. */
export function ParticipationEditor(props: ParticipationEditorProps) {
  const { participation, others, onDeleted } = props;
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { id, name } = participation;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: ParticipationPatch) => save('participation.update', { id, patch });
  const rename = (patch: { name?: string; kind?: StakeholderKind }) =>
    save('stakeholder.update', { id: participation.stakeholderId, patch });
  const proximities = useDraft<readonly Proximity[]>({
    owner: id,
    name: 'proximities',
    value: participation.proximities,
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
    onSave: (value) => keep({ proximities: [...value] }),
  });
  const isTaken = (text: string) =>
    others.some((other) => other.id !== id && sameName(other.name, text));

  return (
    <div className="es-matrix-editor">
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('stakeholder:field.name')}
          value={name}
          check={(text) =>
            rules.title(text) ?? (isTaken(text) ? t('stakeholder:field.taken') : undefined)
          }
          onSave={(text) => rename({ name: text.trim() })}
        />
        <AutosaveSelect
          owner={id}
          label={t('stakeholder:field.kind')}
          placeholder={t('stakeholder:field.kind')}
          help={t('stakeholder:field.kindHelp')}
          options={kindOptions(t)}
          value={participation.kind}
          onSave={(value) => {
            const kind = kindOf(value);
            return kind === null ? Promise.resolve() : rename({ kind });
          }}
          disabledReason={readOnly}
        />
        <AutosaveSelect
          owner={id}
          label={t('stakeholder:field.power')}
          placeholder={t('unknown')}
          emptyLabel={t('unknown')}
          options={powerOptions(t)}
          value={powersOf(participation)[0] ?? null}
          onSave={(value) =>
            keep({
              phases: participation.phases.map(({ phase }) => ({ phase, power: powerOf(value) })),
            })
          }
          disabledReason={readOnly}
        />
      </div>
      <div className="es-matrix-pair">
        <CheckedTextField
          {...shared}
          label={t('stakeholder:field.role')}
          help={t('stakeholder:field.roleHelp')}
          value={participation.role}
          check={rules.line}
          onSave={(role) => keep({ role })}
        />
      </div>
      <CheckboxGroup
        label={t('stakeholder:field.proximities')}
        options={proximityOptions(t)}
        value={proximities.value}
        onChange={(ids) => proximities.set(proximitiesOf(ids))}
        error={proximities.field.error}
        disabledReason={readOnly}
      />
      <div className="es-record-foot">
        <DeleteButton
          question={t('stakeholder:remove.question', { name })}
          consequence={t('stakeholder:remove.consequence')}
          confirmLabel={t('stakeholder:remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('participation.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('stakeholder:remove.open')}
        </DeleteButton>
      </div>
    </div>
  );
}
