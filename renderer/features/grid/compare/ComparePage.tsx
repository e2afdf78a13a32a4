import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { applicationChoice } from '../../../../shared/content/applicationName.ts';
import { compareApplications } from '../../../../shared/domain/comparing.ts';
import { gridVersions } from '../../../../shared/domain/crosswalk.ts';
import { inOrder } from '../../../../shared/domain/gridComponents.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { Banner } from '../../../components/feedback/Banner.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../../components/layout/Page.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { ComparedRow } from './ComparedRow.tsx';
import { ComparePickers } from './ComparePickers.tsx';
import { CompareSummary } from './CompareSummary.tsx';
import { comparedPair, compareSearch } from './compareSearch.ts';
import './compare.css';

/** Two applications of an initiative side by side, component by component, each in its own words. */
export function ComparePage() {
  const t = useT();
  const navigate = useNavigate();
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId/grille/comparer' });
  const search = compareSearch(useSearch({ strict: false }));
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const definitions = useAnswer('gridVersion.list', undefined).map(({ definition }) => definition);
  const versions = gridVersions(definitions);
  const ordered = inOrder(initiative.gridApplications);
  const pair = comparedPair(ordered, search);
  const header = (
    <PageHeader
      title={t('compare:title')}
      over={<Anchor href={`#/initiatives/${initiativeId}/grille`}>{initiative.title}</Anchor>}
      takesFocus
    />
  );
  const sides = pair?.map((application) => {
    const definition = versions.get(application.gridVersionId);
    const name = applicationChoice(application, ordered, t);
    return definition === undefined ? null : { application, definition, name };
  });
  const [first, second] = sides ?? [];
  if (first == null || second == null) {
    return (
      <Page header={header}>
        <EmptyState
          title={t('compare:few')}
          action={
            <Anchor href={`#/initiatives/${initiativeId}/grille`}>{t('compare:toGrid')}</Anchor>
          }
        >
          {t('compare:fewText')}
        </EmptyState>
      </Page>
    );
  }
  const choose = (premiere: string, seconde: string) =>
    void navigate({
      to: '/initiatives/$initiativeId/grille/comparer',
      params: { initiativeId },
      search: { premiere, seconde },
      replace: true,
    });
  const compared = compareApplications(versions, first, second);
  return (
    <Page header={header}>
      <ComparePickers
        applications={ordered}
        versions={versions}
        firstId={first.application.id}
        secondId={second.application.id}
        onChoose={choose}
      />
      {first.application.id === second.application.id ? (
        <Banner tone="notice" isLive>
          {t('compare:sameTwice')}
        </Banner>
      ) : (
        <>
          {first.definition.id === second.definition.id ? null : (
            <Banner tone="info">{t('compare:versions')}</Banner>
          )}
          <CompareSummary compared={compared} />
          {compared.map((one) => (
            <ComparedRow
              key={[...one.second, ...one.first].map(({ component }) => component.id).join('+')}
              compared={one}
              first={first}
              second={second}
              evidence={initiative.evidence}
            />
          ))}
        </>
      )}
    </Page>
  );
}
