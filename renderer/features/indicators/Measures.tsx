import { useState } from 'react';
import type { Indicator, Measure } from '../../../shared/domain/schemas/indicator.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AddMeasure } from './AddMeasure.tsx';
import { CorrectMeasure } from './CorrectMeasure.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { PasteMeasures } from './PasteMeasures.tsx';

/** The measures of an indicator, and the gestures that add and correct them. */
export function Measures({
  indicator,
  today,
}: {
  readonly indicator: Indicator;
  readonly today: string;
}) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [asked, setAsked] = useState<'add' | 'paste' | Measure | null>(null);
  const close = () => setAsked(null);
  return (
    <section className="es-stack es-stack--tight">
      <div className="es-indicator-head">
        <h3 className="es-grow">{t('indicator:measures.title')}</h3>
        <Button size="small" disabledReason={readOnly} onPress={() => setAsked('paste')}>
          {t('indicator:measures.paste')}
        </Button>
        <span data-field="mesure">
          <Button
            size="small"
            icon="plus"
            disabledReason={readOnly}
            onPress={() => setAsked('add')}
          >
            {t('indicator:measures.add')}
          </Button>
        </span>
      </div>
      {indicator.measures.length === 0 ? null : (
        <MeasureTable
          indicator={indicator}
          onCorrect={readOnly === undefined ? setAsked : undefined}
        />
      )}
      {asked === 'add' ? <AddMeasure indicator={indicator} today={today} onClose={close} /> : null}
      {asked === 'paste' ? (
        <PasteMeasures indicator={indicator} today={today} onClose={close} />
      ) : null}
      {asked !== null && typeof asked === 'object' ? (
        <CorrectMeasure indicator={indicator} measure={asked} today={today} onClose={close} />
      ) : null}
    </section>
  );
}
