import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { areAlike, type HistoryRow, historyMark } from '../../../../shared/domain/gridHistory.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';
import { HistoryCell } from './HistoryCell.tsx';

export interface HistoryLineProps {
  readonly row: HistoryRow;
  readonly versions: GridVersions;
  readonly applications: readonly GridApplication[];
  readonly before?: GridApplication | undefined;
  readonly currentId?: string | undefined;
  readonly selectedId?: string | undefined;
  readonly onSelect?: ((componentId: string) => void) | undefined;
}

/** One component over the dates, each read through the version of its own application. */
export function HistoryLine(props: HistoryLineProps) {
  const { row, versions, applications, before, currentId, selectedId, onSelect } = props;
  const t = useT();
  const { component, isFormer } = row;
  const isSelected = !isFormer && component.id === selectedId;
  const all = before === undefined ? applications : [before, ...applications];
  const skipped = all.length - applications.length;
  const marks = all.map((application) => historyMark(versions, row, application));
  return (
    <tr className={classes(isSelected && 'es-history-row-on', isFormer && 'es-history-former')}>
      <th scope="row">
        {onSelect === undefined || isFormer ? (
          <>
            {component.label.text}
            {isFormer ? (
              <span className="es-history-former-note">{t('grid:history.former')}</span>
            ) : null}
          </>
        ) : (
          <button
            type="button"
            className="es-history-name"
            {...(isSelected ? { 'aria-current': 'true' as const } : {})}
            onClick={() => onSelect(component.id)}
          >
            {component.label.text}
          </button>
        )}
      </th>
      {applications.map((application, index) => {
        const mark = marks[index + skipped] ?? { isAbsent: true, levels: [] };
        const previous = all[index + skipped - 1];
        const isCurrent = application.id === currentId;
        return (
          <HistoryCell
            key={application.id}
            mark={mark}
            isSame={areAlike(marks[index + skipped - 1], mark)}
            isCurrent={isCurrent}
            isOtherVersion={
              previous !== undefined && previous.gridVersionId !== application.gridVersionId
            }
            isNow={isSelected && isCurrent && mark.levels.length === 0}
          />
        );
      })}
    </tr>
  );
}
