import { READING_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';

/** What the signs and the line of a history mean. */
export function GridLegend({ hasNow = false }: { readonly hasNow?: boolean }) {
  const t = useT();
  return (
    <div className="es-history-legend">
      <p>{t('grid:history.rule')}</p>
      <ul aria-label={t('grid:history.legend')}>
        {[...READING_LEVELS, 'none' as const].map((level) => (
          <li key={level}>
            <Sign icon={READING_SIGNS[level]}>{t(`vocabulary:reading.${level}`)}</Sign>
          </li>
        ))}
        {hasNow ? (
          <li>
            <span className="es-sign">
              <span className="es-history-now" />
              {t('grid:history.now')}
            </span>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
