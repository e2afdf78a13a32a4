import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { createContext, Suspense, use, useEffect, useRef } from 'react';
import { Button } from '../components/actions/Button.tsx';
import { Frame } from '../components/layout/Frame.tsx';
import { TitleBar } from '../components/layout/TitleBar.tsx';
import { useT } from '../strings.ts';
import { useBackKeys } from './useBackKeys.ts';
import { useCommands } from './useCommands.tsx';

/** Leaves the guide for the first screen, where no portfolio is open. */
export const LeaveReading = createContext<() => void>(() => undefined);

/** The frame of the guide while no portfolio is open: it has no other places. */
export function ReadingFrame() {
  const t = useT();
  const leave = use(LeaveReading);
  const { history } = useRouter();
  const isGuide = useRouterState({ select: ({ location }) => isOfGuide(location.pathname) });
  const { dialogs } = useCommands(history.push);
  useBackKeys();
  // The router follows an address only while it is shown.
  useEffect(() => {
    if (!isOfGuide(history.location.pathname)) history.push('/aide');
  }, [history]);
  const hasBegun = useRef(false);
  // « Back » from its first page leads out of it.
  useEffect(() => {
    if (isGuide) hasBegun.current = true;
    else if (hasBegun.current) leave();
  }, [isGuide, leave]);
  return (
    <Frame
      skipLabel={t('skip')}
      titleBar={
        <TitleBar>
          <Button tone="quiet" icon="left" onPress={leave}>
            {t('help:leave')}
          </Button>
        </TitleBar>
      }
    >
      {isGuide ? (
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      ) : null}
      {dialogs}
    </Frame>
  );
}

function isOfGuide(path: string): boolean {
  return /^\/aide(?:\/|$)/.test(path);
}
