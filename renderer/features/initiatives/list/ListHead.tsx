import { Button } from 'react-aria-components/Button';
import type { ListColumn } from '../../../../shared/domain/initiativeFilter.ts';
import type { InitiativeSort } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { Checkbox } from '../../../components/choice/Checkbox.tsx';
import { Icon } from '../../../components/icons/Icon.tsx';
import { useT } from '../../../strings.ts';
import type { OtherColumn } from './listView.ts';
import type { ChosenLines } from './useChosen.ts';

interface ListHeadProps {
  readonly columns: readonly OtherColumn[];
  readonly sort: InitiativeSort;
  readonly onSort: (sort: InitiativeSort) => void;
  readonly chosen: ChosenLines;
}

/** The headings of the table: each orders it; the box chooses all that answer the filter. */
export function ListHead({ columns, sort, onSort, chosen }: ListHeadProps) {
  const t = useT();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className="es-table-select">
          <Checkbox
            label={t('list:selection.all')}
            isLabelHidden
            isSelected={chosen.isAll}
            isIndeterminate={chosen.count > 0 && !chosen.isAll}
            onChange={(isOn) => (isOn ? chosen.setAll() : chosen.clear())}
          />
        </th>
        {(['title', ...columns] as const).map((id) => (
          <Heading key={id} id={id} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadingProps {
  readonly id: ListColumn;
  readonly sort: InitiativeSort;
  readonly onSort: (sort: InitiativeSort) => void;
}

function Heading({ id, sort, onSort }: HeadingProps) {
  const t = useT();
  const order = sort.column === id ? sort.direction : undefined;
  const next = order === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={id === 'funding' ? 'es-table-end' : undefined}
      aria-sort={order ?? 'none'}
    >
      <Button className="es-table-sort" onPress={() => onSort({ column: id, direction: next })}>
        {t(`list:columns.${id}`)}
        {order === undefined ? null : (
          <Icon name={order === 'ascending' ? 'sortAscending' : 'sortDescending'} size={12} />
        )}
      </Button>
      <span className="es-on-paper">{t(`list:columns.${id}`)}</span>
    </th>
  );
}
