import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { wholeNumber } from '../../../wholeNumber.ts';
import {
  FACET_ORDER,
  type SinglePart,
  singleInWords,
  singleOf,
  withSingle,
} from './filterParts.ts';

interface SingleFilterProps {
  readonly part: SinglePart;
  readonly filter: InitiativeFilter;
  readonly onChange: (filter: InitiativeFilter) => void;
}

/** Keeps the initiatives of one value; each says how many it would give. */
export function SingleFilter({ part, filter, onChange }: SingleFilterProps) {
  const t = useT();
  const { data: counts } = useMaybeAnswer('initiative.facet', { filter, facet: part });
  const known = new Map(counts?.map(({ value, count }) => [value, count]));
  const chosen = singleOf(filter, part);
  const values = [
    ...FACET_ORDER[part],
    ...(chosen === null || FACET_ORDER[part].includes(chosen) ? [] : [chosen]),
  ];
  return (
    <RadioGroup
      aria-label={t(`list:filter.${part}`)}
      className="es-filter-values"
      value={chosen}
      onChange={(value) => onChange(withSingle(filter, part, value))}
    >
      {values.map((value) => (
        <Radio key={value} value={value} className="es-filter-radio">
          <span className="es-filter-dot" />
          <span>{singleInWords(part, value, t)}</span>
          <span className="es-filter-count">{wholeNumber(known.get(value) ?? 0)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
