import { endsTooSoon } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type {
  InKindContribution,
  InKindContributionFields,
} from '../../../shared/domain/schemas/stakeholder.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckedDateField, CheckedTextField } from '../../components/checked/fields.tsx';
import { MoneyField } from '../../components/fields/MoneyField.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { EvidenceField } from '../../EvidenceField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { WordLine } from '../../WordLine.tsx';

interface InKindEditorProps {
  readonly contribution: InKindContribution;
  readonly initiative: InitiativeDetail;
  readonly onDeleted: () => void;
}

/** One contribution in kind; each field saves itself. */
export function InKindEditor({ contribution, initiative, onDeleted }: InKindEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const starts = dateEntry(t);
  const ends = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { id } = contribution;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<InKindContributionFields>) =>
    save('inKindContribution.update', { id, patch });
  const value = useDraft<number | null>({
    owner: id,
    name: 'value',
    value: contribution.value,
    onSave: (cents) => keep({ value: cents }),
  });
  return (
    <>
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('stakeholder:inKind.what')}
          value={contribution.what}
          check={rules.title}
          onSave={(what) => keep({ what: what.trim() })}
        />
        <CheckedTextField
          {...shared}
          label={t('stakeholder:inKind.quantity')}
          value={contribution.quantity}
          check={rules.line}
          onSave={(quantity) => keep({ quantity })}
        />
        <WordLine isWide id="don_temps">
          {t('stakeholder:inKind.time')}
        </WordLine>
      </div>
      <div className="es-fields">
        <CheckedDateField
          {...shared}
          {...starts}
          label={t('stakeholder:inKind.start')}
          value={contribution.start}
          check={(date) => (endsTooSoon(date, contribution.end) ? t('startTooLate') : undefined)}
          onSave={(start) => keep({ start })}
        />
        <CheckedDateField
          {...shared}
          {...ends}
          label={t('stakeholder:inKind.end')}
          value={contribution.end}
          check={(date) => (endsTooSoon(contribution.start, date) ? t('endTooSoon') : undefined)}
          onSave={(end) => keep({ end })}
        />
        <MoneyField
          {...value.field}
          label={t('stakeholder:inKind.value')}
          help={t('stakeholder:inKind.valueHelp')}
          badInput={t('stakeholder:inKind.badValue')}
          isReadOnly={readOnly !== undefined}
        />
      </div>
      <EvidenceField
        initiative={initiative}
        owner={id}
        label={t('evidence:title')}
        value={contribution.evidenceIds}
        onSave={(evidenceIds) => keep({ evidenceIds })}
      />
      <div className="es-record-foot">
        <DeleteButton
          question={t('stakeholder:inKind.remove.question', { what: contribution.what })}
          consequence={t('stakeholder:inKind.remove.consequence')}
          confirmLabel={t('stakeholder:inKind.remove.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('inKindContribution.remove', { id })}
          onDeleted={onDeleted}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('stakeholder:inKind.remove.open')}
        </DeleteButton>
      </div>
    </>
  );
}
