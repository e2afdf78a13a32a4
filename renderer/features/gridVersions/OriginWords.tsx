import { formerOf } from '../../../shared/domain/crosswalk.ts';
import { componentOf } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { useT } from '../../strings.ts';

export interface OriginWordsProps {
  readonly definition: GridDefinition;
  readonly former: GridDefinition;
  readonly componentId: string;
}

/** Where a component comes from, in plain words: « Vient de Rupture », « Nouvelle ». */
export function OriginWords({ definition, former, componentId }: OriginWordsProps) {
  const t = useT();
  const names = formerOf(definition, componentId).map(
    (id) => componentOf(former, id)?.component.label.text ?? id,
  );
  const note = definition.crosswalk.find((entry) => entry.componentId === componentId)?.note ?? '';
  const words =
    names.length === 0
      ? t('gridVersion:origin.new')
      : t('gridVersion:origin.from', { names: names.join(', ') });
  const own = componentOf(definition, componentId)?.component.label.text;
  // What only goes on under its own name needs no word.
  if (note === '' && names.length === 1 && names[0] === own) return null;
  return <p className="es-small es-muted">{note === '' ? words : `${words} – ${note}`}</p>;
}
