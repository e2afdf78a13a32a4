import { Outlet, useRouterState } from '@tanstack/react-router';
import { AwaitedPart } from '../../components/feedback/AwaitedPart.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { TabLinks } from '../../components/layout/TabLinks.tsx';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { useT } from '../../strings.ts';
import './privacy.css';

const VIEWS = ['promesses', 'liste', 'incidents', 'demandes'] as const;

/** « Renseignements personnels »: what is promised to persons, and what helps to keep it. */
export function PrivacyPage() {
  const t = useT();
  const view = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] });
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          title={t('privacy:title')}
          under={t('privacy:lead')}
          over={<SettingsCrumbs crumbs={[{ label: t('privacy:title') }]} />}
        />
      }
    >
      <TabLinks
        label={t('privacy:views.label')}
        moreLabel={t('privacy:views.more')}
        keysHint={t('place.keys')}
        selected={VIEWS.find((known) => known === view) ?? 'promesses'}
        tabs={VIEWS.map((id) => ({
          id,
          label: t(`privacy:views.${id}`),
          href:
            id === 'promesses' ? '#/reglages/renseignements' : `#/reglages/renseignements/${id}`,
        }))}
      />
      <div className="es-privacy">
        <AwaitedPart label={t('place.awaited')}>
          <Outlet />
        </AwaitedPart>
      </div>
    </Page>
  );
}
