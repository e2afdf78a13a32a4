import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { call } from '../../../api.ts';
import { CarriedErrors } from '../../../CarriedErrors.tsx';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Page, PageHeader } from '../../../components/layout/Page.tsx';
import { Columns, MainColumn } from '../../../components/layout/Pane.tsx';
import { PrintButton } from '../../../shell/printing/PrintButton.tsx';
import { useT } from '../../../strings.ts';
import type { GridFillingProps } from '../filling/GridFilling.tsx';
import { HistoryPane } from '../history/HistoryPane.tsx';
import { AddCorrection } from './AddCorrection.tsx';
import { Corrections } from './Corrections.tsx';
import { ProfileFigure } from './ProfileFigure.tsx';
import { SheetReading } from './SheetReading.tsx';
import './sheet.css';

export interface GridSheetProps extends GridFillingProps {
  readonly title: string;
  readonly note: string;
}

/** An application of the grid to be read only, as it was sealed. */
export function GridSheet(props: GridSheetProps) {
  const { initiative, application, definition, versions, over, title, note } = props;
  const t = useT();
  const version = t('grid:page.version', { name: definition.name, version: definition.version });
  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          isCompact
          takesFocus
          over={over}
          title={title}
          under={`${version} · ${note}`}
          actions={
            <>
              {initiative.gridApplications.length < 2 ? null : (
                <Anchor
                  href={`#/initiatives/${initiative.id}/grille/comparer?seconde=${application.id}`}
                  look="button"
                >
                  {t('compare:with')}
                </Anchor>
              )}
              <PrintButton print={() => call('grid.printFilled', { id: application.id })}>
                {t('paper:print.filled')}
              </PrintButton>
              {application.concludedAt === null ? null : (
                <AddCorrection application={application} definition={definition} />
              )}
            </>
          }
        />
      }
    >
      <Columns>
        <HistoryPane
          initiative={initiative}
          application={application}
          definition={definition}
          versions={versions}
        />
        <MainColumn isSurface>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <article className="es-reading" aria-label={title} tabIndex={0}>
            <dl className="es-sheet-facts">
              <dt>{t('grid:table.date')}</dt>
              <dd>{formatPartialDate(application.date)}</dd>
              <dt>{t('grid:table.title')}</dt>
              <dd>{application.participants.join(', ') || t('grid:table.none')}</dd>
            </dl>
            <CarriedErrors initiativeId={initiative.id} recordIds={[application.id]} />
            <Corrections
              corrections={application.corrections.filter(
                ({ componentId }) => componentId === null,
              )}
            />
            <ProfileFigure
              application={application}
              applications={initiative.gridApplications}
              definition={definition}
              versions={versions}
            />
            {definition.dimensions.map((dimension) => (
              <section key={dimension.id} className="es-sheet-dimension">
                <h2>
                  <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
                    {dimension.label.text}
                  </Sign>
                </h2>
                {dimension.components.map((component) => (
                  <SheetReading
                    key={component.id}
                    application={application}
                    placed={{ dimension, component }}
                    evidence={initiative.evidence}
                  />
                ))}
              </section>
            ))}
          </article>
        </MainColumn>
      </Columns>
    </Page>
  );
}
