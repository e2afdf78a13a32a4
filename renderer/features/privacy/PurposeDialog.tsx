import { useState } from 'react';
import type { Purpose, PurposeFields } from '../../../shared/domain/schemas/privacy.ts';
import { CONSENT_PURPOSES, PERSONAL_KINDS } from '../../../shared/domain/vocabulary.ts';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface PurposeDialogProps {
  /** Null for a new one. */
  readonly purpose: Purpose | null;
  /** Every purpose of the portfolio: each purpose of consents is said by one. */
  readonly purposes: readonly Purpose[];
  readonly onClose: () => void;
}

/** A purpose: its words, what is kept for it, and which purpose of consents it says. */
export function PurposeDialog({ purpose, purposes, onClose }: PurposeDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const others = purposes.filter(({ id }) => id !== purpose?.id);
  const [tried, setTried] = useState(false);
  const [fields, setFields] = useState<PurposeFields>(() => ({
    name: purpose?.name ?? '',
    note: purpose?.note ?? '',
    consentPurpose: purpose?.consentPurpose ?? null,
    kinds: purpose?.kinds ?? [],
  }));
  const put = (patch: Partial<PurposeFields>) => setFields({ ...fields, ...patch });
  const nameRemedy = rules.title(fields.name);
  const noteRemedy = rules.text(fields.note);
  const free = CONSENT_PURPOSES.filter(
    (one) => !others.some(({ consentPurpose }) => consentPurpose === one),
  );

  async function keep() {
    setTried(true);
    if (nameRemedy !== undefined || noteRemedy !== undefined) return false;
    const whole = { ...fields, name: fields.name.trim() };
    await (purpose === null
      ? write('purpose.add', { fields: whole })
      : write('purpose.update', { id: purpose.id, patch: whole }));
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(purpose === null ? 'privacy:purpose.add' : 'privacy:purpose.change')}
      addLabel={t(purpose === null ? 'privacy:purpose.addConfirm' : 'privacy:keep')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <TextField
        label={t('privacy:purpose.name')}
        requiredNote={t('mandatory')}
        help={t('privacy:purpose.nameHelp')}
        value={fields.name}
        onChange={(name) => put({ name })}
        error={tried ? nameRemedy : undefined}
      />
      <CheckboxGroup
        label={t('privacy:purpose.kinds')}
        options={PERSONAL_KINDS.map((id) => ({ id, label: t(`vocabulary:personalKind.${id}`) }))}
        value={fields.kinds}
        onChange={(ids) => put({ kinds: PERSONAL_KINDS.filter((one) => ids.includes(one)) })}
      />
      <Select
        label={t('privacy:purpose.consentPurpose')}
        help={t('privacy:purpose.consentHelp')}
        placeholder={t('privacy:purpose.noConsent')}
        emptyLabel={t('privacy:purpose.noConsent')}
        options={free.map((id) => ({ id, label: t(`vocabulary:consentPurpose.${id}`) }))}
        value={fields.consentPurpose}
        onChange={(id) =>
          put({ consentPurpose: CONSENT_PURPOSES.find((one) => one === id) ?? null })
        }
      />
      <TextArea
        label={t('privacy:purpose.note')}
        labelNote={t('optional')}
        rows={2}
        value={fields.note}
        onChange={(note) => put({ note })}
        error={noteRemedy}
      />
    </AddDialog>
  );
}
