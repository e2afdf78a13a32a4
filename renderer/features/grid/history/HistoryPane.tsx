import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { inOrder } from '../../../../shared/domain/gridComponents.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { Pane } from '../../../components/layout/Pane.tsx';
import { useT } from '../../../strings.ts';
import { GridHistory } from './GridHistory.tsx';
import { GridLegend } from './GridLegend.tsx';

/** Dates that fit in the pane; older ones are on the initiative's page. */
const SHOWN = 6;

export interface HistoryPaneProps {
  readonly initiative: InitiativeDetail;
  readonly application: GridApplication;
  readonly definition: GridDefinition;
  readonly versions: GridVersions;
  readonly selectedId?: string | undefined;
  readonly onSelect?: ((componentId: string) => void) | undefined;
}

/** The components by dimension, with what the last applications said of them. */
export function HistoryPane(props: HistoryPaneProps) {
  const { initiative, application, definition, versions } = props;
  const t = useT();
  const ordered = inOrder(initiative.gridApplications);
  const place = ordered.findIndex(({ id }) => id === application.id);
  // The one on the screen is in sight, with what came after it when there is room.
  const end = Math.min(ordered.length, Math.max(place + 1, SHOWN));
  const start = Math.max(0, end - SHOWN);
  return (
    <Pane title={t('grid:history.title')} isTitleHidden side="start" width={376}>
      <div className="es-history-pane">
        <GridHistory
          definition={definition}
          versions={versions}
          applications={ordered.slice(start, end)}
          all={ordered}
          before={ordered[start - 1]}
          hrefOf={({ id }) => `#/initiatives/${initiative.id}/grille/${id}`}
          currentId={application.id}
          isCurrentPage
          selectedId={props.selectedId}
          onSelect={props.onSelect}
        />
        <GridLegend
          hasNow={props.onSelect !== undefined}
          versions={versions}
          applications={ordered.slice(start, end)}
        />
      </div>
    </Pane>
  );
}
