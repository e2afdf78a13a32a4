import { useState } from 'react';
import { endsTooSoon, formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import { EMPTY_INCIDENT } from '../../../shared/domain/emptyIncident.ts';
import type { Incident, IncidentFields } from '../../../shared/domain/schemas/incident.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface IncidentDialogProps {
  /** Null for a new one. */
  readonly incident: Incident | null;
  readonly today: string;
  readonly readOnly: string | undefined;
  readonly onClose: () => void;
}

/** The texts of an incident, in the order of the regulation. */
type TextKey =
  | 'information'
  | 'circumstances'
  | 'sensitivity'
  | 'misuse'
  | 'consequences'
  | 'likelihood'
  | 'publicNotice'
  | 'measures';

/** An incident with the fields that the regulation asks for; what is not known yet stays empty. */
export function IncidentDialog({ incident, today, readOnly, onClose }: IncidentDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const [fields, setFields] = useState<Omit<IncidentFields, 'discoveredOn'>>(() =>
    incident === null ? EMPTY_INCIDENT : fieldsOf(incident),
  );
  const [discoveredOn, setDiscoveredOn] = useState<string | null>(incident?.discoveredOn ?? today);
  const [tried, setTried] = useState(false);
  const put = (patch: Partial<IncidentFields>) => setFields({ ...fields, ...patch });
  const ahead = (date: string | null) => (date === null ? undefined : rules.pastDate(date, today));
  const remedies = {
    circumstances:
      fields.circumstances.trim() === '' ? t('required') : rules.text(fields.circumstances),
    discoveredOn: discoveredOn === null ? t('privacy:badDay') : ahead(discoveredOn),
    occurredFrom: ahead(fields.occurredFrom),
    occurredUntil: endsTooSoon(fields.occurredFrom, fields.occurredUntil)
      ? t('endTooSoon')
      : ahead(fields.occurredUntil),
    caiNotifiedOn: ahead(fields.caiNotifiedOn),
    personsNotifiedOn: ahead(fields.personsNotifiedOn),
    occurredNote: rules.line(fields.occurredNote),
    personsNote: rules.line(fields.personsNote),
  };

  async function keep() {
    setTried(true);
    if (discoveredOn === null || Object.values(remedies).some((one) => one !== undefined)) {
      return false;
    }
    const whole = { ...fields, discoveredOn };
    await (incident === null
      ? write('incident.add', { fields: whole })
      : write('incident.update', { id: incident.id, patch: whole }));
    return true;
  }

  const text = (key: TextKey, rows = 2) => (
    <TextArea
      label={t(`privacy:incident.${key}`)}
      requiredNote={key === 'circumstances' ? t('mandatory') : undefined}
      help={t(`privacy:incident.help.${key}`)}
      rows={rows}
      value={fields[key]}
      onChange={(value) => put({ [key]: value })}
      error={
        key === 'circumstances'
          ? tried
            ? remedies.circumstances
            : undefined
          : rules.text(fields[key])
      }
    />
  );
  const day = {
    parse: parseDay,
    format: formatPartialDate,
    badInput: t('privacy:badDay'),
  };

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(incident === null ? 'privacy:incident.add' : 'privacy:incident.title')}
      addLabel={t(incident === null ? 'privacy:incident.addConfirm' : 'privacy:keep')}
      cancelLabel={t('action.cancel')}
      onAdd={readOnly === undefined ? keep : () => Promise.resolve(true)}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="large"
    >
      {text('circumstances', 3)}
      {text('information')}
      <div className="es-fields">
        <PartialDateField
          {...day}
          label={t('privacy:incident.discoveredOn')}
          requiredNote={t('mandatory')}
          help={t('privacy:incident.help.discoveredOn')}
          value={discoveredOn}
          onChange={setDiscoveredOn}
          error={remedies.discoveredOn}
        />
        <PartialDateField
          {...rules.dates}
          label={t('privacy:incident.occurredFrom')}
          labelNote={t('optional')}
          value={fields.occurredFrom}
          onChange={(occurredFrom) => put({ occurredFrom })}
          error={remedies.occurredFrom}
        />
        <PartialDateField
          {...rules.dates}
          label={t('privacy:incident.occurredUntil')}
          labelNote={t('optional')}
          value={fields.occurredUntil}
          onChange={(occurredUntil) => put({ occurredUntil })}
          error={remedies.occurredUntil}
        />
        <TextField
          label={t('privacy:incident.occurredNote')}
          labelNote={t('optional')}
          value={fields.occurredNote}
          onChange={(occurredNote) => put({ occurredNote })}
          error={remedies.occurredNote}
        />
        <NumberField
          label={t('privacy:incident.persons')}
          labelNote={t('optional')}
          badInput={t('privacy:incident.badNumber')}
          isWhole
          min={0}
          max={10_000_000}
          value={fields.persons}
          onChange={(persons) => put({ persons })}
        />
        <TextField
          label={t('privacy:incident.personsNote')}
          labelNote={t('optional')}
          value={fields.personsNote}
          onChange={(personsNote) => put({ personsNote })}
          error={remedies.personsNote}
        />
      </div>
      <h3 className="es-label">{t('privacy:incident.riskHeading')}</h3>
      <div className="es-privacy-pair">
        {text('sensitivity')}
        {text('misuse')}
        {text('consequences')}
        {text('likelihood')}
      </div>
      <RadioCards
        label={t('privacy:incident.seriousRisk')}
        options={(['unknown', 'no', 'yes'] as const).map((id) => ({
          id,
          label: t(`privacy:incident.risk.${id}`),
        }))}
        value={fields.seriousRisk ?? 'unknown'}
        onChange={(id) => put({ seriousRisk: id === 'yes' || id === 'no' ? id : null })}
      />
      {fields.seriousRisk === 'yes' ? (
        <>
          <p className="es-privacy-note">{t('privacy:incident.mustTell')}</p>
          <div className="es-fields">
            <PartialDateField
              {...day}
              label={t('privacy:incident.caiNotifiedOn')}
              labelNote={t('optional')}
              value={fields.caiNotifiedOn}
              onChange={(caiNotifiedOn) => put({ caiNotifiedOn })}
              error={remedies.caiNotifiedOn}
            />
            <PartialDateField
              {...day}
              label={t('privacy:incident.personsNotifiedOn')}
              labelNote={t('optional')}
              value={fields.personsNotifiedOn}
              onChange={(personsNotifiedOn) => put({ personsNotifiedOn })}
              error={remedies.personsNotifiedOn}
            />
          </div>
          {text('publicNotice')}
        </>
      ) : null}
      {text('measures')}
    </AddDialog>
  );
}

function fieldsOf(incident: Incident): Omit<IncidentFields, 'discoveredOn'> {
  const { id: _id, keptUntil: _until, discoveredOn: _day, ...fields } = incident;
  return fields;
}
