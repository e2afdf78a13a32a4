import { Icon } from '../../../components/icons/Icon.tsx';
import { useT } from '../../../strings.ts';

interface GroupLineProps {
  readonly label: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly index: number;
  /** Columns of the table, the box included. */
  readonly width: number;
  readonly isStop: boolean;
}

/** The head of a group: its name, how many it holds; it opens and closes it. */
export function GroupLine({ label, count, isOpen, index, width, isStop }: GroupLineProps) {
  const t = useT();
  return (
    <tr data-line={index} data-group aria-rowindex={index + 2}>
      <th colSpan={width} scope="colgroup" className="es-list-group">
        <button
          type="button"
          className="es-list-group-button"
          aria-expanded={isOpen}
          tabIndex={isStop ? 0 : -1}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={14} />
          <span className="es-clip">{label}</span>
          <span className="es-list-group-count">{t('list:count', { count })}</span>
        </button>
      </th>
    </tr>
  );
}
