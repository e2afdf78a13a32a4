import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { ChangesLink } from '../../ChangesLink.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { Baseline } from './Baseline.tsx';
import { IndicatorChart } from './IndicatorChart.tsx';
import { IndicatorFields } from './IndicatorFields.tsx';
import type { IndicatorProps } from './IndicatorRow.tsx';
import { Measures } from './Measures.tsx';
import { Targets } from './Targets.tsx';

/** An indicator that is open: its chart, its measures, where it began and what is aimed at, then how it is set. */
export function IndicatorPanel({ initiative, indicator, today, onDeleted }: IndicatorProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, name } = indicator;
  const effect = initiative.effects.find((one) => one.id === indicator.effectId);
  return (
    <>
      <CarriedErrors initiativeId={initiative.id} recordIds={recordsOf(indicator)} />
      <IndicatorChart initiative={initiative} indicator={indicator} today={today} />
      {effect === undefined ? null : (
        <p className="es-small">
          <span className="es-muted">{t('indicator:field.effect')} </span>
          <Anchor href={`#/initiatives/${initiative.id}/effets?ouvrir=${effect.id}`}>
            {effect.statement}
          </Anchor>
        </p>
      )}
      <Measures indicator={indicator} today={today} />
      <div className="es-indicator-sides">
        <Baseline indicator={indicator} />
        <Targets indicator={indicator} />
      </div>
      <Disclosure title={t('indicator:settings')}>
        <div className="es-stack">
          <IndicatorFields initiative={initiative} indicator={indicator} />
          <div className="es-record-foot">
            <ChangesLink table="indicator" id={id} />
            <DeleteButton
              question={t('indicator:remove.question', { name })}
              consequence={t('indicator:remove.consequence')}
              confirmLabel={t('indicator:remove.confirm')}
              cancelLabel={t('action.cancel')}
              onDelete={() => write('indicator.remove', { id })}
              onDeleted={onDeleted}
              describe={refusalSentence}
              disabledReason={readOnly}
            >
              {t('indicator:remove.open')}
            </DeleteButton>
          </div>
        </div>
      </Disclosure>
    </>
  );
}

/** The indicator, and all that is measured and aimed at. */
function recordsOf({ id, measures, targets }: Indicator): string[] {
  return [id, ...measures.map((one) => one.id), ...targets.map((one) => one.id)];
}
