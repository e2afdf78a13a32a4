import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { levelOf } from '../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type {
  GridComponent,
  GridDefinition,
} from '../../../shared/domain/schemas/gridDefinition.ts';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { HistoryCell } from './HistoryCell.tsx';

export interface GridHistoryProps {
  readonly definition: GridDefinition;
  /** The applications to show, the oldest first. */
  readonly applications: readonly GridApplication[];
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
  const { definition, applications, hrefOf, currentId, isCurrentPage } = props;
  const t = useT();
  return (
    <table className="es-history">
      <thead>
        <tr>
          <th scope="col">{t('grid:history.column')}</th>
          {applications.map((application) => (
            <th
              key={application.id}
              scope="col"
              className={classes(
                'es-history-date',
                application.id === currentId && 'es-history-on',
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
                </span>
                <span className="es-hidden">{dateName(application)}</span>
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
          {dimension.components.map((component) => (
            <HistoryRow key={component.id} {...props} component={component} />
          ))}
        </tbody>
      ))}
    </table>
  );

  function dateName(application: GridApplication): string {
    const date = formatPartialDate(application.date);
    return application.concludedAt === null ? `${date}, ${t('grid:history.open')}` : date;
  }
}

function HistoryRow(props: GridHistoryProps & { readonly component: GridComponent }) {
  const { component, applications, before, currentId, selectedId, onSelect } = props;
  const isSelected = component.id === selectedId;
  const all = before === undefined ? applications : [before, ...applications];
  const skipped = all.length - applications.length;
  return (
    <tr className={classes(isSelected && 'es-history-row-on')}>
      <th scope="row">
        {onSelect === undefined ? (
          component.label.text
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
        const level = levelOf(application, component.id);
        const previous = all[index + skipped - 1];
        return (
          <HistoryCell
            key={application.id}
            level={level}
            isSame={
              level !== null && previous !== undefined && levelOf(previous, component.id) === level
            }
            isCurrent={application.id === currentId}
            isNow={isSelected && application.id === currentId && level === null}
          />
        );
      })}
    </tr>
  );
}
