import { STAGES } from '../../../shared/domain/vocabulary.ts';
import { LINE_GLYPHS } from '../../../shared/figures/portfolioStripSvg.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import '../../components/figures/StageYears.css';

const KINDS = [
  'reading',
  'effect',
  'recheck',
  'check',
  'dossier',
  'report',
  'funding',
  'followUp',
] as const;

/** What the textures and the signs of the lines mean. */
export function StripLegend() {
  const t = useT();
  return (
    <ul className="es-strip-legend" aria-label={t('strip:legend.label')}>
      {STAGES.map((stage) => (
        <li key={stage}>
          <span className={`es-strip-bar es-strip-bar--${stage}`} aria-hidden="true" />
          {t(`vocabulary:stage.${stage}`)}
        </li>
      ))}
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={kind === 'effect' ? 'es-imp' : undefined}>
            <Icon name={LINE_GLYPHS[kind]} />
          </span>
          {t(`strip:legend.${kind}`)}
        </li>
      ))}
      <li>
        <span className="es-strip-number" aria-hidden="true">
          2
        </span>
        {t('strip:legend.several')}
      </li>
    </ul>
  );
}
