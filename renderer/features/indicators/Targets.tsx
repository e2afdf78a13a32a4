import { useRef, useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatMeasured } from '../../../shared/domain/decimals.ts';
import type { Indicator, IndicatorTarget } from '../../../shared/domain/schemas/indicator.ts';
import { Button } from '../../components/actions/Button.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { DecimalField } from '../../components/fields/DecimalField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useDates } from '../../components/records/useDates.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useDecimals } from './useDecimals.ts';

/** What is aimed at, and for when. */
export function Targets({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { id, unit, targets } = indicator;
  const keep = (now: IndicatorTarget[]) =>
    write('indicator.update', { id, patch: { targets: now } });
  return (
    <section>
      <div className="es-indicator-head">
        <h4 className="es-grow">{t('indicator:targets.title')}</h4>
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() => setIsAdding(true)}
        >
          {t('indicator:targets.add')}
        </Button>
      </div>
      {targets.length === 0 ? (
        <p className="es-muted">{t('indicator:targets.none')}</p>
      ) : (
        <ul className="es-indicator-targets">
          {targets.map(({ date, value }) => (
            <li key={date}>
              <span>{formatPartialDate(date)}</span>
              <strong>{formatMeasured(value, unit)}</strong>
              {readOnly === undefined ? (
                <IconButton
                  icon="close"
                  size="small"
                  label={t('indicator:targets.remove', { date: formatPartialDate(date) })}
                  onPress={() => {
                    addButton.current?.focus();
                    keep(targets.filter((one) => one.date !== date)).catch(raiseProblem);
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddTarget
          indicator={indicator}
          onAdd={(target) => keep([...targets, target])}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </section>
  );
}

interface AddTargetProps {
  readonly indicator: Indicator;
  readonly onAdd: (target: IndicatorTarget) => Promise<unknown>;
  readonly onClose: () => void;
}

function AddTarget({ indicator, onAdd, onClose }: AddTargetProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = useDates(t);
  const numbers = useDecimals(indicator.unit);
  const [date, setDate] = useState<string | null>(null);
  const [value, setValue] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const isTaken = indicator.targets.some((one) => one.date === date);

  async function add() {
    setTried(true);
    if (date === null || value === null || isTaken) return false;
    await onAdd({ date, value });
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('indicator:targets.add')}
      addLabel={t('indicator:targets.keep')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <div className="es-fields">
        <PartialDateField
          {...dates}
          label={t('indicator:targets.date')}
          value={date}
          onChange={setDate}
          error={isTaken ? t('indicator:targets.taken') : tried ? rules.date(date) : undefined}
        />
        <DecimalField
          {...numbers}
          label={t('indicator:targets.value')}
          value={value}
          onChange={setValue}
          error={tried && value === null ? t('indicator:field.badNumber') : undefined}
        />
      </div>
    </AddDialog>
  );
}
