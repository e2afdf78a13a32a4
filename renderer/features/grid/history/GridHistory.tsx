import { applicationChoice, placeInDay } from '../../../../shared/content/applicationName.ts';
import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { historyRows } from '../../../../shared/domain/gridHistory.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';
import { HistoryLine } from './HistoryLine.tsx';
import './history.css';

export interface GridHistoryProps {
  /** The version that names the components; what only others have comes after. */
  readonly definition: GridDefinition;
  readonly versions: GridVersions;
  /** The applications to show, the oldest first. */
  readonly applications: readonly GridApplication[];
  /** All those of the initiative, to tell apart two of one day. */
  readonly all: readonly GridApplication[];
  /** The application that stands before the first one shown, so that its line is right. */
  readonly before?: GridApplication | undefined;
  readonly hrefOf: (application: GridApplication) => string;
  /** The application whose column is marked: the one that is open. */
  readonly currentId?: string | undefined;
  /** It is also the page that one is on. */
  readonly isCurrentPage?: boolean | undefined;
  /** The component that is on the screen, and how to go to another. */
  readonly selectedId?: string | undefined;
  readonly onSelect?: ((componentId: string) => void) | undefined;
}

/** The readings of each component over the dates. A line joins two alike and breaks on any change. */
export function GridHistory(props: GridHistoryProps) {
  const { definition, versions, applications, before, hrefOf, currentId, isCurrentPage } = props;
  const t = useT();
  const rows = historyRows(versions, definition, applications);
  const previous = (index: number) => (index === 0 ? before : applications[index - 1]);
  const isOther = (application: GridApplication, index: number) => {
    const last = previous(index);
    return last !== undefined && last.gridVersionId !== application.gridVersionId;
  };
  return (
    <table className="es-history" aria-label={t('grid:history.title')}>
      <thead>
        <tr>
          <th scope="col">{t('grid:history.column')}</th>
          {applications.map((application, index) => (
            <th
              key={application.id}
              scope="col"
              className={classes(
                'es-history-date',
                application.id === currentId && 'es-history-on',
                isOther(application, index) && 'es-history-version',
              )}
            >
              <a
                href={hrefOf(application)}
                {...(application.id === currentId && isCurrentPage
                  ? { 'aria-current': 'page' as const }
                  : {})}
              >
                <span aria-hidden="true">
                  <b>{application.date.slice(0, 4)}</b>
                  {application.date.slice(5)}
                  {placeInDay(application, props.all, t) === null ? null : (
                    <span className="es-history-place">
                      {placeInDay(application, props.all, t)}
                    </span>
                  )}
                </span>
                <span className="es-hidden">
                  {[
                    applicationChoice(application, props.all, t),
                    ...(isOther(application, index) ? [t('grid:history.otherVersion')] : []),
                  ].join(', ')}
                </span>
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {definition.dimensions.map((dimension) => (
        <tbody key={dimension.id} className={`es-history-group es-history-group--${dimension.id}`}>
          <tr>
            <th scope="rowgroup" colSpan={applications.length + 1} className="es-history-dimension">
              <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
                {dimension.label.text}
              </Sign>
            </th>
          </tr>
          {rows
            .filter(({ dimensionId }) => dimensionId === dimension.id)
            .map((row) => (
              <HistoryLine
                key={`${row.versionId} ${row.component.id}`}
                row={row}
                versions={versions}
                applications={applications}
                before={before}
                currentId={currentId}
                selectedId={props.selectedId}
                onSelect={props.onSelect}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
