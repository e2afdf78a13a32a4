import { endsTooSoon } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type {
  InKindContribution,
  Participation,
  ParticipationPatch,
} from '../../../shared/domain/schemas/stakeholder.ts';
import type { Proximity } from '../../../shared/domain/vocabulary.ts';
import { ChangesLink } from '../../ChangesLink.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { kindOf, kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { InKindList } from './InKindList.tsx';
import { proximitiesOf, proximityOptions } from './stakeholderOptions.ts';

interface ParticipationEditorProps {
  readonly participation: Participation;
  readonly initiative: InitiativeDetail;
  readonly contributions: readonly InKindContribution[];
  readonly onDeleted: () => void;
}

/** All that is said of an actor here besides its phases; who it is, is said in the register. */
export function ParticipationEditor(props: ParticipationEditorProps) {
  const { participation, initiative, contributions, onDeleted } = props;
  const t = useT();
  const rules = useFieldRules();
  const since = dateEntry(t);
  const until = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id, name, stakeholderId } = participation;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: ParticipationPatch) => save('participation.update', { id, patch });
  const proximities = useDraft<readonly Proximity[]>({
    owner: id,
    name: 'proximities',
    value: participation.proximities,
    delay: 0,
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    onSave: (value) => keep({ proximities: [...value] }),
  });

  return (
    <div className="es-matrix-editor">
      <p className="es-small es-muted">
        <Anchor href={`#/parties-prenantes/${stakeholderId}`}>{t('stakeholder:toRegister')}</Anchor>
      </p>
      <div className="es-matrix-fields">
        <AutosaveSelect
          owner={stakeholderId}
          label={t('stakeholder:field.kind')}
          help={t('stakeholder:field.kindEverywhere')}
          placeholder={t('stakeholder:field.kind')}
          options={kindOptions(t)}
          value={participation.kind}
          onSave={(value) => {
            const kind = kindOf(value);
            return kind === null
              ? Promise.resolve()
              : save('stakeholder.update', { id: stakeholderId, patch: { kind } });
          }}
          disabledReason={readOnly}
        />
        <CheckedTextField
          {...shared}
          label={t('stakeholder:field.role')}
          help={t('stakeholder:field.roleHelp')}
          value={participation.role}
          check={rules.line}
          onSave={(role) => keep({ role })}
        />
        <CheckedDateField
          {...shared}
          {...since}
          label={t('stakeholder:field.since')}
          value={participation.since}
          check={(date) => (endsTooSoon(date, participation.until) ? t('startTooLate') : undefined)}
          onSave={(date) => keep({ since: date })}
        />
        <CheckedDateField
          {...shared}
          {...until}
          label={t('stakeholder:field.until')}
          value={participation.until}
          check={(date) => (endsTooSoon(participation.since, date) ? t('endTooSoon') : undefined)}
          onSave={(date) => keep({ until: date })}
        />
      </div>
      <div className="es-matrix-narrow">
        <CheckboxGroup
          label={t('stakeholder:field.proximities')}
          options={proximityOptions(t)}
          value={proximities.value}
          onChange={(ids) => proximities.set(proximitiesOf(ids))}
          error={proximities.field.error}
          disabledReason={readOnly}
        />
      </div>
      <InKindList
        initiative={initiative}
        participationId={id}
        name={name}
        contributions={contributions}
      />
      <div className="es-record-foot">
        <ChangesLink table="participation" id={id} />
        <DeleteButton
          question={t('stakeholder:remove.question', { name })}
          consequence={
            contributions.length === 0
              ? t('stakeholder:remove.consequence')
              : t('stakeholder:remove.withContributions', { count: contributions.length })
          }
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
