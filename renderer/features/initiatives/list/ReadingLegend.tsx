import { READING_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Icon } from '../../../components/icons/Icon.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';

/** What the signs of the readings mean, under the table. */
export function ReadingLegend() {
  const t = useT();
  return (
    <ul className="es-legend" aria-label={t('list:legend')}>
      {[...READING_LEVELS, 'none' as const].map((level) => (
        <li key={level}>
          <Sign icon={READING_SIGNS[level]}>{t(`vocabulary:reading.${level}`)}</Sign>
        </li>
      ))}
      <li>
        <span className="es-glyph-older">
          <Icon name={READING_SIGNS.present} size={14} />
        </span>{' '}
        {t('list:olderReading')}
      </li>
    </ul>
  );
}
