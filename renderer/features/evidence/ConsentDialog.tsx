import { useState } from 'react';
import {
  addYears,
  endsTooSoon,
  formatPartialDate,
  type LocalDate,
  parseDay,
} from '../../../shared/domain/dates.ts';
import type { Consent, ConsentFields } from '../../../shared/domain/schemas/testimony.ts';
import {
  CONSENT_AUDIENCES,
  CONSENT_MANNERS,
  CONSENT_MEDIA,
  CONSENT_PURPOSES,
} from '../../../shared/domain/vocabulary.ts';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface ConsentDialogProps {
  readonly evidenceId: string;
  /** The one to correct; null for a new one. */
  readonly consent: Consent | null;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** What is proposed: two years, in writing. Nothing is ticked: a consent is what the person said, not what we would like. */
function proposed(today: LocalDate): ConsentFields {
  return {
    purposes: [],
    audiences: [],
    media: [],
    given: 'written',
    start: today,
    end: addYears(today, 2),
    note: '',
  };
}

/** A consent, new or to correct: for what, for whom, in what form, from when to when, and how it was given. */
export function ConsentDialog({ evidenceId, consent, today, onClose }: ConsentDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const purposes = useAnswer('purpose.list', undefined);
  const [fields, setFields] = useState<ConsentFields>(() =>
    consent === null ? proposed(today) : fieldsOf(consent),
  );
  const [start, setStart] = useState<string | null>(fields.start);
  const [tried, setTried] = useState(false);
  const put = (patch: Partial<ConsentFields>) => setFields({ ...fields, ...patch });
  const endRemedy = endsTooSoon(start, fields.end) ? t('testimony:consent.endTooSoon') : undefined;
  const isEmpty = (list: readonly unknown[]) =>
    tried && list.length === 0 ? t('testimony:consent.chooseOne') : undefined;

  async function keep() {
    setTried(true);
    const lists = [fields.purposes, fields.audiences, fields.media];
    if (start === null || endRemedy !== undefined || lists.some(({ length }) => length === 0)) {
      return false;
    }
    const whole = { ...fields, start };
    await (consent === null
      ? write('consent.add', { evidenceId, fields: whole })
      : write('consent.update', { id: consent.id, patch: whole }));
    return true;
  }
  const day = {
    parse: parseDay,
    format: formatPartialDate,
    badInput: t('testimony:consent.badDay', { today: formatPartialDate(today) }),
  };

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(consent === null ? 'testimony:consent.add' : 'testimony:consent.changeTitle')}
      addLabel={t(consent === null ? 'testimony:consent.addConfirm' : 'testimony:consent.keep')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <CheckboxGroup
        label={t('testimony:consent.purposes')}
        requiredNote={t('mandatory')}
        options={CONSENT_PURPOSES.map((id) => ({
          id,
          label: t(`vocabulary:consentPurpose.${id}`),
          // In the organisation's own words, where it wrote them.
          hint: purposes.find(({ consentPurpose }) => consentPurpose === id)?.name,
        }))}
        value={fields.purposes}
        onChange={(ids) => put({ purposes: CONSENT_PURPOSES.filter((one) => ids.includes(one)) })}
        error={isEmpty(fields.purposes)}
      />
      <CheckboxGroup
        label={t('testimony:consent.audiences')}
        requiredNote={t('mandatory')}
        options={CONSENT_AUDIENCES.map((id) => ({
          id,
          label: t(`vocabulary:consentAudience.${id}`),
        }))}
        value={fields.audiences}
        onChange={(ids) => put({ audiences: CONSENT_AUDIENCES.filter((one) => ids.includes(one)) })}
        error={isEmpty(fields.audiences)}
      />
      <CheckboxGroup
        label={t('testimony:consent.media')}
        requiredNote={t('mandatory')}
        options={CONSENT_MEDIA.map((id) => ({ id, label: t(`vocabulary:consentMedium.${id}`) }))}
        value={fields.media}
        onChange={(ids) => put({ media: CONSENT_MEDIA.filter((one) => ids.includes(one)) })}
        error={isEmpty(fields.media)}
      />
      <div className="es-fields">
        <PartialDateField
          {...day}
          label={t('testimony:consent.start')}
          requiredNote={t('mandatory')}
          value={start}
          onChange={setStart}
          error={tried && start === null ? day.badInput : undefined}
        />
        <PartialDateField
          {...day}
          label={t('testimony:consent.end')}
          labelNote={t('optional')}
          help={t('testimony:consent.endHelp')}
          value={fields.end}
          onChange={(end) => put({ end })}
          error={endRemedy}
        />
        <Select
          label={t('testimony:consent.given')}
          placeholder={t('testimony:consent.given')}
          options={CONSENT_MANNERS.map((id) => ({
            id,
            label: t(`vocabulary:consentManner.${id}`),
          }))}
          value={fields.given}
          onChange={(id) => {
            const given = CONSENT_MANNERS.find((one) => one === id);
            if (given !== undefined) put({ given });
          }}
        />
      </div>
      <TextArea
        label={t('testimony:consent.note')}
        labelNote={t('optional')}
        help={t('testimony:consent.noteHelp')}
        rows={2}
        value={fields.note}
        onChange={(note) => put({ note })}
        error={rules.text(fields.note)}
      />
    </AddDialog>
  );
}

function fieldsOf({ purposes, audiences, media, given, start, end, note }: Consent): ConsentFields {
  return { purposes, audiences, media, given, start, end, note };
}
