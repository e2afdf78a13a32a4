import { tieName } from '../../../shared/content/descentWords.ts';
import type { Tie } from '../../../shared/domain/descent.ts';
import type { DescentFields } from '../../../shared/domain/schemas/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { EvidenceField } from '../../EvidenceField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { kindOf, kindOptions } from './descentOptions.ts';

interface DescentEditorProps {
  readonly tie: Tie;
  readonly initiative: InitiativeDetail;
}

/** When and how, from either side; what the tie is and what proves it, from the side that holds it. */
export function DescentEditor({ tie, initiative }: DescentEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const { descent, side, otherId } = tie;
  const { id } = descent;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<DescentFields>) => save('descent.update', { id, patch });
  return (
    <>
      {otherId === null ? (
        <CheckedTextField
          {...shared}
          label={t('descent:field.outsideName')}
          value={descent.otherName}
          check={rules.title}
          onSave={(name) => keep({ otherName: name.trim() })}
        />
      ) : (
        <p>
          <Anchor href={`#/initiatives/${otherId}/filiation`}>
            {t('descent:open', { title: tieName(tie, initiative.family.relatives) })}
          </Anchor>
        </p>
      )}
      <div className="es-fields">
        {side === 'holder' ? (
          <AutosaveSelect
            owner={id}
            label={t('descent:field.relation')}
            placeholder={t('descent:field.relation')}
            options={kindOptions(t)}
            value={descent.kind}
            onSave={(value) => {
              const kind = kindOf(value);
              return kind === null ? Promise.resolve() : keep({ kind });
            }}
            disabledReason={readOnly}
          />
        ) : null}
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('descent:field.date')}
          value={descent.date}
          onSave={(date) => keep({ date })}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('descent:field.note')}
        help={t('descent:field.noteHelp')}
        value={descent.note}
        check={rules.text}
        onSave={(note) => keep({ note })}
      />
      {side === 'holder' ? (
        <EvidenceField
          initiative={initiative}
          owner={id}
          label={t('evidence:title')}
          value={descent.evidenceIds}
          onSave={(evidenceIds) => keep({ evidenceIds })}
        />
      ) : (
        <p className="es-small es-muted">{t('descent:evidenceElsewhere')}</p>
      )}
    </>
  );
}
