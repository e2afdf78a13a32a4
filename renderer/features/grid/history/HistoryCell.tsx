import type { HistoryMark } from '../../../../shared/domain/gridHistory.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Icon } from '../../../components/icons/Icon.tsx';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';

export interface HistoryCellProps {
  readonly mark: HistoryMark;
  /** The same as at the date before: a line joins the two. */
  readonly isSame: boolean;
  /** In the column of the application on the screen. */
  readonly isCurrent: boolean;
  /** The version of the grid is not that of the date before. */
  readonly isOtherVersion: boolean;
  /** The very reading that is asked for now. */
  readonly isNow: boolean;
}

/** One reading at one date: a sign whose word is spoken, and stands in the legend. */
export function HistoryCell({ mark, isSame, isCurrent, isOtherVersion, isNow }: HistoryCellProps) {
  const t = useT();
  const levels = mark.levels.length === 0 ? (['none'] as const) : mark.levels;
  return (
    <td
      className={classes(
        'es-history-cell',
        isSame && 'es-history-same',
        mark.levels.length === 0 && 'es-history-unread',
        mark.isAbsent && 'es-history-absent',
        isCurrent && 'es-history-on',
        isOtherVersion && 'es-history-version',
      )}
    >
      {isNow ? (
        <span className="es-history-now">
          <span className="es-hidden">{t('grid:history.now')}</span>
        </span>
      ) : mark.isAbsent ? (
        <span className="es-hidden">{t('grid:history.absent')}</span>
      ) : (
        levels.map((level) => (
          <Icon
            key={level}
            name={READING_SIGNS[level]}
            size={levels.length > 1 ? 14 : 16}
            label={t(`vocabulary:reading.${level}`)}
          />
        ))
      )}
    </td>
  );
}
