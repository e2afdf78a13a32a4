import { Outlet, useRouterState } from '@tanstack/react-router';
import { AwaitedPart } from '../../components/feedback/AwaitedPart.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { TabLinks } from '../../components/layout/TabLinks.tsx';
import { useT } from '../../strings.ts';
import './funding.css';

const VIEWS = ['devant', 'financements', 'annees', 'revenus', 'bailleurs'] as const;

/** The place « Financement »: the money ahead, fundings, years, revenues of budgets, and who gives. */
export function FundingPage() {
  const t = useT();
  const view = useRouterState({ select: ({ location }) => location.pathname.split('/')[2] });
  return (
    <Page header={<PageHeader title={t('place.funding')} takesFocus />}>
      <TabLinks
        label={t('money:views.label')}
        moreLabel={t('money:views.more')}
        keysHint={t('place.keys')}
        selected={VIEWS.find((known) => known === view) ?? 'devant'}
        tabs={VIEWS.map((id) => ({
          id,
          label: t(`money:views.${id}`),
          href: id === 'devant' ? '#/financement' : `#/financement/${id}`,
        }))}
      />
      <AwaitedPart label={t('place.awaited')}>
        <Outlet />
      </AwaitedPart>
    </Page>
  );
}
