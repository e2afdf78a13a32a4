import { useState } from 'react';
import type { Evidence, EvidenceFields } from '../../../shared/domain/schemas/initiative.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { FileBox } from './FileBox.tsx';
import { changedKindOf, changedKinds } from './kindOptions.ts';

/** The fields of a piece of evidence; each saves itself. */
export function EvidenceEditor({ evidence }: { readonly evidence: Evidence }) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const [problem, setProblem] = useState<string>();
  const { id, url, kind: present, file } = evidence;
  const isTold = present === 'testimony';
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<EvidenceFields>) => save('evidence.update', { id, patch });
  return (
    <>
      <div data-field="titre">
        <CheckedTextField
          {...shared}
          label={t('evidence:picker.titleField')}
          value={evidence.title}
          check={rules.title}
          onSave={(title) => keep({ title: title.trim() })}
        />
      </div>
      <div className="es-fields">
        {isTold ? null : (
          <AutosaveSelect
            owner={id}
            label={t('evidence:field.kind')}
            placeholder={t('evidence:field.kind')}
            options={changedKinds(t)}
            value={evidence.kind}
            onSave={(value) => {
              const kind = changedKindOf(value);
              return kind === null ? Promise.resolve() : keep({ kind });
            }}
            disabledReason={readOnly ?? (file === null ? undefined : t('evidence:file.staysFile'))}
          />
        )}
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('evidence:field.date')}
          labelNote={t('optional')}
          help={t('evidence:field.dateHelp')}
          value={evidence.date}
          onSave={(date) => keep({ date })}
        />
      </div>
      {present === 'file' ? <FileBox evidence={evidence} /> : null}
      <div data-field="reference">
        <CheckedTextArea
          {...shared}
          label={t(isTold ? 'testimony:whereKept' : 'evidence:picker.referenceField')}
          help={t(isTold ? 'testimony:whereKeptHelp' : 'evidence:picker.referenceHelp')}
          rows={2}
          value={evidence.reference}
          check={rules.text}
          onSave={(reference) => keep({ reference })}
        />
      </div>
      {present === 'link' || present === 'reference' || url !== null ? (
        <div className="es-evidence-address">
          <CheckedTextField
            {...shared}
            label={t('evidence:picker.addressField')}
            spellCheck={false}
            value={url ?? ''}
            check={(text) =>
              readWebAddress(text).ok ? undefined : t('evidence:picker.addressBad')
            }
            onSave={(text) => keep({ url: address(text) })}
          />
          <Button
            icon="external"
            disabledReason={url === null ? t('evidence:field.noAddress') : undefined}
            onPress={() => {
              if (url === null) return;
              setProblem(undefined);
              call('app.openLink', { url }).catch((thrown: unknown) => {
                setProblem(refusalSentence(thrown));
              });
            }}
          >
            {t('evidence:field.openLink')}
          </Button>
        </div>
      ) : null}
      {problem ? (
        <p role="alert" className="es-vif">
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** The address that a text names; null for none. */
function address(text: string): string | null {
  const read = readWebAddress(text);
  return read.ok ? read.value : null;
}
