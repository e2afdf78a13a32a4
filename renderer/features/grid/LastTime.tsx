import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { GridApplication, Reading } from '../../../shared/domain/schemas/grid.ts';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';

export interface LastTimeProps {
  readonly last: { readonly application: GridApplication; readonly reading: Reading } | null;
}

/** What was read of the same component at the last date on which it was. */
export function LastTime({ last }: LastTimeProps) {
  const t = useT();
  const level = last?.reading.level ?? 'none';
  return (
    <section className="es-last-time">
      <h2>{t('grid:table.lastTime')}</h2>
      {last === null ? (
        <p className="es-small es-muted">{t('grid:table.neverRead')}</p>
      ) : (
        <>
          <p className="es-row es-row--wrap es-small">
            <span className="es-grow">{formatPartialDate(last.application.date)}</span>
            <Sign icon={READING_SIGNS[level]}>{t(`vocabulary:reading.${level}`)}</Sign>
          </p>
          <p className="es-small es-last-time-why">
            {last.reading.justification || (
              <span className="es-muted">{t('grid:table.noReason')}</span>
            )}
          </p>
        </>
      )}
    </section>
  );
}
