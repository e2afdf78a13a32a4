import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { applicationName } from '../../../../shared/content/applicationName.ts';
import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import { componentsOf, unjustifiedOf, unreadOf } from '../../../../shared/domain/gridComponents.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { readBefore, unexplainedChanges } from '../../../../shared/domain/whatChanged.ts';
import { ConcludeGridButton } from '../../../ConcludeGridButton.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { Page, PageHeader } from '../../../components/layout/Page.tsx';
import { Columns, MainColumn, Pane } from '../../../components/layout/Pane.tsx';
import { useT } from '../../../strings.ts';
import { HistoryPane } from '../history/HistoryPane.tsx';
import { VoicesPane } from '../voices/VoicesPane.tsx';
import { AnimateButton } from './AnimateButton.tsx';
import { FillingBar } from './FillingBar.tsx';
import { LastTime } from './LastTime.tsx';
import { ReadingEditor } from './ReadingEditor.tsx';
import { TableFields } from './TableFields.tsx';
import { useComponentChoice } from './useComponentChoice.ts';
import './filling.css';

export interface GridFillingProps {
  readonly initiative: InitiativeDetail;
  readonly application: GridApplication;
  readonly definition: GridDefinition;
  /** All the versions of the portfolio, to follow a component from one to another. */
  readonly versions: GridVersions;
  readonly over: ReactNode;
}

/** The grid while it is filled: history at the left, one component, the table at the right. */
export function GridFilling({
  initiative,
  application,
  definition,
  versions,
  over,
}: GridFillingProps) {
  const t = useT();
  const components = componentsOf(definition);
  const unread = unreadOf(definition, application);
  const ids = components.map(({ component }) => component.id);
  const { composante }: { composante?: unknown } = useSearch({ strict: false });
  const asked = ids.find((id) => id === composante);
  const [first] = useState(asked ?? unread[0]?.id ?? ids[0] ?? '');
  const choice = useComponentChoice(ids, first);
  // A component that nobody chose is not gone to: the meeting goes on where it stopped.
  const chosen = asked === undefined && choice.selectedId === first ? undefined : choice.selectedId;
  // Which component the conclusion led to, to say what changed.
  const [askedId, setAskedId] = useState<string | null>(null);
  const placed = components[choice.index];
  const before = readBefore(versions, initiative.gridApplications, application, choice.selectedId);
  const unexplainedIds = unexplainedChanges(versions, initiative.gridApplications, application);
  const unexplained = components
    .map(({ component }) => component)
    .filter(({ id }) => unexplainedIds.includes(id));
  const read = components.length - unread.length;
  const facts = [
    t('grid:page.version', { name: definition.name, version: definition.version }),
    application.participants.length === 0
      ? t('grid:page.nobody')
      : t('grid:page.atTable', { count: application.participants.length }),
    unread.length === 0
      ? t('grid:page.allRead')
      : `${t('grid:page.read', { count: read })}, ${t('grid:page.left', { count: unread.length })}`,
  ];

  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          isCompact
          takesFocus
          over={over}
          title={t('grid:page.title', {
            date: applicationName(application, initiative.gridApplications, t),
          })}
          under={facts.join(' · ')}
          actions={<AnimateButton applicationId={application.id} componentId={chosen} />}
        />
      }
    >
      <Columns>
        <HistoryPane
          initiative={initiative}
          application={application}
          definition={definition}
          versions={versions}
          selectedId={choice.selectedId}
          onSelect={choice.select}
        />
        <MainColumn isSurface>
          {placed === undefined ? null : (
            <ReadingEditor
              initiative={initiative}
              application={application}
              placed={placed}
              choice={choice}
              sources={definition.sources}
              before={before}
              asksWhatChanged={askedId === placed.component.id}
            />
          )}
          <FillingBar choice={choice} count={components.length} read={read}>
            <span data-field="conclure">
              <ConcludeGridButton
                isMain={choice.index === components.length - 1}
                application={application}
                definition={definition}
                unexplained={unexplained}
                unjustified={unjustifiedOf(definition, application)}
                onMissing={(componentId) => {
                  choice.select(componentId);
                  setAskedId(componentId);
                }}
              />
            </span>
          </FillingBar>
        </MainColumn>
        <Pane title={t('grid:voices.pane')} isTitleHidden width={272}>
          {placed === undefined ? null : (
            <VoicesPane key={placed.component.id} application={application} placed={placed} />
          )}
          <div className="es-filling-fold">
            <LastTime last={before} applications={initiative.gridApplications} />
          </div>
          <div className="es-filling-fold">
            <Disclosure
              title={t('grid:table.title')}
              note={application.participants.length}
              startsOpen={application.participants.length === 0}
            >
              <TableFields initiative={initiative} application={application} />
            </Disclosure>
          </div>
        </Pane>
      </Columns>
    </Page>
  );
}
