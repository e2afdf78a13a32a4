import { memo } from 'react';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { NoValue } from '../../../components/data/NoValue.tsx';
import { Icon } from '../../../components/icons/Icon.tsx';
import { classes } from '../../../components/props.ts';
import { CELLS, type CellContext } from './cells.tsx';
import type { OtherColumn } from './listView.ts';

interface RowLineProps {
  readonly row: ListedInitiative;
  /** Its place among the lines of the table. */
  readonly index: number;
  readonly columns: readonly OtherColumn[];
  readonly context: CellContext;
  readonly isChosen: boolean;
  /** The row of the pane. */
  readonly isCurrent: boolean;
  /** The one stop of the Tab key. */
  readonly isStop: boolean;
}

/** One initiative; drawn again only when something of it changes, so that scrolling stays light. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, columns, context, isChosen, isCurrent, isStop } = props;
  const { t } = context;
  return (
    <tr
      data-line={index}
      data-id={row.id}
      data-current={isCurrent || isChosen || undefined}
      data-pressable
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
    >
      <td className="es-table-select">
        {/* The row is what the keyboard and a screen reader choose by. */}
        <span className="es-list-box" data-box data-on={isChosen || undefined} aria-hidden="true">
          {isChosen ? <Icon name="check" size={14} /> : null}
        </span>
      </td>
      <th scope="row" title={row.title}>
        <a className="es-list-title es-clip" href={`#/initiatives/${row.id}/apercu`} tabIndex={-1}>
          {row.title}
        </a>
        {row.archivedAt === null ? null : (
          <span className="es-list-archived">{t('list:archived')}</span>
        )}
      </th>
      {columns.map((column) => {
        const shown = CELLS[column](row, context);
        return (
          <td
            key={column}
            className={classes('es-clip', column === 'funding' && 'es-table-end')}
            title={typeof shown === 'string' ? shown : undefined}
          >
            {shown ?? <NoValue label={t('unknown')} />}
          </td>
        );
      })}
    </tr>
  );
});
