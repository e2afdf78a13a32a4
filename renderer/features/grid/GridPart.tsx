import { useParams } from '@tanstack/react-router';
import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { unreadOf } from '../../../shared/domain/gridComponents.ts';
import { latestApplication } from '../../../shared/domain/latest.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import { AlteredGrid } from '../../AlteredGrid.tsx';
import { call } from '../../api.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { StartGridButton } from '../../StartGridButton.tsx';
import { PrintButton } from '../../shell/printing/PrintButton.tsx';
import { useT } from '../../strings.ts';
import { HistoryStrip } from './history/HistoryStrip.tsx';
import { Figure2Section } from './part/Figure2Section.tsx';
import { LastReading } from './part/LastReading.tsx';
import './grid.css';

/** The part « Grille » of an initiative: its readings over the years, and Figure 2 of its own data. */
export function GridPart() {
  const t = useT();
  useAskedField(useAsked());
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const all = useAnswer('gridVersion.list', undefined);
  const versions = gridVersions(all.map(({ definition }) => definition));
  const serving = useAnswer('grid.definition', { gridVersionId: null });
  const applications = initiative.gridApplications;
  const definitionOf = (application: GridApplication | null | undefined) =>
    versions.get(application?.gridVersionId ?? '') ?? serving;
  const open = applications.find(({ concludedAt }) => concludedAt === null);
  const last = latestApplication(applications);
  const hrefOf = (application: GridApplication) =>
    `#/initiatives/${initiativeId}/grille/${application.id}`;

  const doneOf = (application: GridApplication) => {
    const left = unreadOf(definitionOf(application), application).length;
    return left === 0 ? t('grid:page.allRead') : t('grid:page.leftToRead', { count: left });
  };
  const note =
    open !== undefined
      ? t('grid:openSince', { date: formatPartialDate(open.date), done: doneOf(open) })
      : last !== null && last.gridVersionId !== serving.id
        ? t('grid:nextVersion', { name: serving.name, version: serving.version })
        : undefined;
  const startButton = (
    <span data-field="appliquer">
      <StartGridButton initiative={initiative} />
    </span>
  );
  const printBlank = (
    <PrintButton print={() => call('grid.printBlank', { gridVersionId: null })}>
      {t('paper:print.blank')}
    </PrintButton>
  );

  const used = new Set(applications.map(({ gridVersionId }) => gridVersionId));
  return (
    <>
      {all
        .filter(({ id, serves, isIntact }) => !isIntact && (serves || used.has(id)))
        .map(({ id, definition }) => (
          <AlteredGrid key={id} name={definition.name} />
        ))}
      {applications.length === 0 ? (
        <EmptyState
          title={t('grid:empty.title')}
          action={
            <div className="es-row es-row--wrap">
              {startButton}
              {printBlank}
            </div>
          }
        >
          {t('grid:empty.text')}
        </EmptyState>
      ) : (
        <Section
          title={t('grid:history.title')}
          note={note}
          actions={
            <>
              {applications.length < 2 ? null : (
                <Anchor href={`#/initiatives/${initiativeId}/grille/comparer`} look="button">
                  {t('compare:open')}
                </Anchor>
              )}
              {printBlank}
              {open === undefined ? (
                startButton
              ) : (
                <Anchor href={hrefOf(open)} look="button">
                  {t('grid:resume')}
                </Anchor>
              )}
            </>
          }
        >
          <HistoryStrip
            definition={definitionOf(open ?? last)}
            versions={versions}
            applications={applications}
            hrefOf={hrefOf}
          >
            <LastReading
              definition={definitionOf(last)}
              application={last}
              applications={applications}
              hrefOf={hrefOf}
            />
          </HistoryStrip>
        </Section>
      )}
      <Figure2Section initiative={initiative} />
    </>
  );
}
