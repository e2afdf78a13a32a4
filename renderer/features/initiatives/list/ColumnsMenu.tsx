import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { LIST_COLUMNS } from '../../../../shared/domain/initiativeFilter.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { Checkbox } from '../../../components/choice/Checkbox.tsx';
import { DialogPopover } from '../../../components/feedback/DialogPopover.tsx';
import { useT } from '../../../strings.ts';
import type { OtherColumn } from './listView.ts';
import './filters.css';

interface ColumnsMenuProps {
  readonly columns: readonly OtherColumn[];
  readonly onChange: (columns: OtherColumn[]) => void;
}

const ALL = LIST_COLUMNS.filter((column): column is OtherColumn => column !== 'title');

/** Which columns follow the title, and in which order. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const t = useT();
  const lines = [...columns, ...ALL.filter((column) => !columns.includes(column))];
  const move = (from: number, to: number) => {
    const [moved] = columns.slice(from, from + 1);
    if (moved) onChange(columns.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <DialogTrigger>
      <Button icon="columns">{t('list:columnsMenu.open')}</Button>
      <DialogPopover className="es-popover es-filter" offset={4} placement="bottom end">
        <Dialog className="es-filter-dialog">
          <Heading slot="title" level={2} className="es-filter-title">
            {t('list:columnsMenu.shown')}
          </Heading>
          <ul className="es-filter-values es-list-columns">
            {lines.map((column) => {
              const at = columns.indexOf(column);
              const name = t(`list:columns.${column}`);
              return (
                <li key={column}>
                  <Checkbox
                    label={name}
                    isSelected={at !== -1}
                    onChange={(isOn) =>
                      onChange(
                        isOn ? [...columns, column] : columns.filter((one) => one !== column),
                      )
                    }
                  />
                  {at > 0 ? (
                    <IconButton
                      icon="up"
                      size="small"
                      label={t('list:columnsMenu.up', { column: name })}
                      onPress={() => move(at, at - 1)}
                    />
                  ) : null}
                  {at !== -1 && at < columns.length - 1 ? (
                    <IconButton
                      icon="down"
                      size="small"
                      label={t('list:columnsMenu.down', { column: name })}
                      onPress={() => move(at, at + 1)}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        </Dialog>
      </DialogPopover>
    </DialogTrigger>
  );
}
