import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { TabLinks } from '../../components/layout/TabLinks.tsx';
import { useT } from '../../strings.ts';
import './help.css';

interface HelpRoomProps {
  readonly title: string;
  /** Above the title. */
  readonly over?: ReactNode;
  readonly under?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of « Aide », under the links to the others. */
export function HelpRoom({ title, over, under, actions, children }: HelpRoomProps) {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const rooms = [
    { id: '/aide', label: t('help:guide'), href: '#/aide' },
    { id: '/aide/mots', label: t('help:words'), href: '#/aide/mots' },
    { id: '/aide/raccourcis', label: t('shortcut:title'), href: '#/aide/raccourcis' },
    { id: '/aide/mise-a-jour', label: t('help:update.title'), href: '#/aide/mise-a-jour' },
    { id: '/aide/licences', label: t('help:licences.title'), href: '#/aide/licences' },
  ];
  return (
    <Page
      header={<PageHeader title={title} over={over} under={under} actions={actions} takesFocus />}
    >
      <div className="es-help-rooms">
        <TabLinks
          label={t('help:rooms')}
          moreLabel={t('help:more')}
          keysHint={t('place.keys')}
          selected={path.startsWith('/aide/guide/') ? '/aide' : path}
          tabs={rooms}
        />
      </div>
      {children}
    </Page>
  );
}
