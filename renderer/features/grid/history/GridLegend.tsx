import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import { READING_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';

export interface GridLegendProps {
  readonly hasNow?: boolean | undefined;
  readonly versions: GridVersions;
  /** The applications shown, the oldest first. */
  readonly applications: readonly GridApplication[];
}

/** What the signs and the lines of a history mean. */
export function GridLegend({ hasNow = false, versions, applications }: GridLegendProps) {
  const t = useT();
  const changes = applications.filter(
    ({ gridVersionId }, index) =>
      index > 0 && applications[index - 1]?.gridVersionId !== gridVersionId,
  );
  return (
    <div className="es-history-legend">
      <p>{t('grid:history.rule')}</p>
      {changes.map((application) => {
        const version = versions.get(application.gridVersionId);
        return (
          <p key={application.id} className="es-history-change">
            {t('grid:history.versionFrom', {
              date: formatPartialDate(application.date),
              name: version?.name ?? '',
              version: version?.version ?? '',
            })}
          </p>
        );
      })}
      <ul aria-label={t('grid:history.legend')}>
        {[...READING_LEVELS, 'none' as const].map((level) => (
          <li key={level}>
            <Sign icon={READING_SIGNS[level]}>{t(`vocabulary:reading.${level}`)}</Sign>
          </li>
        ))}
        {changes.length === 0 ? null : (
          <li>
            <span className="es-sign">
              <span className="es-history-absent es-history-swatch" />
              {t('grid:history.absent')}
            </span>
          </li>
        )}
        {hasNow ? (
          <li>
            <span className="es-sign">
              <span className="es-history-now" />
              {t('grid:history.now')}
            </span>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
