import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Columns, MainColumn } from '../../components/layout/Pane.tsx';
import { useT } from '../../strings.ts';
import type { GridFillingProps } from './GridFilling.tsx';
import { HistoryPane } from './HistoryPane.tsx';
import { readingOf } from './history.ts';
import { SheetReading } from './SheetReading.tsx';

export interface GridSheetProps extends GridFillingProps {
  readonly title: string;
  readonly note: string;
}

/** An application of the grid to be read only, as it was sealed. */
export function GridSheet(props: GridSheetProps) {
  const { initiative, application, definition, over, title, note } = props;
  const t = useT();
  const version = t('grid:page.version', { name: definition.name, version: definition.version });
  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader isCompact takesFocus over={over} title={title} under={`${version} · ${note}`} />
      }
    >
      <Columns>
        <HistoryPane initiative={initiative} application={application} definition={definition} />
        <MainColumn isSurface>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <article className="es-reading" aria-label={title} tabIndex={0}>
            <dl className="es-sheet-facts">
              <dt>{t('grid:table.date')}</dt>
              <dd>{formatPartialDate(application.date)}</dd>
              <dt>{t('grid:table.title')}</dt>
              <dd>{application.participants.join(', ') || t('grid:table.none')}</dd>
            </dl>
            {definition.dimensions.map((dimension) => (
              <section key={dimension.id} className="es-sheet-dimension">
                <h2>
                  <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
                    {dimension.label.text}
                  </Sign>
                </h2>
                {dimension.components.map((component) => {
                  const reading = readingOf(application, component.id);
                  const level = reading.level ?? 'none';
                  return (
                    <SheetReading
                      key={component.id}
                      label={component.label.text}
                      sign={
                        <Sign icon={READING_SIGNS[level]} isStrong>
                          {t(`vocabulary:reading.${level}`)}
                        </Sign>
                      }
                      reading={reading}
                      evidence={initiative.evidence}
                    />
                  );
                })}
              </section>
            ))}
          </article>
        </MainColumn>
      </Columns>
    </Page>
  );
}
