import { useParams } from '@tanstack/react-router';
import { applicationName } from '../../../shared/content/applicationName.ts';
import { localDay } from '../../../shared/content/localDay.ts';
import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { GridFilling } from './filling/GridFilling.tsx';
import { GridSheet } from './sheet/GridSheet.tsx';
import './grid.css';

/** One application of the grid: filled while it is open, shown as it was sealed afterwards. */
export function GridPage() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  useAskedField(useAsked());
  const { initiativeId, applicationId } = useParams({
    from: '/initiatives/$initiativeId/grille/$applicationId',
  });
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const application = initiative.gridApplications.find(({ id }) => id === applicationId);
  const definition = useAnswer('grid.definition', {
    gridVersionId: application?.gridVersionId ?? null,
  });
  const versions = gridVersions(
    useAnswer('gridVersion.list', undefined).map((version) => version.definition),
  );
  const over = <Anchor href={`#/initiatives/${initiativeId}/grille`}>{initiative.title}</Anchor>;

  if (application === undefined) {
    return (
      <Page header={<PageHeader title={t('grid:page.missing')} over={over} takesFocus />}>
        <Anchor href={`#/initiatives/${initiativeId}/grille`}>{t('grid:page.toInitiative')}</Anchor>
      </Page>
    );
  }
  const shared = { initiative, application, definition, versions, over };
  if (application.concludedAt === null && readOnly === undefined) {
    return <GridFilling key={applicationId} {...shared} />;
  }
  const date = applicationName(application, initiative.gridApplications, t);
  return (
    <GridSheet
      {...shared}
      title={
        application.concludedAt === null
          ? t('grid:page.title', { date })
          : t('grid:page.sealedTitle', { date })
      }
      note={
        application.concludedAt === null
          ? (readOnly ?? '')
          : t('grid:page.sealedOn', {
              date: formatPartialDate(localDay(application.concludedAt)),
            })
      }
    />
  );
}
