import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import type { ShortcutId } from '../../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { Frame } from '../components/layout/Frame.tsx';
import { Nav, type Place } from '../components/layout/Nav.tsx';
import { afterDialog, openDialogs } from '../components/records/focusSoon.ts';
import { keysOf, spokenKeysOf } from '../keys.ts';
import { useAnswer } from '../queries.ts';
import { useT } from '../strings.ts';
import { useBackupEvents } from '../useBackups.ts';
import { FileStatus } from './FileStatus.tsx';
import { OlderCopyNotice } from './recovery/OlderCopyNotice.tsx';
import { SyncedNotice } from './SyncedNotice.tsx';
import { useBackKeys } from './useBackKeys.ts';
import { useChangeKeys } from './useChangeKeys.ts';
import { type Command, useCommands } from './useCommands.tsx';
import { useCutTips } from './useCutTips.ts';
import { useSearchKey } from './useSearchKey.ts';
import { useSeenKept } from './useSeenKept.ts';
import { useStrayFiles } from './useStrayFiles.ts';

interface ShellProps {
  /** Draws the search over the screen. */
  readonly search: (close: () => void, follow: (name: Command) => void) => ReactNode;
}

/** The frame of an open portfolio: its places, the screen, the state of the file. */
export function Shell({ search }: ShellProps) {
  const t = useT();
  const { open } = useAnswer('app.state', undefined);
  const count = useAnswer('initiative.count', undefined);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { history } = useRouter();
  const [isSearching, setIsSearching] = useState(false);
  const isInRoom = path.startsWith('/animation/');
  const openSearch = useCallback(() => {
    // Nothing opens over a dialog, nor before a room.
    if (openDialogs() === 0 && !isInRoom) setIsSearching(true);
  }, [isInRoom]);
  const { follow, dialogs } = useCommands(history.push, openSearch);
  const followAfter = useCallback(
    (name: Command) => {
      // Once the search is no longer drawn: it is not what is printed, and the focus is back.
      afterDialog(() => follow(name));
    },
    [follow],
  );
  useSearchKey(openSearch);
  useChangeKeys();
  useBackKeys();
  useStrayFiles();
  useCutTips();
  useBackupEvents();
  useSeenKept(open?.session ?? null, path);
  const places: Place[] = [
    { id: 'home', label: t('place.home'), icon: 'home', href: '#/', ...pressed('home', t) },
    {
      id: 'initiatives',
      label: t('place.initiatives'),
      icon: 'initiatives',
      href: '#/initiatives',
      ...pressed('initiatives', t),
      count,
      countLabel: t('place.initiativeCount', { count }),
    },
    {
      id: 'stakeholders',
      label: t('place.stakeholders'),
      icon: 'people',
      href: '#/parties-prenantes',
      ...pressed('stakeholders', t),
    },
    {
      id: 'followUp',
      label: t('place.followUp'),
      icon: 'followUp',
      href: '#/suivi',
      ...pressed('followUp', t),
    },
    {
      id: 'funding',
      label: t('place.funding'),
      icon: 'funding',
      href: '#/financement',
      ...pressed('funding', t),
    },
    {
      id: 'dossiers',
      label: t('place.dossiers'),
      icon: 'document',
      href: '#/dossiers',
      ...pressed('dossiers', t),
    },
  ];
  const isCollection = open?.portfolio.kind === 'collection';
  const footer: Place[] = [
    ...(isCollection
      ? [
          {
            id: 'collection',
            label: t('place.collection'),
            icon: 'folder' as const,
            href: '#/recueil',
          },
        ]
      : []),
    { id: 'bin', label: t('place.bin'), icon: 'trash', href: '#/corbeille' },
    {
      id: 'settings',
      label: t('place.settings'),
      icon: 'settings',
      href: '#/reglages',
      ...pressed('settings', t),
    },
    { id: 'help', label: t('place.help'), icon: 'help', href: '#/aide', ...pressed('help', t) },
  ];
  // The portrait and the line of time are ways to look at the initiatives; a list of what waits is a part of the home.
  const shown = path
    .replace(/^\/(?:portrait|ligne-du-temps)/, '/initiatives')
    .replace(/^\/accueil\/.*/, '/');
  const current = [...places, ...footer].findLast(({ href }) =>
    href === '#/' ? shown === '/' : shown.startsWith(href.slice(1)),
  );
  // Before a room there is nothing around the screen: neither the file's name, nor what else waits.
  if (isInRoom) {
    return (
      <>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
        {dialogs}
      </>
    );
  }
  const kind = open?.portfolio.kind ?? 'own';
  return (
    <Frame
      skipLabel={t('skip')}
      nav={
        <Nav
          label={t('place.label')}
          places={places}
          footer={footer}
          currentId={current?.id ?? null}
          owner={open?.portfolio.organisation.name || t('unnamed')}
          ownerNote={kind === 'own' ? undefined : t(`kind.${kind}`)}
          // A dossier needs the width for its three columns.
          search={{ label: t('search:open'), keys: keysOf('search', t), onPress: openSearch }}
          isFolded={/^\/dossiers\/.+/.test(path)}
          onNavigate={(place) => history.push(place.href.slice(1))}
        />
      }
      statusBar={open === null ? null : <FileStatus open={open} />}
    >
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      {isSearching ? search(() => setIsSearching(false), followAfter) : null}
      {open === null ? null : <SyncedNotice key={open.session} />}
      <OlderCopyNotice />
      {dialogs}
    </Frame>
  );
}

/** The keys of a place, for the eye and for a screen reader. */
function pressed(id: ShortcutId, t: Translate): Pick<Place, 'keys' | 'spokenKeys'> {
  return { keys: keysOf(id, t), spokenKeys: spokenKeysOf(id) };
}
