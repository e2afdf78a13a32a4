import { useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { IndicatorDirection } from '../../../shared/domain/vocabulary.ts';
import { DecimalField } from '../../components/fields/DecimalField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { directionOf, directionOptions, rhythmOptions } from './options.ts';
import { useDecimals } from './useDecimals.ts';

interface AddIndicatorProps {
  readonly initiative: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A new indicator: what is measured, in what, where it is hoped to go, from where, how often. */
export function AddIndicator({ initiative, isOpen, onClose, onAdded }: AddIndicatorProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const numbers = useDecimals(unit);
  const [direction, setDirection] = useState<IndicatorDirection>('up');
  const [rhythm, setRhythm] = useState<string | null>('12');
  const [effectId, setEffectId] = useState<string | null>(null);
  const [baselineValue, setBaselineValue] = useState<string | null>(null);
  const [baselineDate, setBaselineDate] = useState<string | null>(null);
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (rules.title(name) !== undefined || rules.line(unit) !== undefined) return false;
    const fields = {
      name: name.trim(),
      unit: unit.trim(),
      direction,
      effectId,
      baselineValue,
      baselineDate,
      baselineSource: '',
      rhythmMonths: rhythm === null ? null : Number(rhythm),
    };
    onAdded((await write('indicator.add', { initiativeId: initiative.id, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('indicator:new.title')}
      addLabel={t('indicator:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <TextField
        label={t('indicator:field.name')}
        requiredNote={t('mandatory')}
        help={t('indicator:field.nameHelp')}
        value={name}
        onChange={setName}
        error={tried ? rules.title(name) : undefined}
      />
      <div className="es-fields">
        <TextField
          label={t('indicator:field.unit')}
          labelNote={t('optional')}
          help={t('indicator:field.unitHelp')}
          value={unit}
          onChange={setUnit}
          error={rules.line(unit)}
        />
        <Select
          label={t('indicator:field.direction')}
          placeholder={t('action.choose')}
          options={directionOptions(t)}
          value={direction}
          onChange={(id) => setDirection(directionOf(id ?? ''))}
        />
        <Select
          label={t('indicator:field.rhythm')}
          help={t('indicator:field.rhythmHelp')}
          placeholder={t('indicator:field.rhythmNone')}
          emptyLabel={t('indicator:field.rhythmNone')}
          options={rhythmOptions(t, null)}
          value={rhythm}
          onChange={setRhythm}
        />
        <DecimalField
          {...numbers}
          label={t('indicator:field.baselineValue')}
          labelNote={t('optional')}
          value={baselineValue}
          onChange={setBaselineValue}
        />
        <PartialDateField
          {...dates}
          label={t('indicator:field.baselineDate')}
          labelNote={t('optional')}
          value={baselineDate}
          onChange={setBaselineDate}
        />
        {initiative.effects.length === 0 ? null : (
          <Select
            label={t('indicator:field.effect')}
            placeholder={t('indicator:field.effectNone')}
            emptyLabel={t('indicator:field.effectNone')}
            options={initiative.effects.map(({ id, statement }) => ({ id, label: statement }))}
            value={effectId}
            onChange={setEffectId}
          />
        )}
      </div>
    </AddDialog>
  );
}
