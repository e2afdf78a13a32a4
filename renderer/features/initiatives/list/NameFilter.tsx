import { useState } from 'react';
import { byFrenchOrder } from '../../../../shared/domain/frenchOrder.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { sortKey } from '../../../../shared/domain/sortKey.ts';
import { STAGES } from '../../../../shared/domain/vocabulary.ts';
import { Checkbox } from '../../../components/choice/Checkbox.tsx';
import { SegmentedControl } from '../../../components/choice/SegmentedControl.tsx';
import { SearchField } from '../../../components/fields/SearchField.tsx';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { wholeNumber } from '../../../wholeNumber.ts';
import { type NamePart, nameInWords } from './filterParts.ts';

interface NameFilterProps {
  readonly part: NamePart;
  readonly filter: InitiativeFilter;
  readonly onChange: (filter: InitiativeFilter) => void;
}

/** From so many values on, one is found by typing. */
const MANY = 9;
/** Lines drawn at once; the others are found by typing. */
const MOST = 100;

/** Keeps the initiatives of some names, or all but those; each says how many it would give. */
export function NameFilter({ part, filter, onChange }: NameFilterProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const { data: counts } = useMaybeAnswer('initiative.facet', { filter, facet: part });
  const [isExcept, setExcept] = useState(filter[part]?.isExcept ?? false);
  const chosen: readonly string[] = filter[part]?.values ?? [];
  const known = new Map(counts?.map(({ value, count }) => [value, count]));
  // What was chosen stays, also where the rest of the filter leaves none of it.
  const values = [...new Set([...known.keys(), ...chosen])].toSorted((a, b) => order(part, a, b));
  const found = values.filter((value) =>
    sortKey(nameInWords(part, value, t)).includes(sortKey(search)),
  );
  const set = (names: readonly string[], areLeftOut: boolean) =>
    onChange({
      ...filter,
      [part]: names.length === 0 ? undefined : { values: names, isExcept: areLeftOut },
    });

  return (
    <>
      <SegmentedControl
        label={t('list:filter.mode')}
        options={[
          { id: 'is', label: t('list:filter.is') },
          { id: 'isExcept', label: t('list:filter.isExcept') },
        ]}
        value={isExcept ? 'isExcept' : 'is'}
        onChange={(id) => {
          setExcept(id === 'isExcept');
          set(chosen, id === 'isExcept');
        }}
      />
      {values.length >= MANY ? (
        <SearchField
          label={t('list:filter.find')}
          placeholder={t('list:filter.find')}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      <ul className="es-filter-values">
        {found.slice(0, MOST).map((value) => (
          <li key={value}>
            <Checkbox
              label={nameInWords(part, value, t)}
              isSelected={chosen.includes(value)}
              onChange={(isOn) =>
                set(isOn ? [...chosen, value] : chosen.filter((one) => one !== value), isExcept)
              }
            />
            <span className="es-filter-count">{wholeNumber(known.get(value) ?? 0)}</span>
          </li>
        ))}
      </ul>
      {counts !== undefined && values.length === 0 ? <p>{t('list:filter.nothing')}</p> : null}
    </>
  );
}

/** Stages in the order of life, names in that of a dictionary; the unknown last. */
function order(part: NamePart, a: string, b: string): number {
  if (part === 'stages') return place(a) - place(b);
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return byFrenchOrder(a, b);
}

const place = (value: string): number => {
  const index = STAGES.findIndex((stage) => stage === value);
  return index === -1 ? STAGES.length : index;
};
