import { Button } from 'react-aria-components/Button';
import type { Sort } from '../../components/data/Table.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

interface SortableHeadProps {
  readonly isNarrow: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

const COLUMNS = [
  { id: 'title', canSort: true, isWide: false },
  { id: 'stage', canSort: true, isWide: false },
  { id: 'reading', canSort: true, isWide: false },
  { id: 'sectors', canSort: false, isWide: true },
  { id: 'territories', canSort: false, isWide: true },
] as const;

/** The headings of the list; three of them order it. */
export function SortableHead({ isNarrow, sort, onSort }: SortableHeadProps) {
  const t = useT();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.filter(({ isWide }) => !isWide || !isNarrow).map(({ id, canSort }) => {
          const order = sort.column === id ? sort.direction : undefined;
          const label = t(`initiative:list.columns.${id}`);
          if (!canSort) {
            return (
              <th key={id} scope="col" className={`es-col-${id}`}>
                {label}
              </th>
            );
          }
          const next = order === 'ascending' ? 'descending' : 'ascending';
          return (
            <th key={id} scope="col" className={`es-col-${id}`} aria-sort={order ?? 'none'}>
              <Button
                className="es-table-sort"
                onPress={() => onSort({ column: id, direction: next })}
              >
                {label}
                {order === undefined ? null : (
                  <Icon
                    name={order === 'ascending' ? 'sortAscending' : 'sortDescending'}
                    size={12}
                  />
                )}
              </Button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
