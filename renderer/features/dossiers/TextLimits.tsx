import {
  type Limits,
  type Measure,
  type MeasuredText,
  measuresOf,
} from '../../../shared/content/measure.ts';
import type { WordCounting } from '../../../shared/domain/schemas/template.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

export interface TextLimitsProps {
  readonly text: MeasuredText;
  /** Null for a block of which its template asks nothing. */
  readonly limits: Limits | null;
  readonly counting: WordCounting;
}

/** How long a text is beside what its template takes: « 212 / 250 mots ». */
export function TextLimits({ text, limits, counting }: TextLimitsProps) {
  const measures = measuresOf(text, limits, counting);
  return (
    <span className="es-limits">
      {measures.map((measure) => (
        <LimitLine key={measure.unit} measure={measure} />
      ))}
    </span>
  );
}

function LimitLine({ measure }: { readonly measure: Measure }) {
  const t = useT();
  const { unit, count, most, over } = measure;
  if (most === null)
    return <span className="es-muted">{t(`dossiers:block.${unit}`, { count })}</span>;
  const words = t(`dossiers:limit.${unit}`, {
    used: count,
    most,
    count: most,
  });
  if (over === 0) return <span className="es-muted">{words}</span>;
  return (
    <span className="es-limit-over">
      <Icon name="stop" tone="vif" />
      {`${words}, ${t('dossiers:limit.over', { over, count: over })}`}
    </span>
  );
}
