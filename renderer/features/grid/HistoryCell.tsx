import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';

export interface HistoryCellProps {
  readonly level: ReadingLevel | null;
  /** The same as at the date before: a line joins the two. */
  readonly isSame: boolean;
  /** In the column of the application on the screen. */
  readonly isCurrent: boolean;
  /** The very reading that is asked for now. */
  readonly isNow: boolean;
}

/** One reading at one date: a sign whose word is spoken, and stands in the legend. */
export function HistoryCell({ level, isSame, isCurrent, isNow }: HistoryCellProps) {
  const t = useT();
  return (
    <td
      className={classes(
        'es-history-cell',
        isSame && 'es-history-same',
        level === null && 'es-history-unread',
        isCurrent && 'es-history-on',
      )}
    >
      {isNow ? (
        <span className="es-history-now">
          <span className="es-hidden">{t('grid:history.now')}</span>
        </span>
      ) : (
        <Icon
          name={READING_SIGNS[level ?? 'none']}
          label={t(`vocabulary:reading.${level ?? 'none'}`)}
        />
      )}
    </td>
  );
}
