import { STAGES } from '../../../shared/domain/vocabulary.ts';
import { LINE_GLYPHS } from '../../../shared/figures/portfolioStripSvg.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';
import { useIsLow } from './useIsLow.ts';
import '../../components/figures/StageYears.css';

const KINDS = [
  'reading',
  'effect',
  'recheck',
  'check',
  'dossier',
  'report',
  'milestone',
  'instalment',
  'funding',
  'followUp',
] as const;

/** What the textures and the signs of the lines mean; folded in a window so low that it would hide them. */
export function StripLegend() {
  const t = useT();
  const isLow = useIsLow();
  return isLow ? (
    <Disclosure title={t('strip:legend.label')}>
      <Signs />
    </Disclosure>
  ) : (
    <Signs />
  );
}

function Signs() {
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
