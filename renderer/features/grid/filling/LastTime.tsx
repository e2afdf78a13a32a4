import { applicationName } from '../../../../shared/content/applicationName.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { ReadBefore } from '../../../../shared/domain/whatChanged.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';
import { Corrections } from '../sheet/Corrections.tsx';

/** What was read of the same component the last time; several where components were put together. */
export function LastTime({
  last,
  applications,
}: {
  readonly last: ReadBefore<GridApplication> | null;
  /** All those of the initiative. */
  readonly applications: readonly GridApplication[];
}) {
  const t = useT();
  return (
    <section className="es-last-time">
      <h2>{t('grid:table.lastTime')}</h2>
      {last === null ? (
        <p className="es-small es-muted">{t('grid:table.neverRead')}</p>
      ) : (
        last.readings.map(({ componentId, level, justification }) => (
          <div key={componentId}>
            <p className="es-row es-row--wrap es-small">
              <span className="es-grow">{applicationName(last.application, applications, t)}</span>
              <Sign icon={READING_SIGNS[level]}>{t(`vocabulary:reading.${level}`)}</Sign>
            </p>
            <p className="es-small es-last-time-why">
              {justification || <span className="es-muted">{t('grid:table.noReason')}</span>}
            </p>
            <Corrections
              corrections={last.application.corrections.filter(
                (correction) => correction.componentId === componentId,
              )}
            />
          </div>
        ))
      )}
    </section>
  );
}
