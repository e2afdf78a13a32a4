import { useRef, useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatMeasured } from '../../../shared/domain/decimals.ts';
import type { Indicator, IndicatorTarget } from '../../../shared/domain/schemas/indicator.ts';
import { Button } from '../../components/actions/Button.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { FormerLines } from './FormerLines.tsx';
import { TargetDialog } from './TargetDialog.tsx';

/** What is aimed at, and for when; what each target was before it was corrected stays under it. */
export function Targets({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [asked, setAsked] = useState<'new' | IndicatorTarget | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { unit, targets } = indicator;

  async function takeBack({ id, indicatorId, date, value }: IndicatorTarget) {
    addButton.current?.focus();
    try {
      await write('target.remove', { id });
    } catch (problem) {
      raiseProblem(problem);
      return;
    }
    if (value === null) return;
    offerUndo(t('indicator:targets.takenBack', { date: formatPartialDate(date) }), () =>
      write('target.add', { indicatorId, fields: { date, value } }),
    );
  }

  return (
    <section className="es-stack es-stack--tight" aria-label={t('indicator:targets.title')}>
      <div className="es-indicator-head">
        <h3 className="es-grow">{t('indicator:targets.title')}</h3>
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() => setAsked('new')}
        >
          {t('indicator:targets.add')}
        </Button>
      </div>
      {targets.length === 0 ? (
        <p className="es-muted">{t('indicator:targets.none')}</p>
      ) : (
        <ul className="es-indicator-aims">
          {targets.map((target) => {
            const when = formatPartialDate(target.date);
            return (
              <li key={target.id}>
                <div className="es-indicator-aim">
                  <span>{when}</span>
                  {target.value === null ? (
                    <em>{t('indicator:targets.givenUp')}</em>
                  ) : (
                    <strong>{formatMeasured(target.value, unit)}</strong>
                  )}
                  {readOnly === undefined ? (
                    <>
                      <Button
                        size="small"
                        tone="faint"
                        label={t('indicator:targets.correctOf', { date: when })}
                        onPress={() => setAsked(target)}
                      >
                        {t('indicator:correct')}
                      </Button>
                      {target.corrections.length > 0 ? null : (
                        <IconButton
                          icon="undo"
                          size="small"
                          label={t('indicator:targets.takeBack', { date: when })}
                          onPress={() => void takeBack(target)}
                        />
                      )}
                    </>
                  ) : null}
                </div>
                <FormerLines
                  corrections={target.corrections}
                  said={({ formerDate, formerValue }) =>
                    formerValue === null
                      ? t('indicator:targets.wasGivenUp', { date: formatPartialDate(formerDate) })
                      : t('indicator:targets.was', {
                          value: formatMeasured(formerValue, unit),
                          date: formatPartialDate(formerDate),
                        })
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      {asked === null ? null : (
        <TargetDialog
          indicator={indicator}
          target={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
