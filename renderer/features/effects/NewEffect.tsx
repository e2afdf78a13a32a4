import { useState } from 'react';
import { originInWords, type TermLimits, termInWords } from '../../../shared/content/termWords.ts';
import { type TermOrigin, termOf } from '../../../shared/domain/effectTerms.ts';
import {
  EFFECT_LEVELS,
  EFFECT_NATURES,
  type EffectLevel,
  type EffectNature,
  POLARITIES,
  type Polarity,
  TEMPORALITIES,
  type Temporality,
} from '../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { goesOnWords } from '../../components/records/goesOnWords.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { checkStatement, oneLine } from './statement.ts';

export interface NewEffectProps {
  readonly initiativeId: string;
  readonly limits: TermLimits;
  /** From when the terms are counted. */
  readonly origin: TermOrigin | null;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new effect: its sentence, and what tells it from the others. */
export function NewEffect({ initiativeId, limits, origin, onAdded, onClose }: NewEffectProps) {
  const t = useT();
  const dates = dateEntry(t);
  const [statement, setStatement] = useState('');
  const [chosen, setTemporality] = useState<Temporality | null>(null);
  const [observedOn, setObservedOn] = useState<string | null>(null);
  // What was seen in the first months of all cannot have taken longer; later, only a person knows what led to it.
  const isEarly =
    observedOn !== null &&
    origin !== null &&
    termOf({ observedOn, temporality: 'long' }, origin, limits) === 'short';
  const temporality = chosen ?? (isEarly ? 'short' : null);
  const [level, setLevel] = useState<EffectLevel | null>(null);
  const [nature, setNature] = useState<EffectNature | null>(null);
  const [isExpected, setIsExpected] = useState(true);
  const [polarity, setPolarity] = useState<Polarity>('positive');
  const [isTried, setIsTried] = useState(false);
  const remedy = (isGood: boolean, sentence: string) => (isTried && !isGood ? sentence : undefined);

  async function add(goesOn: boolean): Promise<boolean> {
    setIsTried(true);
    if (!checkStatement(statement) || temporality === null || level === null || nature === null) {
      return false;
    }
    const fields = {
      statement: oneLine(statement),
      observedOn,
      level,
      nature,
      temporality,
      expected: isExpected,
      polarity,
      ownContribution: '',
      othersContribution: '',
      rivalExplanation: '',
      confidence: null,
      confidenceReason: '',
      recheckMonths: null,
      evidenceIds: [],
    };
    const { id } = await write('effect.add', { initiativeId, fields });
    if (goesOn) {
      setStatement('');
      setObservedOn(null);
      setIsTried(false);
    } else {
      onAdded(id);
    }
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('effect:new.title')}
      addLabel={t('effect:new.add')}
      goesOn={goesOnWords(t, t('effect:new.more'))}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <TextArea
        isSentence
        label={t('effect:field.statement')}
        requiredNote={t('mandatory')}
        help={t('effect:field.statementHelp')}
        rows={2}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={statement}
        onChange={setStatement}
        error={remedy(checkStatement(statement), t('effect:remedy.statement'))}
      />
      <div className="es-fields">
        <PartialDateField
          {...dates}
          label={t('effect:field.observedOn')}
          labelNote={t('optional')}
          help={t(isExpected ? 'effect:field.observedHelp' : 'effect:field.observedHelpUnexpected')}
          value={observedOn}
          onChange={setObservedOn}
        />
        <Select
          label={t('effect:field.temporality')}
          requiredNote={t('mandatory')}
          help={t('effect:counted', { origin: originInWords(origin, t) })}
          placeholder={t('action.choose')}
          options={TEMPORALITIES.map((id) => ({ id, label: termInWords(id, limits, t) }))}
          value={temporality}
          onChange={(id) => setTemporality(TEMPORALITIES.find((known) => known === id) ?? null)}
          error={remedy(temporality !== null, t('effect:remedy.temporality'))}
        />
        <Select
          label={t('effect:field.level')}
          requiredNote={t('mandatory')}
          placeholder={t('effect:field.chooseLevel')}
          options={EFFECT_LEVELS.map((id) => ({ id, label: t(`vocabulary:effectLevel.${id}`) }))}
          value={level}
          onChange={(id) => setLevel(EFFECT_LEVELS.find((known) => known === id) ?? null)}
          error={remedy(level !== null, t('effect:remedy.level'))}
        />
        <Select
          label={t('effect:field.nature')}
          requiredNote={t('mandatory')}
          placeholder={t('effect:field.chooseNature')}
          options={EFFECT_NATURES.map((id) => ({ id, label: t(`vocabulary:effectNature.${id}`) }))}
          value={nature}
          onChange={(id) => setNature(EFFECT_NATURES.find((known) => known === id) ?? null)}
          error={remedy(nature !== null, t('effect:remedy.nature'))}
        />
        <Select
          label={t('effect:field.expected')}
          placeholder={t('action.choose')}
          options={[
            { id: 'expected', label: t('effect:expected') },
            { id: 'unexpected', label: t('effect:unexpected') },
          ]}
          value={isExpected ? 'expected' : 'unexpected'}
          onChange={(id) => setIsExpected(id === 'expected')}
        />
        <Select
          label={t('effect:field.polarity')}
          placeholder={t('action.choose')}
          options={POLARITIES.map((id) => ({ id, label: t(`vocabulary:polarity.${id}`) }))}
          value={polarity}
          onChange={(id) => setPolarity(POLARITIES.find((known) => known === id) ?? 'positive')}
        />
      </div>
      <p className="es-help">{t('effect:new.after')}</p>
    </AddDialog>
  );
}
