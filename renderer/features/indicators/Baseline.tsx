import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatMeasured } from '../../../shared/domain/decimals.ts';
import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { BaselineDialog } from './BaselineDialog.tsx';
import { FormerLines } from './FormerLines.tsx';

/** Where an indicator began, before the initiative changed anything; what it said before stays under it. */
export function Baseline({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const { unit, baselineValue, baselineDate, baselineSource } = indicator;
  const dated = (date: string | null) =>
    date === null ? t('indicator:baseline.undated') : formatPartialDate(date);
  return (
    <section className="es-stack es-stack--tight" aria-label={t('indicator:baseline.title')}>
      <div className="es-indicator-head">
        <h3 className="es-grow">{t('indicator:baseline.title')}</h3>
        <Button
          size="small"
          icon={baselineValue === null ? 'plus' : undefined}
          disabledReason={readOnly}
          onPress={() => setIsOpen(true)}
        >
          {t(baselineValue === null ? 'indicator:baseline.add' : 'indicator:baseline.correct')}
        </Button>
      </div>
      <div>
        {baselineValue === null ? (
          <p className="es-muted">{t('indicator:baseline.none')}</p>
        ) : (
          <div className="es-indicator-aim">
            <span>{dated(baselineDate)}</span>
            <strong>{formatMeasured(baselineValue, unit)}</strong>
            <span className="es-muted">{baselineSource}</span>
          </div>
        )}
        <FormerLines
          corrections={indicator.baselineCorrections}
          said={({ formerValue, formerDate, formerSource }) =>
            t('indicator:baseline.was', {
              value: formatMeasured(formerValue, unit),
              details: [dated(formerDate), ...(formerSource === '' ? [] : [formerSource])].join(
                ', ',
              ),
            })
          }
        />
      </div>
      {isOpen ? <BaselineDialog indicator={indicator} onClose={() => setIsOpen(false)} /> : null}
    </section>
  );
}
